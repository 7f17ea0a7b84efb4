// The files of one search: what was read, what is missing, and whether anybody still waits for it.
import { SearchUnavailable } from './files.js';
import { fileOf } from './postings.js';

export class Lookup {
  /** @param {import('./files.js').Files} files @param {boolean} isEnglish @param {AbortSignal} [signal] */
  constructor(files, isEnglish, signal) {
    this.files = files;
    this.isEnglish = isEnglish;
    this.manifest = files.manifest;
    // What is under way when somebody aborts goes on, for the next search.
    this.aborted = new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    this.aborted.catch(() => {});
    this.opened = new Map();
    this.entries = new Map();
    this.failures = [];
  }

  /** How many files were needed, whether or not they were there already. */
  get count() {
    return this.opened.size;
  }

  /** Reads files of a kind at once. One that cannot be had is left out and noted. */
  async open(kind, numbers) {
    const files = await Promise.race([this.aborted, Promise.all([...new Set(numbers)].map((number) => this.openOne(kind, number)))]);
    return files.filter(Boolean);
  }

  async openOne(kind, number) {
    const name = `${kind}/${number}`;
    try {
      this.opened.set(name, this.opened.get(name));
      const file = await this.files.read(kind, number);
      this.opened.set(name, file);
      return file;
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) {
        throw error;
      }

      this.failures.push(error);
      return undefined;
    }
  }

  fileOfTerm(key) {
    return fileOf(this.manifest.terms, key);
  }

  openTerms(keys) {
    return this.open('terms', this.manifest.terms.length > 0 ? keys.map((key) => this.fileOfTerm(key)) : []);
  }

  /** All files of terms that this search has read. */
  termFiles() {
    return [...this.opened].filter(([name, file]) => file && name.startsWith('terms/')).map(([, file]) => file);
  }

  isMissing(key) {
    const name = `terms/${this.fileOfTerm(key)}`;
    return this.opened.has(name) && !this.opened.get(name);
  }

  /** The entry of a key in a file that has been read, or undefined. The names of concepts stand in the file of their first word. */
  find(key) {
    if (!this.entries.has(key)) {
      this.entries.set(key, this.opened.get(`terms/${this.fileOfTerm(key.split(' ')[0])}`)?.find(key));
    }

    return this.entries.get(key);
  }

  /** The keys that begin so, in the file of the word at the beginning. */
  keysWith(beginning) {
    return this.opened.get(`terms/${this.fileOfTerm(beginning.trim())}`)?.keysWith(beginning) ?? [];
  }
}
