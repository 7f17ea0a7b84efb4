// Search in the files of the site, without a server: open it once, then ask.
import { analyse } from './analysis.js';
import { Catalogue } from './catalogue.js';
import { LIMIT, LONG_CHUNKS, MAX_STRICT, NAME_FACTOR, PHRASE_FACTOR, PLACED, SHORT_QUERY, SHORT_REQUESTS, TITLE_FACTOR } from './constants.js';
import { anchorOf, mark, matches, passageAt } from './excerpt.js';
import { Files, NewerIndex, SearchUnavailable } from './files.js';
import { Lookup } from './lookup.js';
import { parse } from './query.js';
import { hasPhrase, rank, scoreArticles } from './ranking.js';
import { describe, resolve } from './resolve.js';

export { mark };

/** The cards of a query's articles, for each article those of the rarest word first. */
function cardsOf(places) {
  const cards = new Map();
  const alternatives = places.flatMap((place) => place.alternatives).sort((left, right) => left.entry.df - right.entry.df);
  for (const { entry } of alternatives) {
    for (const champion of entry.champions) {
      cards.set(champion.number, [...cards.get(champion.number) ?? [], champion]);
    }
  }

  return cards;
}

/** The factor of an article whose title is the query, or whose name, which is its slug, stands in the query or is another one for what stands there. */
function aboutness(places, cards, isEnglish) {
  const termsOf = (text) => analyse(text, isEnglish).filter((token) => token.span === 1).map((token) => token.term).join(' ');
  const asked = places.map(({ term }) => term).join(' ');
  const names = ` ${[asked, ...places.flatMap(({ concept }) => concept?.entry.forms.map(termsOf) ?? [])].join(' | ')} `;
  const last = places.at(-1);
  const isBegun = (name) => last?.beginnings?.length > 0 && name.startsWith(last.surface, name.lastIndexOf(' ') + 1)
    && ` ${asked}`.endsWith(` ${name.slice(0, name.lastIndexOf(' ') + 1)}${last.term}`);
  const isNamed = (name) => /\p{L}{3}/u.test(name) && (names.includes(` ${name} `) || isBegun(name));
  return (number) => {
    const card = cards.get(number)?.[0];
    return card ? (termsOf(card.title) === asked ? TITLE_FACTOR : 1) * (isNamed(termsOf(card.slug.replaceAll('-', ' '))) ? NAME_FACTOR : 1) : 1;
  };
}

/** How many files of articles a search may read. Who asks for more than the first results, or filters them, waits a little longer. */
function chunkBudget(lookup, wordCount, limit, isFiltered) {
  const scriptAndManifest = 2;
  return limit > LIMIT ? Infinity : wordCount <= SHORT_QUERY && !isFiltered ? SHORT_REQUESTS - scriptAndManifest - lookup.count : LONG_CHUNKS;
}

/** One search engine for one site. */
class Search {
  constructor(base, files) {
    this.base = base;
    this.files = files;
  }

  /**
   * @param {string} query At most 2,000 characters and 60 words of it count.
   * @param {{limit?: number, filters?: {specialty?: string[], audience?: string[], status?: string[]}, signal?: AbortSignal, literal?: boolean, typing?: boolean}} [options]
   *   `literal` takes every word as it is; `typing` also looks for what the last word begins if it is known itself.
   * @returns {Promise<{results: object[], total: number, terms: object[], facets: object}>} Results
   *   `{url, title, section, excerpt, score, status, specialty, specialtyName, overdue, audience}`, the best first; `total` articles match; terms as
   *   `describe` has them; facets `{specialty, audience, status}` count the articles under each value, each without its own filter.
   * @throws {SearchUnavailable} If the index cannot be read. Where only some of it cannot be, the words concerned are ignored.
   */
  async search(query, options = {}) {
    options.signal?.throwIfAborted();
    for (let tries = 1; ; tries++) {
      try {
        return await this.attempt(query, options);
      } catch (error) {
        if (!(error instanceof NewerIndex) || tries > 1) {
          throw error instanceof NewerIndex ? new SearchUnavailable('search/manifest.json', error) : error;
        }
      }
    }
  }

  catalogue() {
    if (this.known?.manifest !== this.files.manifest) {
      this.known = { manifest: this.files.manifest, catalogue: new Catalogue(this.files.manifest) };
    }

    return this.known.catalogue;
  }

  async attempt(query, { limit = LIMIT, filters = {}, signal, literal = false, typing = false }) {
    const catalogue = this.catalogue();
    const lookup = new Lookup(this.files, catalogue.isEnglish, signal);
    const { places, phrases } = parse(query, catalogue.isEnglish);
    const resolved = await resolve(lookup, places, { literal, typing });
    const terms = describe(lookup, resolved);
    if (lookup.failures.length > 0 && lookup.termFiles().length === 0) {
      throw lookup.failures[0];
    }

    const known = resolved.filter((place) => place.alternatives.length > 0);
    const { numbers, scores } = scoreArticles(known, catalogue.size);
    const strict = phrases.length > 0 && places.length > MAX_STRICT ? [] : numbers.filter((number) => phrases.every((phrase) => hasPhrase(phrase, number)));
    const isSoft = strict.length === 0;
    if (isSoft && places.length <= MAX_STRICT) {
      terms.push(...phrases.filter((phrase) => phrase.length > 1).map((phrase) => ({ term: `"${phrase.map(({ surface }) => surface).join(' ')}"`, kind: 'ignored', as: '', stems: [] })));
    }

    const narrowed = catalogue.narrow(isSoft ? numbers : strict, filters);
    const cards = cardsOf(known);
    const aboutOf = aboutness(known, cards, catalogue.isEnglish);
    const factorOf = (number) => aboutOf(number) * (isSoft && phrases.some((phrase) => hasPhrase(phrase, number)) ? PHRASE_FACTOR : 1);
    const ranked = rank(known, { numbers: narrowed.numbers, scores }, catalogue, factorOf);
    const isFiltered = Object.values(filters).some((values) => values?.length > 0);
    const hasCard = ranked.some(({ number }) => cards.has(number));
    const budget = Math.max(hasCard ? 0 : 1, chunkBudget(lookup, places.length, limit, isFiltered));
    const results = await this.show(lookup, ranked, { cards, terms }, limit, budget);
    return { results, total: ranked.length, terms, facets: narrowed.facets };
  }

  /** The first results of which there is something to show, with files of articles read as far as the budget goes. */
  async show(lookup, ranked, { cards, terms }, limit, budget) {
    const size = lookup.manifest.chunk;
    const chunkOf = ({ number }) => Math.floor(number / size);
    const first = ranked.slice(0, limit);
    const needed = [...first.filter(({ number }) => !cards.has(number)), ...first.slice(0, PLACED)];
    await lookup.open('articles', [...new Set(needed.map(chunkOf))].slice(0, budget));
    const results = [];
    for (const result of ranked) {
      const article = lookup.opened.get(`articles/${chunkOf(result)}`)?.articles[result.number % size];
      const own = cards.get(result.number) ?? [];
      if (results.length < limit && (article || own.length > 0)) {
        results.push(this.result(result, article, own, terms));
      } else if (results.length >= limit) {
        break;
      }
    }

    return results;
  }

  result({ number, score, block }, article, cards, terms) {
    const { manifest } = this.files;
    const catalogue = this.catalogue();
    const [slug, title, summary, passages] = article ?? [cards[0].slug, cards[0].title];
    const best = article && passageAt(passages, block ?? 0);
    const shown = cards.map((card) => ({ ...card, anchor: anchorOf(card.heading, card.anchor), audience: -1 }))
      .filter(({ heading, anchor }) => !best || (anchor === best.anchor && heading === best.heading))
      .map((card) => ({ ...card, worth: matches(card.snippet, terms) }))
      .reduce((most, card) => (most && most.worth >= card.worth ? most : card), undefined);
    const passage = best ?? shown;
    const [specialty, specialtyName] = catalogue.specialtyOf(number);
    return {
      url: `${this.base}articles/${slug}/${passage.anchor ? `#${passage.anchor}` : ''}`,
      title,
      section: passage.heading,
      excerpt: shown?.snippet ?? summary,
      score,
      status: catalogue.statusOf(number),
      specialty,
      specialtyName,
      overdue: catalogue.overdue[number] === 1,
      audience: manifest.audiences[passage.audience]?.[0] ?? null,
    };
  }
}

/**
 * Opens the search of a site.
 * @param {string} baseUrl The site's root, or its folder `search/`, absolute or relative; a missing slash at its end is put there.
 * @param {{fetch?: typeof fetch}} [options] What asks for files, of whose answers only `ok`, `status` and `arrayBuffer()` are used.
 * @returns {Promise<Search>}
 * @throws {SearchUnavailable} If there is no manifest, or one that this script cannot read.
 */
export async function open(baseUrl, { fetch = globalThis.fetch.bind(globalThis) } = {}) {
  const base = `${baseUrl}/`.replace(/\/+$/, '/').replace(/(^|\/)search\/$/, '$1');
  const files = new Files(base, fetch);
  await files.load();
  return new Search(base, files);
}
