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
    fromGaps(submitted).forEach((number) => {
      this.status[number] = 2;
    });
    this.overdue = this.marks(overdue);
    this.audiences = audiences.map(([id, , gaps]) => [id, this.marks(gaps)]);
  }

  marks(gaps) {
    const marks = new Uint8Array(this.size);
    fromGaps(gaps).forEach((number) => {
      marks[number] = 1;
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
   * @param {Iterable<number>} numbers
   * @param {{specialty?: string[], audience?: string[], status?: string[]}} filters
   * @returns {{numbers: number[], facets: Record<string, Record<string, number>>}}
   */
  narrow(numbers, filters) {
    const kinds = this.kinds();
    const passes = kinds.map(([name, values]) => this.passing(values, filters[name]));
    const counts = kinds.map(([, values]) => values.map(() => 0));
    const all = [];
    for (const number of numbers) {
      const failed = passes.findIndex((marks) => !marks[number]);
      if (failed < 0) {
        all.push(number);
      }

      // Whoever fails one filter alone counts under the values of that filter.
      if (failed < 0 || !passes.some((marks, k) => k > failed && !marks[number])) {
        kinds.forEach(([, values], k) => (failed < 0 || failed === k) && values.forEach(([, marks, mark], v) => {
          counts[k][v] += marks[number] === mark ? 1 : 0;
        }));
      }
    }

    const facets = kinds.map(([name, values], k) => [name, Object.fromEntries(values.map(([id], v) => [id, counts[k][v]]).filter(([, count]) => count > 0))]);
    return { numbers: all, facets: Object.fromEntries(facets) };
  }

  /** For each filter its values: the id, an array by article, and what stands in it for this value. */
  kinds() {
    return [
      ['specialty', this.specialties.map(([id], i) => [id, this.specialty, i])],
      ['audience', this.audiences.map(([id, marks]) => [id, marks, 1])],
      ['status', STATUSES.map((id, i) => [id, this.status, i])],
    ];
  }

  passing(values, wanted) {
    if (!(wanted?.length > 0)) {
      return new Uint8Array(this.size).fill(1);
    }

    const passing = new Uint8Array(this.size);
    for (const [, marks, mark] of values.filter(([id]) => wanted.includes(id))) {
      marks.forEach((value, number) => {
        passing[number] |= value === mark ? 1 : 0;
      });
    }

    return passing;
  }
}
