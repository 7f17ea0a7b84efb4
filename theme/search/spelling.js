// Words that the index does not know, taken for words that it does.
import { SPELL_ONE, SPELL_TWO } from './constants.js';

/** How many edits a word may be away from the one that was meant: the more of the query is known, the fewer. */
export function editsFor(word, known) {
  return !/^[a-z]+$/.test(word) || word.length < SPELL_ONE ? 0 : word.length < SPELL_TWO[Math.min(known, 2)] ? 1 : 2;
}

/**
 * Edits between two words: letters put in, left out, changed, and neighbours changed about, also where letters are put in between them
 * (Damerau 1964; Lowrance and Wagner 1975). Any number above `limit` stands for more than that.
 */
export function distance(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) {
    return limit + 1;
  }

  const rows = [Array.from({ length: right.length + 1 }, (_, k) => k)];
  const lastRow = new Map();
  for (let i = 1; i <= left.length; i++) {
    const above = rows[i - 1];
    const row = [i];
    let lastColumn = 0;
    for (let k = 1; k <= right.length; k++) {
      const isSame = left[i - 1] === right[k - 1];
      const from = lastRow.get(right[k - 1]) ?? 0;
      const about = from > 0 && lastColumn > 0 ? rows[from - 1][lastColumn - 1] + (i - from) + (k - lastColumn) - 1 : Infinity;
      row.push(Math.min(above[k] + 1, row[k - 1] + 1, above[k - 1] + (isSame ? 0 : 1), about));
      lastColumn = isSame ? k : lastColumn;
    }

    lastRow.set(left[i - 1], i);
    rows.push(row);
  }

  return rows[left.length][right.length];
}

/** A word spelled backwards. */
export function reversed(word) {
  return [...word].reverse().join('');
}

/** Most people get the first letter right, and then the last one; and letters are left out or doubled more often than taken for others. */
function costOf(word, other, edits) {
  return edits + (other[0] === word[0] ? 0 : 0.5) + (other.at(-1) === word.at(-1) ? 0 : 0.25) - 0.2 * Math.abs(other.length - word.length);
}

/**
 * The nearest of some words: the cheapest edits, then the most frequent, then the first.
 * @param {string[]} lines Each a word and a digit of frequency.
 * @param {boolean} keepsFirst Whether two edits must leave the first letter.
 * @returns {{words: string[], edits: number, frequency: string} | undefined}
 */
export function nearest(word, lines, limit, keepsFirst) {
  let best;
  for (const line of lines) {
    const other = line.slice(0, -1);
    const frequency = line.at(-1);
    const edits = distance(word, other, limit);
    const cost = costOf(word, other, edits);
    if (edits <= limit && !(keepsFirst && edits > 1 && other[0] !== word[0]) && (!best || cost < best.cost || (cost === best.cost && frequency > best.frequency))) {
      best = { words: [other], edits, cost, frequency };
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
