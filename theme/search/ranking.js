// Which articles answer a query best, and where.
import { BLOCK, BLOCK_SATURATION, BLOCK_WEIGHT, HEADING_FACTOR, HEADING_WORDS, IMPACT_UNIT, NEAR_WEIGHT, OVERDUE_FACTOR, PENDING_FACTOR, RERANKED } from './constants.js';

/**
 * Adds up the impacts of all places; each place counts with the best of its alternatives. Constant work for each posting.
 * @param {{alternatives: object[]}[]} places
 * @returns {{numbers: number[], scores: Float64Array}} Articles that hold at least one word, ascending, and scores by article.
 */
export function scoreArticles(places, size) {
  const scores = new Float64Array(size);
  const best = new Float64Array(size);
  const holds = new Uint8Array(size);
  for (const { alternatives } of places) {
    for (const { entry, weight, idf } of alternatives) {
      const { articles, impacts, counts } = entry.postings;
      const unit = weight * idf / IMPACT_UNIT;
      for (let i = 0; i < articles.length; i++) {
        const article = articles[i];
        const gain = unit * impacts[i] - best[article];
        holds[article] |= counts[i] > 0 ? 1 : 0;
        if (gain > 0) {
          best[article] += gain;
          scores[article] += gain;
        }
      }
    }

    alternatives.forEach(({ entry }) => entry.postings.articles.forEach((article) => {
      best[article] = 0;
    }));
  }

  const numbers = [];
  holds.forEach((mark, number) => mark && numbers.push(number));
  return { numbers, scores };
}

/** True if the places of a phrase stand in an article as they do in the query, one behind the other. */
export function hasPhrase(phrase, number) {
  const [first, ...others] = phrase.map(({ literal, position }) => ({ position, positions: literal?.postings.positionsIn(number) ?? [] }));
  return first.positions.some((start) => others.every(({ positions, position }) => positions.includes(start + position - first.position)));
}

/** What stands in each block of an article: for each place there its positions, weight and idf. */
function blocksOf(places, number) {
  const blocks = new Map();
  places.forEach(({ alternatives }, i) => alternatives.forEach(({ entry, weight, idf }) => entry.postings.positionsIn(number).forEach((position) => {
    const block = Math.floor(position / BLOCK);
    const found = blocks.get(block) ?? new Map();
    blocks.set(block, found);
    const there = found.get(i) ?? { positions: [], worth: 0 };
    found.set(i, there);
    there.positions.push(position);
    there.worth = Math.max(there.worth, weight * idf);
  })));
  return blocks;
}

function blockScore(found) {
  let score = 0;
  found.forEach(({ positions, worth }) => {
    score += worth * positions.length / (positions.length + BLOCK_SATURATION);
  });
  return score;
}

/** What a block begins with is most likely its heading; the first block of a text as a rule has none. */
function isInHeading(position) {
  return position >= 2 * BLOCK && position % BLOCK < HEADING_WORDS;
}

/**
 * How much a block says of the query that the article's others do not: a word that stands in all of them points at none, however rare it is elsewhere.
 */
function passageScore(found, places, holding, size) {
  let score = 0;
  found.forEach(({ positions }, i) => {
    const own = [...new Set(positions)];
    const count = own.length + (HEADING_FACTOR - 1) * own.filter(isInHeading).length;
    score += places[i].weight * Math.log(1 + size / holding[i]) * count / (count + BLOCK_SATURATION);
  });
  return score;
}

/** How near neighbouring words of the query stand in a block: the lesser worth of the two over their distance in words, for each pair. */
function nearness(found, into) {
  found.forEach((here, i) => {
    const next = found.get(i + 1);
    if (next) {
      let least = BLOCK;
      here.positions.forEach((left) => next.positions.forEach((right) => {
        least = Math.min(least, Math.abs(right - left) || 1);
      }));
      into[i] = Math.max(into[i] ?? 0, Math.min(here.worth, next.worth) / least);
    }
  });
}

/**
 * Looks at an article block by block.
 * @returns {{score: number, block: number}} What the best block and nearness add, and the best block behind the summary; 0 if there is none.
 */
function lookInto(places, number) {
  const near = [];
  let best = 0;
  let passage = { score: 0, block: 0 };
  const blocks = [...blocksOf(places, number)].sort(([left], [right]) => left - right);
  const passages = blocks.filter(([block]) => block > 0);
  const holding = places.map((_, i) => passages.filter(([, found]) => found.has(i)).length);
  for (const [block, found] of blocks) {
    nearness(found, near);
    best = Math.max(best, blockScore(found));
    const score = block > 0 ? passageScore(found, places, holding, passages.length) : 0;
    if (score > passage.score) {
      passage = { score, block };
    }
  }

  return { score: BLOCK_WEIGHT * best + NEAR_WEIGHT * near.reduce((sum, value) => sum + value, 0), block: passage.block };
}

/**
 * Puts articles in order, the best first; ties in the order of their numbers.
 * @param {{numbers: number[], scores: Float64Array}} matches
 * @param {import('./catalogue.js').Catalogue} catalogue
 * @param {(number: number) => number} factorOf A further factor on the score of an article among the best.
 * @returns {{number: number, score: number, block?: number}[]}
 */
export function rank(places, { numbers, scores }, catalogue, factorOf) {
  const state = (number) => (catalogue.status[number] ? PENDING_FACTOR : 1) * (catalogue.overdue[number] ? OVERDUE_FACTOR : 1);
  const order = (left, right) => right.score - left.score || left.number - right.number;
  const all = numbers.map((number) => ({ number, score: scores[number] * state(number) })).sort(order);
  const best = all.slice(0, RERANKED).map(({ number }) => {
    const { score, block } = lookInto(places, number);
    return { number, block, score: (scores[number] + score) * state(number) * factorOf(number) };
  });
  return [...best.sort(order), ...all.slice(RERANKED)];
}
