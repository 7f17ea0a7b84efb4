// What each word of a query is taken for: itself, what it begins, what was meant, what else it is called.
import { analyse } from './analysis.js';
import {
  MAX_COMPOUND, MAX_CORRECTIONS, MAX_PREFIX, MAX_PREFIX_FILES, SHORT_QUERY, WEIGHT_EDIT, WEIGHT_PREFIX, WEIGHT_SYNONYM,
} from './constants.js';
import { fileOf } from './postings.js';
import { editsFor, nearest, reversed, splitOf } from './spelling.js';

/** Robertson's inverse document frequency, never negative: of N articles `df` have the term. */
export function idf(N, df) {
  return Math.log(1 + (N - df + 0.5) / (df + 0.5));
}

const first = (surfaces) => surfaces.split(' ')[0];
const lengthOf = (places) => places.reduce((sum, place) => sum + place.surface.length, 0);

/** Two words that somebody may have meant as one: `anti TNF`. */
function addJoined(places) {
  places.slice(0, -1).forEach((place, i) => {
    const next = places[i + 1];
    if (!place.isQuoted && !next.isQuoted && next.position === place.position + 1 && lengthOf([place, next]) <= MAX_COMPOUND) {
      place.variants.push(...analyse(place.surface + next.surface, false).map(({ term }) => ({ term, span: 2, isGuess: true })));
    }
  });
}

function openWords(lookup, places) {
  const isShort = places.length <= SHORT_QUERY;
  const keys = places.flatMap(({ term, isQuoted, variants }) => [
    term, ...(isQuoted ? [] : [`${term} `, `${term}=`]), ...variants.filter(({ isGuess }) => isShort || !isGuess).map((variant) => variant.term),
  ]);
  return lookup.openTerms(keys);
}

/** The longest name of a concept that begins at a place: its entry and how many places it takes. */
function conceptAt(lookup, places, i) {
  const { term } = places[i];
  const matches = [...lookup.keysWith(`${term} `), `${term}=`].map((key) => ({ key, stems: key.slice(0, -1).split(' ') }))
    .filter(({ key, stems }) => key.endsWith('=') && stems.every((stem, k) => places[i + k]?.term === stem && !places[i + k].isQuoted))
    .sort((left, right) => right.stems.length - left.stems.length);
  const entry = matches.length > 0 ? lookup.find(matches[0].key) : undefined;
  return entry && { entry, span: matches[0].stems.length };
}

function addConcepts(lookup, places) {
  places.forEach((place) => {
    delete place.concept;
  });
  for (let i = 0; i < places.length; i++) {
    const concept = conceptAt(lookup, places, i);
    if (concept) {
      places[i].concept = concept;
      places.slice(i, i + concept.span).forEach((place) => {
        place.isNamed = true;
      });
      i += concept.span - 1;
    }
  }
}

const isKnown = (lookup, place) => place.isNamed || lookup.find(place.term) || place.variants.some(({ term }) => lookup.find(term));

/** The most frequent keys that begin as a word does, or that are the stem of a word which begins so. */
async function addBeginnings(lookup, place) {
  const { surface } = place;
  const firsts = lookup.manifest.terms;
  const start = lookup.fileOfTerm(surface);
  const numbers = [start];
  for (let next = start + 1; next < start + MAX_PREFIX_FILES && firsts[next]?.startsWith(surface); next++) {
    numbers.push(next);
  }

  const files = await lookup.open('terms', numbers);
  place.beginnings = files.flatMap((file) => file.terms)
    .filter(([key, surfaces]) => key !== place.term && !/[ =]/.test(key) && (key.startsWith(surface) || surfaces.split(' ').some((word) => word.startsWith(surface))))
    .sort((left, right) => right[2] - left[2]).slice(0, MAX_PREFIX).map(([key]) => lookup.find(key));
}

/** The files in which words stand that begin with the same two letters, the one that would hold the word and its neighbours. */
function openNear(lookup, kind, word) {
  const firsts = lookup.manifest[kind === 'spelling' ? 'words' : 'endings'];
  const [low, at, high] = [word.slice(0, 2), word, `${word.slice(0, 2)}\uffff`].map((text) => fileOf(firsts, text));
  const numbers = [at - 1, at, at + 1].filter((number) => number >= low && number <= high && number < firsts.length);
  return lookup.open(kind, numbers).then((files) => files.flatMap((file) => file.words));
}

const frequencies = (lines) => new Map(lines.map((line) => [line.slice(0, -1), line.at(-1)]));

/** What was meant by a word that nothing is known of: words and how many edits away they are. */
async function correctionOf(lookup, word) {
  const limit = editsFor(word);
  if (limit === 0) {
    return undefined;
  }

  const words = await openNear(lookup, 'spelling', word);
  const near = nearest(word, words, limit);
  if (near?.edits === 1) {
    return { words: [near.word], edits: 1 };
  }

  const endings = await openNear(lookup, 'endings', reversed(word));
  const far = nearest(reversed(word), endings, near ? 1 : limit);
  if (far?.edits === 1) {
    return { words: [reversed(far.word)], edits: 1 };
  }

  const split = splitOf(word, frequencies(words), frequencies(endings.map((line) => reversed(line.slice(0, -1)) + line.at(-1))));
  const best = near ?? (far && { ...far, word: reversed(far.word) });
  return split ? { words: split, edits: 1 } : best && { words: [best.word], edits: best.edits };
}

/** Puts the words that were meant in the place of one that is not known. */
async function correct(lookup, place) {
  const correction = await correctionOf(lookup, place.surface);
  if (!correction) {
    return [place];
  }

  const meant = correction.words.flatMap((word) => analyse(word, lookup.isEnglish, true).slice(0, 1));
  const terms = meant.map((token, i) => ({
    ...place, variants: [], surface: token.surface, term: token.term, weight: place.weight * WEIGHT_EDIT[correction.edits],
    corrects: i === 0 ? { term: place.surface, as: correction.words.join(' '), count: meant.length } : undefined,
  }));
  await openWords(lookup, terms);
  return terms.every(({ term }) => lookup.find(term)) ? terms : [place];
}

async function correctAll(lookup, places) {
  let left = MAX_CORRECTIONS;
  const all = await Promise.all(places.map(async (place) => {
    if (isKnown(lookup, place) || place.isQuoted || place.beginnings?.length > 0 || lookup.isMissing(place.term) || left-- <= 0) {
      return [place];
    }

    return correct(lookup, place);
  }));
  return all.flat();
}

/** What is named in titles is more likely what somebody asks for than what is only mentioned. */
const weigh = ({ df, inTitles }, weight) => weight * (1 + Math.min(1, inTitles / df));

/** The terms by which a place is scored: `{entry, weight, idf}`, of which an article gets the best that it has. */
function addAlternatives(lookup, places) {
  const N = lookup.manifest.articles;
  places.forEach((place) => {
    const literal = lookup.find(place.term);
    const { weight } = place;
    place.literal = literal;
    place.alternatives = literal ? [{ entry: literal, weight: weigh(literal, weight), idf: idf(N, literal.df) }] : [];
    const df = place.beginnings?.reduce((sum, entry) => sum + entry.df, 0);
    place.beginnings?.forEach((entry) => place.alternatives.push({ entry, weight: weigh(entry, WEIGHT_PREFIX), idf: idf(N, Math.min(N, df)) }));
  });
  // A name of several words counts for each of them as if the word itself were there.
  const spread = (i, span, entry, weight) => places.slice(i, i + span).forEach((place) => {
    const own = place.literal ? idf(N, place.literal.df) : 0;
    place.alternatives.push({ entry, weight: weigh(entry, weight * place.weight), idf: Math.max(own, idf(N, entry.df) / span) });
  });
  places.forEach((place, i) => {
    place.variants.filter(({ term }) => lookup.find(term)).forEach(({ term, span }) => spread(i, span, lookup.find(term), 1));
    if (place.concept) {
      spread(i, place.concept.span, place.concept.entry, WEIGHT_SYNONYM);
    }
  });
}

/**
 * Finds out what the words of a query are taken for, and reads the files for it.
 * @param {import('./lookup.js').Lookup} lookup
 * @param {object[]} places As `parse` gives them; they are changed.
 * @param {{literal?: boolean, typing?: boolean}} options
 * @returns {Promise<object[]>} Places with `alternatives`, none for a word that stays unknown; one misspelled word may have become two places.
 */
export async function resolve(lookup, places, { literal, typing }) {
  if (!literal) {
    addJoined(places);
  }

  await openWords(lookup, places);
  let resolved = places;
  if (!literal) {
    addConcepts(lookup, places);
    const isBegun = (place) => !place.isQuoted && place.surface.length > 1
      && (isKnown(lookup, place) ? typing && place.isTyped : place.isTyped || /\d/.test(place.surface) && /\p{L}/u.test(place.surface));
    await Promise.all(places.filter(isBegun).map((place) => addBeginnings(lookup, place)));
    resolved = await correctAll(lookup, places);
    if (resolved.some((place) => place.corrects)) {
      addConcepts(lookup, resolved);
    }
  }

  addAlternatives(lookup, resolved);
  return resolved;
}

const stemsOf = (text, isEnglish) => analyse(text, isEnglish).filter((token) => token.span === 1).map((token) => token.term);

/**
 * What became of each word, for people.
 * @returns {{term: string, kind: 'exact'|'prefix'|'corrected'|'synonym'|'ignored', as: string, stems: string[][], unavailable?: true}[]} `stems` are the
 *   sequences of stems that count as a match in a text.
 */
export function describe(lookup, places) {
  const terms = [];
  for (let i = 0; i < places.length; i++) {
    const place = places[i];
    const { concept, corrects, beginnings = [], literal } = place;
    const count = corrects?.count ?? (concept && concept.entry.df > (concept.span > 1 ? 0 : literal?.df ?? 0) ? concept.span : 1);
    const covered = places.slice(i, i + count);
    const stems = [
      ...covered.map(({ term }) => [term]), ...place.variants.map(({ term }) => [term]), ...beginnings.map(({ key }) => [key]),
      ...(concept ? concept.entry.forms.map((form) => stemsOf(form, lookup.isEnglish)) : []),
    ];
    const term = corrects?.term ?? covered.map(({ surface }) => surface).join(' ');
    const outcome = corrects ? ['corrected', corrects.as]
      : concept && (count > 1 || concept.entry.df > (literal?.df ?? 0)) ? ['synonym', concept.entry.surfaces]
        : beginnings.length > 0 && !literal ? ['prefix', beginnings.map(({ surfaces }) => first(surfaces)).join(', ')]
          : place.alternatives.length > 0 ? ['exact', place.surface] : ['ignored', ''];
    terms.push({ term, kind: outcome[0], as: outcome[1], stems, ...(outcome[0] === 'ignored' && lookup.isMissing(place.term) ? { unavailable: true } : {}) });
    i += count - 1;
  }

  return terms;
}
