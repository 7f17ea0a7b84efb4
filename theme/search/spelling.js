// Words that the index does not know, taken for words that it does.
import { SPELL_ONE, SPELL_TWO } from './constants.js';

/** How many edits a word of so many letters may be away from the one that was meant. */
export function editsFor(word) {
  return !/^[a-z]+$/.test(word) || word.length < SPELL_ONE ? 0 : word.length < SPELL_TWO ? 1 : 2;
}

/**
 * Edits between two words: letters put in, left out, changed, and neighbours changed about (optimal string alignment, the restricted
 * form of Damerau 1964 and Levenshtein 1966). Any number above `limit` stands for more than that.
 */
export function distance(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) {
    return limit + 1;
  }

  let before = [];
  let above = Array.from({ length: right.length + 1 }, (_, k) => k);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    let least = i;
    for (let k = 1; k <= right.length; k++) {
      const isSame = left[i - 1] === right[k - 1];
      let cost = Math.min(above[k] + 1, row[k - 1] + 1, above[k - 1] + (isSame ? 0 : 1));
      if (i > 1 && k > 1 && left[i - 1] === right[k - 2] && left[i - 2] === right[k - 1]) {
        cost = Math.min(cost, before[k - 2] + 1);
      }

      row[k] = cost;
      least = Math.min(least, cost);
    }

    if (least > limit) {
      return limit + 1;
    }

    [before, above] = [above, row];
  }

  return above[right.length];
}

/** A word spelled backwards. */
export function reversed(word) {
  return [...word].reverse().join('');
}

/**
 * The nearest of some words: the fewest edits, then the most frequent, then the first.
 * @param {string[]} lines Each a word and a digit of frequency.
 * @returns {{words: string[], edits: number, frequency: string} | undefined}
 */
export function nearest(word, lines, limit) {
  let best;
  for (const line of lines) {
    const other = line.slice(0, -1);
    const frequency = line.at(-1);
    const edits = distance(word, other, best?.edits ?? limit);
    if (edits <= limit && (!best || edits < best.edits || (edits === best.edits && frequency > best.frequency))) {
      best = { words: [other], edits, frequency };
    }
  }

  return best;
}

/** Two known words that are one with the blank left out, of which the rarer is as frequent as can be; what `nearest` gives. */
export function splitOf(word, lines) {
  const known = new Map(lines.map((line) => [line.slice(0, -1), line.at(-1)]));
  let best;
  for (let at = 1; at < word.length; at++) {
    const words = [word.slice(0, at), word.slice(at)];
    const [frequency] = words.map((part) => known.get(part) ?? '').sort();
    if (frequency > (best?.frequency ?? '')) {
      best = { words, edits: 1, frequency };
    }
  }

  return best;
}
