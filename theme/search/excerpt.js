// What a result shows: its passage, some words of it, and which of them match.
import { analyse } from './analysis.js';

/** GitHub's id of a heading. */
function slugOf(heading) {
  return heading.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '').replaceAll(' ', '-') || 'section';
}

/** The anchor of a passage; the index leaves out those that the heading tells. */
export function anchorOf(heading, anchor) {
  return anchor === 0 ? slugOf(heading) : anchor ?? '';
}

/**
 * The passage in which a block of an article stands.
 * @param {[number, string, string | 0, number][]} passages How many blocks each takes, heading, anchor, audience. Block 0 is before all of them.
 */
export function passageAt(passages, block) {
  let end = 1;
  for (const [blocks, heading, anchor, audience] of passages) {
    end += blocks;
    if (block > 0 && block < end) {
      return { heading, anchor: anchorOf(heading, anchor), audience };
    }
  }

  return { heading: '', anchor: '', audience: -1 };
}

/** Where one of some sequences of stems stands in a text: `[start, end]`, in no order. */
function hitsIn(tokens, sequences) {
  const isAt = (list, i, sequence) => sequence.every((stem, k) => list[i + k]?.term === stem || list[i + k]?.surface === stem);
  const words = tokens.filter((token) => token.span === 1);
  const found = words.flatMap((word, i) => sequences.filter((sequence) => sequence.length > 0 && isAt(words, i, sequence))
    .map((sequence) => [word.start, words[i + sequence.length - 1].end]));
  const compounds = tokens.filter((token) => token.span !== 1 && sequences.some((sequence) => sequence.length === 1 && isAt([token], 0, sequence)));
  return [...found, ...compounds.map((token) => [token.start, token.end])];
}

/**
 * Takes a text apart where it matches a query.
 * @param {string} text
 * @param {{stems: string[][]}[]} terms As a search gives them.
 * @returns {[string, boolean][]} Pieces in order, which together are the text, and whether each is a match.
 */
export function mark(text, terms) {
  const pieces = [];
  let end = 0;
  const hits = hitsIn(analyse(text, true, true), terms.flatMap((term) => term.stems ?? []));
  for (const [start, stop] of hits.sort(([left, leftEnd], [right, rightEnd]) => left - right || rightEnd - leftEnd)) {
    if (start >= end) {
      pieces.push([text.slice(end, start), false], [text.slice(start, stop), true]);
      end = stop;
    }
  }

  return [...pieces, [text.slice(end), false]].filter(([piece]) => piece !== '');
}

/** How many of a query's words a text has, each by itself or by another name. */
export function matches(text, terms) {
  const tokens = analyse(text, true, true);
  return terms.filter(({ stems = [] }) => hitsIn(tokens, stems).length > 0).length;
}
