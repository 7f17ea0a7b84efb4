// What somebody typed, as words and phrases.
import { analyse, TALK } from './analysis.js';
import { MAX_QUERY, MAX_WORDS, WEIGHT_TALK } from './constants.js';

/** Parts of a text outside of and within quotes, by turns. A quote without its other half is none. */
function partsOf(text) {
  const parts = text.split(/["“”„]/);
  if (parts.length % 2 === 0) {
    const last = parts.pop();
    parts[parts.length - 1] += ` ${last}`;
  }

  return parts;
}

/** Terms of one part of the query as places: each word with the compounds that begin there. */
function placesOf(tokens, isQuoted) {
  const places = tokens.filter((token) => token.span === 1)
    .map(({ term, surface, position }) => ({ term, surface, position, isQuoted, isTyped: false, weight: 1, variants: [] }));
  for (const { term, position, span } of tokens.filter((token) => token.span !== 1)) {
    const first = places.findIndex((place) => place.position >= position);
    const last = places.findLastIndex((place) => place.position < position + Math.max(span, 1));
    if (first >= 0 && first <= last) {
      places[first].variants.push({ term, span: last - first + 1 });
    }
  }

  return places;
}

function read(text, isEnglish, keepsStops) {
  const query = { places: [], phrases: [] };
  partsOf(text).forEach((part, i) => {
    const isQuoted = i % 2 === 1;
    const places = placesOf(analyse(part, isEnglish, keepsStops), isQuoted).slice(0, MAX_WORDS - query.places.length);
    if (isQuoted && places.length > 0) {
      query.phrases.push(places);
    }

    query.places.push(...places);
  });
  return query;
}

/**
 * Reads a query.
 * @param {string} text As typed. What is behind the first 2,000 characters and 60 words is left out.
 * @param {boolean} isEnglish Whether words are stemmed and stop words left out; a query of stop words alone keeps them.
 * @returns {{places: object[], phrases: object[][]}} A place is a word `{term, surface, position, weight, isQuoted, isTyped, variants}`;
 *   `isTyped` is true of a last word that may not be finished; variants `{term, span}` are spellings as one word of so many places from here on. A phrase
 *   is a list of places that must follow one another; they are among `places` as well.
 */
export function parse(text, isEnglish) {
  const cut = String(text).slice(0, MAX_QUERY);
  const some = read(cut, isEnglish, false);
  const query = some.places.length > 0 ? some : read(cut, isEnglish, true);
  const last = query.places.at(-1);
  if (last && !last.isQuoted) {
    last.isTyped = /[\p{L}\p{Nd}]$/u.test(cut);
  }

  const isTalk = ({ term, isQuoted }) => TALK.has(term) && !isQuoted;
  if (!query.places.every(isTalk)) {
    query.places.filter(isTalk).forEach((place) => {
      place.weight = WEIGHT_TALK;
    });
  }

  return query;
}
