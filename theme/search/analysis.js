// Text to terms, the same as src/Search/Analysis does it: a term that one side makes and the other does not is never found.
import { MAX_COMPOUND, MAX_WORD } from './constants.js';
import { stem } from './stemmer.js';

export const STOP_WORDS = new Set(('a about after again against all also am an and any are as at be because been before being below between both but by '
  + 'can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its '
  + 'just me more most my no nor not of off on once only or other our ours out over own same she should so some such than that the their theirs '
  + 'them then there these they this those through to too under until up us very was we were what when where which while who whom why will with would you your yours').split(' '));

/** Stems of words with which people tell of themselves and ask. */
export const TALK = new Set(('please thank hi hello dear sir madam doctor dr know want like help tell question wonder ask advice advise information info regard '
  + 'sincerely look find need get got go think thought feel felt say said told really lot year old month week day ago wife husband mother father '
  + 'son daughter sister brother mum mom dad friend child name since still anyone anything something much many good best way long').split(' ').map(stem));

const GREEK_NAMES = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(' ');
const SPELLED_OUT = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', þ: 'th', ð: 'd', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k', ŀ: 'l', ŉ: 'n', ⁿ: 'n', ₙ: 'n', ĳ: 'ij', ſ: 's' };
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉';
const VANISHING = /[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]/;

// A word is a run of letters and digits, or one Greek letter. An apostrophe within it counts for nothing, unless a final s follows: then
// the word ends before it. The stop of a decimal stays, the comma before thousands goes.
const LETTER = '(?![α-ω])[\\p{L}\\p{Nd}]';
const RUN = `(?:[α-ω]|(?:${LETTER}|(?<=\\d)\\.(?=\\d)|(?<=\\d),(?=\\d{3}(?!\\d)))+)`;
const WORD = new RegExp(`(${RUN}(?:'(?!s(?!${LETTER}))${RUN})*)(?:'s(?!${LETTER}))?`, 'gu');
const JOINT = /^[-\u2010-\u2015\u2212⁻₋/]?$/;

/** One UTF-16 unit without case and marks: empty if it counts for nothing, a blank for half of a surrogate pair. */
function foldUnit(unit) {
  const wide = unit >= '\uff01' && unit <= '\uff5e';
  const c = (wide ? String.fromCharCode(unit.charCodeAt(0) - 0xfee0) : unit).toLowerCase()[0];
  if (c < '\u0080' || c === '’' || c === 'ʼ') {
    return c < '\u0080' ? c : "'";
  }

  const digit = RAISED.indexOf(c);
  const base = /[\u00c0-\u017f\u0390-\u03ce\u1e00-\u1eff]/.test(c) ? c.normalize('NFD')[0] : c;
  return digit >= 0 ? String(digit % 10) : VANISHING.test(c) ? '' : /[\ud800-\udfff]/.test(c) ? ' ' : SPELLED_OUT[base] ?? base;
}

/** The folded text, and for each of its units where in the text it comes from. */
function fold(text) {
  const places = [];
  const folded = [...Array(text.length).keys()].map((place) => {
    const units = foldUnit(text[place]);
    places.push(...Array(units.length).fill(place));
    return units;
  }).join('');
  return { folded: folded.replace(/µ(?=[a-z])|μ(?=[glm]|kat)/g, 'u').replace(/µ/g, 'μ'), places };
}

function surfaceOf(word) {
  const letters = word.replace(/[',]/g, '').replace(/[α-ω]/g, (letter) => GREEK_NAMES[letter.charCodeAt(0) - 0x3b1]);
  return letters.slice(0, MAX_WORD).replace(/^([\d.]*)ug$/, '$1mcg');
}

function termOf(surface, isEnglish) {
  return isEnglish && /^[a-z]{3,}$/.test(surface) ? stem(surface) : surface;
}

/** Words with their places, and whether the next one is joined to each. */
function wordsOf(text) {
  const { folded, places } = fold(text);
  const hasSmall = /\p{Ll}/u.test(text);
  const words = [];
  let previous = 0;
  for (const { 0: all, 1: letters, index } of folded.matchAll(WORD)) {
    const start = places[index];
    let end = places[index + letters.length - 1] + 1;
    while (VANISHING.test(text[end] ?? '')) {
      end++;
    }

    const raw = text.slice(start, end);
    const surface = surfaceOf(letters);
    const isMeant = hasSmall && /\p{L}.*\p{L}/u.test(raw) && !/\p{Ll}/u.test(raw);
    if (words.length > 0) {
      words.at(-1).isJoined = JOINT.test(folded.slice(previous, index));
    }

    previous = index + all.length;
    words.push({ surface, position: words.length, start, end, isStop: STOP_WORDS.has(surface) && !isMeant });
  }

  return words;
}

/** The words from `first` to `last` written as one, if that can be a term. */
function compoundOf(words, first, last) {
  const parts = words.slice(first, last + 1);
  const surface = parts.map((word) => word.surface).join('');
  return parts.length > 1 && parts.length < 4 && surface.length <= MAX_COMPOUND && /[^\d.]/.test(surface)
    ? { ...parts[0], surface, end: parts.at(-1).end, span: parts.length } : undefined;
}

/**
 * The terms of a text in their order.
 * @param {string} text
 * @param {boolean} isEnglish False leaves out stemming and stop words.
 * @param {boolean} keepsStops True keeps stop words as terms.
 * @returns {{term: string, surface: string, position: number, start: number, end: number, span: number}[]} Folded words before (`surface`)
 *   and after stemming (`term`), at positions in words and between offsets in UTF-16 units. A `span` of more than one is that of a
 *   compound, which stands beside its parts at the position of the first; a code without its stop has span 0.
 */
export function analyse(text, isEnglish = true, keepsStops = false) {
  const words = wordsOf(text);
  const tokens = [];
  const add = ({ surface, position, start, end }, span) => tokens.push({ term: termOf(surface, isEnglish), surface, position, start, end, span });
  let first = 0;
  words.forEach((word, i) => {
    if (!word.isStop || keepsStops || !isEnglish) {
      add(word, 1);
      if (word.surface.includes('.') && /[^\d.]/.test(word.surface)) {
        add({ ...word, surface: word.surface.replaceAll('.', '') }, 0);
      }
    }

    if (!word.isJoined) {
      const compound = compoundOf(words, first, i);
      if (compound) {
        add(compound, compound.span);
      }

      first = i + 1;
    }
  });
  return tokens;
}
