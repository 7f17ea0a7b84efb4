// What the manifest says of the articles, by their number.
import { fromGaps } from './postings.js';

const STATUSES = ['approved', 'under-review', 'submitted'];

export class Catalogue {
  constructor(manifest) {
    const { articles, specialties, pending, submitted, overdue, audiences } = manifest;
    this.size = articles;
    this.isEnglish = /^en\b/i.test(manifest.language);
    this.specialties = specialties;
    this.specialty = new Uint16Array(articles);
    specialties.reduce((start, [, , count], i) => {
      this.specialty.fill(i, start, start + count);
      return start + count;
    }, 0);
    this.status = this.marks(pending);
    this.marks(submitted, 2, this.status);
    this.overdue = this.marks(overdue);
    this.audiences = audiences.map(([id, , gaps]) => [id, this.marks(gaps)]);
  }

  /** An array by article with a mark at those that the gaps tell. */
  marks(gaps, mark = 1, marks = new Uint8Array(this.size)) {
    fromGaps(gaps).forEach((number) => {
      marks[number] = mark;
    });
    return marks;
  }

  specialtyOf(number) {
    return this.specialties[this.specialty[number]] ?? ['', ''];
  }

  statusOf(number) {
    return STATUSES[this.status[number]];
  }

  /**
   * The articles that pass all filters, and how many there are under each value if the filter of that kind were not there.
   * @param {number[]} numbers
   * @param {{specialty?: string[], audience?: string[], status?: string[]}} filters
   * @returns {{numbers: number[], facets: Record<string, Record<string, number>>}}
   */
  narrow(numbers, filters) {
    const kinds = this.kinds();
    const holds = ([, marks, mark], number) => marks[number] === mark;
    const wanted = kinds.map(([name, values]) => filters[name]?.length > 0 ? values.filter(([id]) => filters[name].includes(id)) : undefined);
    const counts = kinds.map(([, values]) => values.map(() => 0));
    const passing = numbers.filter((number) => {
      const failed = kinds.map((_, k) => k).filter((k) => wanted[k]?.some((value) => holds(value, number)) === false);
      kinds.forEach(([, values], k) => failed.every((other) => other === k) && values.forEach((value, v) => {
        counts[k][v] += holds(value, number) ? 1 : 0;
      }));
      return failed.length === 0;
    });
    const facets = kinds.map(([name, values], k) => [name, Object.fromEntries(values.map(([id], v) => [id, counts[k][v]]).filter(([, count]) => count > 0))]);
    return { numbers: passing, facets: Object.fromEntries(facets) };
  }

  /** For each filter its values: the id, an array by article, and what stands in it for this value. */
  kinds() {
    return [
      ['specialty', this.specialties.map(([id], i) => [id, this.specialty, i])],
      ['audience', this.audiences.map(([id, marks]) => [id, marks, 1])],
      ['status', STATUSES.map((id, i) => [id, this.status, i])],
    ];
  }
}
