// Opens the files of the index: src/Search/README.md has their format. A file that is not as it says throws; whoever asked for it knows what to do.

export function textOf(bytes) {
  return new TextDecoder().decode(bytes);
}

/** Reads unsigned LEB128 numbers from `at` on. */
class Varints {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  next() {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) {
        throw new RangeError('the file ends within a number');
      }

      value += (byte & 127) * shift;
      if (byte < 128) {
        return value;
      }
    }
  }

  take(count) {
    if (this.at + count > this.bytes.length) {
      throw new RangeError('the file ends within a list');
    }

    return this.bytes.subarray(this.at, this.at += count);
  }
}

/** Where a text stands, or would stand, in a list in the order of UTF-16 units: the first place that is not before it. */
export function placeOf(list, text, keyOf = (item) => item) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(list[middle]) < text) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }

  return low;
}

/** The number of the file that holds a text, by the first texts of all files. */
export function fileOf(firsts, text) {
  const place = placeOf(firsts, text);
  return firsts[place] === text ? place : Math.max(0, place - 1);
}

/** The sum of all gaps so far, for each gap. */
export function fromGaps(gaps) {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
}

/**
 * The articles of a term, columns side by side: `articles` ascending, `impacts` of 0 to 255, and `counts`, which is 0 where the article
 * does not hold the term but is akin to such as do, 1 where only a title of its references has it, else one more than there are positions.
 */
export class Postings {
  constructor(bytes) {
    const numbers = new Varints(bytes, 0);
    const count = numbers.next();
    if (count > bytes.length) {
      throw new RangeError('more articles than bytes');
    }

    this.articles = new Uint32Array(count);
    let article = 0;
    for (let i = 0; i < count; i++) {
      this.articles[i] = article += numbers.next();
    }

    this.impacts = numbers.take(count);
    this.counts = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      this.counts[i] = numbers.next();
    }

    this.rest = numbers;
  }

  /** Where the term stands in an article, ascending; empty if it is in none of its texts. Read when first asked for. */
  positionsIn(article) {
    this.positions ??= this.readPositions();
    const place = placeOf(this.articles, article);
    return this.articles[place] === article ? this.positions.subarray(this.starts[place], this.starts[place + 1]) : [];
  }

  readPositions() {
    const { counts } = this;
    this.starts = new Uint32Array(counts.length + 1);
    counts.forEach((count, i) => {
      this.starts[i + 1] = this.starts[i] + Math.max(0, count - 1);
    });
    const positions = new Uint32Array(this.starts[counts.length]);
    for (let i = 0; i < counts.length; i++) {
      let position = 0;
      for (let k = this.starts[i]; k < this.starts[i + 1]; k++) {
        positions[k] = position += this.rest.next();
      }
    }

    return positions;
  }
}

/** One file of terms. Only the terms that a query asks for are decoded. */
export class TermFile {
  constructor(bytes) {
    const length = new Varints(bytes, 0);
    Object.assign(this, JSON.parse(textOf(length.take(length.next()))));
    let start = length.at;
    this.lists = this.terms.map((term) => bytes.subarray(start, start += term[4]));
    if (start > bytes.length) {
      throw new RangeError('the file ends within the postings');
    }
  }

  /** The entry of a key, or undefined. */
  find(key) {
    const place = placeOf(this.terms, key, (term) => term[0]);
    return this.terms[place]?.[0] === key ? this.entry(place) : undefined;
  }

  /** The keys that begin so. */
  keysWith(beginning) {
    const keys = [];
    for (let place = placeOf(this.terms, beginning, (term) => term[0]); this.terms[place]?.[0].startsWith(beginning); place++) {
      keys.push(this.terms[place][0]);
    }

    return keys;
  }

  entry(place) {
    const [key, surfaces, df, inTitles, , champions, forms] = this.terms[place];
    return { key, surfaces, df, inTitles, forms, postings: new Postings(this.lists[place]), champions: champions.map((champion) => this.champion(champion)) };
  }

  champion([card, heading, anchor, snippet]) {
    const [number, slug, title] = this.cards[card];
    return { number, slug, title, heading, anchor, snippet };
  }
}

/** A file of words: its first line is the index, then follow a word and a digit of frequency on each. */
export function readWords(bytes) {
  const [index, ...words] = textOf(bytes).split('\n');
  return { index, words };
}

/** A file of articles, each with its passages in the order of their blocks. */
export function readArticles(bytes) {
  return JSON.parse(textOf(bytes));
}
