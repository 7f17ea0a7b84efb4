// The only part that asks for files.
import { FORMAT } from './constants.js';
import { readArticles, readWords, TermFile, textOf } from './postings.js';

const READERS = { terms: (bytes) => new TermFile(bytes), spelling: readWords, endings: readWords, articles: readArticles };

/** A file of the index that cannot be had or read; `path` is its place below the site's root. */
export class SearchUnavailable extends Error {
  constructor(path, cause) {
    super(`the search cannot read ${path}`, { cause });
    this.name = 'SearchUnavailable';
    this.path = path;
  }
}

/** Thrown when the index on the server is another one than that of the manifest: start again with the new one. */
export class NewerIndex extends Error {}

/** Inflates the zlib format (RFC 1950). */
async function inflate(buffer) {
  const stream = new Blob([buffer]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Files by their path, each read once while the index is the same. */
export class Files {
  /**
   * @param {string} base The site's root, ending in a slash.
   * @param {typeof fetch} fetch Of its answers only `ok` and `arrayBuffer()` are used.
   */
  constructor(base, fetch) {
    this.base = base;
    this.fetch = fetch;
  }

  async bytes(path, query, options) {
    const response = await this.fetch(this.base + path + query, options);
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }

    return response.arrayBuffer();
  }

  /** Reads the manifest, once for all that ask meanwhile, and forgets all files if it is of another index. */
  load() {
    this.loading ??= this.loadManifest().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  async loadManifest() {
    const path = 'search/manifest.json';
    try {
      const manifest = JSON.parse(textOf(await this.bytes(path, '', { cache: 'no-cache' })));
      if (manifest.format !== FORMAT) {
        throw new Error(`format ${manifest.format}`);
      }

      if (manifest.index !== this.manifest?.index) {
        this.manifest = manifest;
        this.cache = new Map();
      }
    } catch (cause) {
      throw new SearchUnavailable(path, cause);
    }
  }

  /** A file of terms, spelling, endings or articles. What fails is asked for again the next time. */
  read(kind, number) {
    const path = `search/${kind}/${number}.bin`;
    const { cache } = this;
    if (!cache.has(path)) {
      cache.set(path, this.open(path, READERS[kind]).catch((error) => {
        cache.delete(path);
        throw error;
      }));
    }

    return cache.get(path);
  }

  async open(path, read) {
    const { index } = this.manifest;
    try {
      const file = read(await inflate(await this.bytes(path, `?v=${index}`)));
      if (file.index !== index) {
        throw new Error(`index ${file.index}`);
      }

      return file;
    } catch (cause) {
      // What is gone or other than expected may be of an index that is gone as well.
      await this.load().catch(() => {});
      throw this.manifest.index === index ? new SearchUnavailable(path, cause) : new NewerIndex();
    }
  }
}
