// What each word of a query is taken for: itself, what it begins, what was meant, what else it is called.
import { analyse, TALK } from './analysis.js';
import { MAX_CORRECTIONS, MAX_PREFIX, MAX_PREFIX_FILES, SHORT_QUERY, WEIGHT_EDIT, WEIGHT_PREFIX, WEIGHT_SYNONYM } from './constants.js';
import { fileOf } from './postings.js';
import { editsFor, nearest, reversed, splitOf } from './spelling.js';

/** Robertson and Spärck Jones' inverse document frequency, never negative: of N articles `df` have the term. */
function idf(N, df) {
  return Math.log(1 + (N - Math.min(N, df) + 0.5) / (df + 0.5));
}

/** What is named in titles is more likely what somebody asks for than what is only mentioned. */
function weightOf({ df, inTitles }, weight) {
  return weight * (1 + Math.min(1, inTitles / df));
}

/** Two words that may be one elsewhere, `anti TNF`: looked for in short queries only, since each such guess may cost a file. */
function addJoined(places) {
  const [first, next] = places;
  if (places.length === SHORT_QUERY && next.position === first.position + 1 && !first.isQuoted && !next.isQuoted) {
    first.variants.push({ term: first.surface + next.surface, span: 2 });
  }
}

function openWords(lookup, places) {
  return lookup.openTerms(places.flatMap((place) => [place, ...place.variants]).map(({ term }) => term));
}

/** Stems of a name, from its key: before them stands the rarest one, by which the key is found. */
const stemsOfKey = (key) => key.split(' ').slice(1);

/** Gives places the longest name of a concept that begins there, with how many of them it takes. */
function addConcepts(lookup, places) {
  const names = places.filter((place) => !place.isQuoted).flatMap(({ term }) => lookup.keysWith(`${term} `)).map((key) => ({ key, stems: stemsOfKey(key) }))
    .sort((left, right) => right.stems.length - left.stems.length);
  let end = 0;
  places.forEach((place, i) => {
    const name = i < end ? undefined : names.find(({ stems }) => stems.every((stem, k) => places[i + k]?.term === stem && !places[i + k].isQuoted));
    place.concept = name && { entry: lookup.find(name.key), span: name.stems.length };
    end = name ? i + name.stems.length : end;
    place.isNamed = i < end;
  });
}

function isKnown(lookup, place) {
  return place.isNamed || [place, ...place.variants].some(({ term }) => lookup.find(term));
}

/** The most frequent keys that begin as a word does, or that are the stem of a word which begins so. */
async function addBeginnings(lookup, place) {
  const { surface } = place;
  const start = lookup.fileOfTerm(surface);
  const numbers = [start];
  for (let next = start + 1; next < start + MAX_PREFIX_FILES && lookup.manifest.terms[next]?.startsWith(surface); next++) {
    numbers.push(next);
  }

  const files = await lookup.open('terms', numbers);
  place.beginnings = files.flatMap((file) => file.terms)
    .filter(([key, surfaces]) => key !== place.term && !key.includes(' ') && [key, ...surfaces.split(' ')].some((word) => word.startsWith(surface)))
    .sort((left, right) => right[2] - left[2]).slice(0, MAX_PREFIX).map(([key]) => lookup.find(key));
}

/** Words with their frequencies from the file in which a word would stand, and from its neighbours with words that begin with the same two letters. */
async function wordsNear(lookup, kind, firsts, word) {
  const [low, at, high] = [word.slice(0, 2), word, `${word.slice(0, 2)}\uffff`].map((text) => fileOf(firsts, text));
  const files = await lookup.open(kind, [at - 1, at, at + 1].filter((number) => number >= low && number <= high));
  return files.flatMap((file) => file.words);
}

/** What was meant by a word that nothing is known of, beside so many that are known; as `nearest` gives it. */
async function meantBy(lookup, word, known) {
  const limit = editsFor(word, known);
  const { words: beginnings, endings } = lookup.manifest;
  const words = limit > 0 ? await wordsNear(lookup, 'spelling', beginnings, word) : [];
  let best = nearest(word, words, limit, known > 1);
  if (limit > 0 && best?.edits !== 1) {
    const others = await wordsNear(lookup, 'endings', endings, reversed(word));
    words.push(...others.map((line) => reversed(line.slice(0, -1)) + line.at(-1)));
    best = nearest(word, words, limit, known > 1);
    best = best?.edits === 1 ? best : splitOf(word, words) ?? best;
  }

  return best;
}

/** The places of what was meant by one, or the place itself. */
async function corrected(lookup, place, known) {
  const meant = await meantBy(lookup, place.surface, known);
  const places = (meant?.words ?? []).map((word) => ({ ...place, ...analyse(word, lookup.isEnglish, true)[0], variants: [], weight: place.weight * WEIGHT_EDIT[meant.edits] }));
  await openWords(lookup, places);
  if (places.length === 0 || !places.every(({ term }) => lookup.find(term))) {
    return [place];
  }

  places[0].correction = { term: place.surface, as: meant.words.join(' '), span: places.length };
  return places;
}

/** The terms by which each place is scored: `{entry, weight, idf}`, of which an article gets the best that it has. */
function addAlternatives(lookup, places) {
  const N = lookup.manifest.articles;
  places.forEach((place) => {
    const { weight, beginnings = [] } = place;
    const literal = lookup.find(place.term);
    const all = beginnings.reduce((sum, { df }) => sum + df, 0);
    place.literal = literal;
    place.alternatives = beginnings.map((entry) => ({ entry, weight: weightOf(entry, WEIGHT_PREFIX), idf: idf(N, all) }));
    if (literal) {
      place.alternatives.push({ entry: literal, weight: weightOf(literal, weight), idf: idf(N, literal.df) });
    }
  });
  places.forEach(({ concept, variants }, i) => {
    const names = variants.map(({ term, span }) => ({ entry: lookup.find(term), span, factor: 1 }));
    // A name of several words counts for each of them as if the word itself were there.
    [...names, { ...concept, factor: WEIGHT_SYNONYM }].filter(({ entry }) => entry).forEach(({ entry, span, factor }) => places.slice(i, i + span).forEach((place) => {
      const own = place.literal ? idf(N, place.literal.df) : 0;
      place.alternatives.push({ entry, weight: weightOf(entry, factor * place.weight), idf: Math.max(own, idf(N, entry.df) / span) });
    }));
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
  let resolved = places;
  if (literal) {
    await openWords(lookup, places);
  } else {
    addJoined(places);
    await openWords(lookup, places);
    addConcepts(lookup, places);
    const isCode = ({ surface }) => /\d/.test(surface) && /\p{L}/u.test(surface);
    await Promise.all(places.filter((place) => !place.isQuoted && place.surface.length > 1
      && (isKnown(lookup, place) ? typing && place.isTyped : place.isTyped || isCode(place))).map((place) => addBeginnings(lookup, place)));
    const known = places.filter((place) => isKnown(lookup, place) || place.beginnings?.length > 0);
    const unknown = places.filter((place) => !known.includes(place) && !place.isQuoted && !TALK.has(place.term) && !lookup.isMissing(place.term)).slice(0, MAX_CORRECTIONS);
    resolved = (await Promise.all(places.map((place) => unknown.includes(place) ? corrected(lookup, place, known.length) : [place]))).flat();
    addConcepts(lookup, resolved);
  }

  addAlternatives(lookup, resolved);
  return resolved;
}

/** What a place and those that its name or its correction takes besides became: kind, what it was taken for, and how many places it is. */
function outcomeOf({ concept, correction, literal, beginnings = [], alternatives, surface }, isEnglish) {
  if (correction) {
    return ['corrected', correction.as, correction.span];
  }

  if (concept && (concept.span > 1 || concept.entry.df > (literal?.df ?? 0))) {
    const { key, surfaces, forms } = concept.entry;
    return ['synonym', [surfaces, ...forms].find((form) => stemsOf(form, isEnglish).join(' ') !== stemsOfKey(key).join(' ')) ?? surfaces, concept.span];
  }

  return beginnings.length > 0 && !literal ? ['prefix', beginnings.map(({ surfaces }) => surfaces.split(' ')[0]).join(', '), 1]
    : alternatives.length > 0 ? ['exact', surface, 1] : ['ignored', '', 1];
}

function stemsOf(text, isEnglish) {
  return analyse(text, isEnglish).filter((token) => token.span === 1).map((token) => token.term);
}

/**
 * What became of each word, for people.
 * @returns {{term: string, kind: 'exact'|'prefix'|'corrected'|'synonym'|'ignored', as: string, stems: string[][], unavailable?: true}[]} `stems` are the
 *   sequences of stems that count as a match in a text.
 */
export function describe(lookup, places) {
  const terms = [];
  for (let i = 0; i < places.length;) {
    const place = places[i];
    const [kind, as, span] = outcomeOf(place, lookup.isEnglish);
    const covered = places.slice(i, i + span);
    const stems = [
      ...[...covered, ...place.variants].map(({ term }) => [term]), ...(place.beginnings ?? []).map(({ key }) => [key]),
      ...(place.concept?.entry.forms ?? []).map((form) => stemsOf(form, lookup.isEnglish)),
    ];
    const term = place.correction?.term ?? covered.map(({ surface }) => surface).join(' ');
    terms.push({ term, kind, as, stems, ...(kind === 'ignored' && lookup.isMissing(place.term) ? { unavailable: true } : {}) });
    i += span;
  }

  return terms;
}
