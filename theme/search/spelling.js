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

export function reversed(word) {
  return [...word].reverse().join('');
}

/**
 * The nearest of some words: the fewest edits, then the most frequent, then the first.
 * @param {string[]} words Each with a digit of frequency at its end.
 * @returns {{word: string, edits: number, frequency: string} | undefined}
 */
export function nearest(word, words, limit) {
  let best;
  for (const line of words) {
    const length = line.length - 1;
    if (Math.abs(length - word.length) <= (best?.edits ?? limit)) {
      const edits = distance(word, line.slice(0, -1), best?.edits ?? limit);
      if (edits <= (best?.edits ?? limit) && (!best || edits < best.edits || line[length] > best.frequency)) {
        best = { word: line.slice(0, -1), edits, frequency: line[length] };
      }
    }
  }

  return best;
}

/** The two words that a word is with a blank in it, the rarer of which is as frequent as can be; undefined if it is no two known words. */
export function splitOf(word, frequencyOfFirst, frequencyOfSecond) {
  let best;
  for (let at = 2; at <= word.length - 2; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    const [first, second] = [frequencyOfFirst.get(parts[0]), frequencyOfSecond.get(parts[1])];
    const frequency = first < second ? first : second;
    if (first && second && !(frequency <= best?.frequency)) {
      best = { parts, frequency };
    }
  }

  return best?.parts;
}
