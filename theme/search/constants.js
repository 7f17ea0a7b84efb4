// Everything that can be tuned, in one place. What concerns the index is in src/Search/SearchConstants.cs.

/** The version of the files that this client reads. */
export const FORMAT = 1;

/** A query is cut after so many characters, and after so many words that are no stop words. */
export const MAX_QUERY = 2000;
export const MAX_WORDS = 60;

/** Compounds are joined up to this many letters, as in the index; words are cut. */
export const MAX_COMPOUND = 24;
export const MAX_WORD = 40;

/** Positions are `block * BLOCK + offset`. */
export const BLOCK = 256;

/** Spelling: the shortest word with one edit; with two, where none, one, or more words of the query are known; and how many words are corrected at most. */
export const SPELL_ONE = 4;
export const SPELL_TWO = [4, 6, 7];
export const MAX_CORRECTIONS = 6;

/** How many keys a beginning stands for, and how many files may be read for it. */
export const MAX_PREFIX = 8;
export const MAX_PREFIX_FILES = 2;

/** Weights of what a word was taken for; the word itself counts 1. */
export const WEIGHT_SYNONYM = 0.8;
export const WEIGHT_PREFIX = 0.8;
export const WEIGHT_EDIT = [1, 0.8, 0.6];

/** Words of talk say little about what is asked, unless a query has no others. */
export const WEIGHT_TALK = 0.4;

/** The best articles are looked at block by block; the two parts of the score that come from there. */
export const RERANKED = 200;
export const BLOCK_WEIGHT = 0.2;
export const BLOCK_SATURATION = 0.8;
export const NEAR_WEIGHT = 0.2;

/** Which block of an article is shown: so many words at its beginning count as its heading, so many times. */
export const HEADING_WORDS = 3;
export const HEADING_FACTOR = 3;

/** An impact is the part of 2 that a byte can say. */
export const IMPACT_UNIT = 127.5;

/** In a query of more words quotes are a wish. */
export const MAX_STRICT = 8;

/** Factors on the whole score. */
export const PHRASE_FACTOR = 1.2;
export const TITLE_FACTOR = 1.1;
export const NAME_FACTOR = 1.3;
export const PENDING_FACTOR = 0.9;
export const OVERDUE_FACTOR = 0.95;

/** Results of a search without a limit of its own; requests of a short query, the script and the manifest among them; and files of articles that a longer one may read. */
export const LIMIT = 10;
export const SHORT_QUERY = 2;
export const SHORT_REQUESTS = 6;
export const LONG_CHUNKS = 8;

/** So many results at the top are worth a file to be shown at their best passage; others without one are shown at that of their rarest word. */
export const PLACED = 1;
