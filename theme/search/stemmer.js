// Porter2, the English stemmer of Snowball 2: https://snowballstem.org/algorithms/english/stemmer.html
// The same rules are in src/Search/Analysis; tests hold the two together.

const table = (text) => new Map(text.split(' ').map((pair) => pair.split(':')));
const alternatives = (words) => new RegExp(`(?:${[...words].join('|')})$`);

function step(text) {
  const replacements = table(text);
  // The leftmost match is the longest suffix.
  return { replacements, suffixes: alternatives(replacements.keys()) };
}

const WHOLE_WORDS = table('skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl '
  + 'sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes');
const INVARIANT = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
const PAST = /(?:eed|eedly|ed|edly|ing|ingly)$/;
const STEP_2 = step('ational:ate tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ation:ate ator:ate alism:al aliti:al alli:al '
  + 'fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogi:og fulli:ful lessli:less li:');
const STEP_3 = step('ational:ate tional:tion alize:al icate:ic iciti:ic ical:ic ful: ness: ative:');
const STEP_4 = step('al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ism: ate: iti: ous: ive: ize: ion:');
const BEFORE = { li: /[cdeghkmnrt]$/, ogi: /l$/, ion: /[st]$/ };

// A y that is no vowel is written Y.
const SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;

/** Where the region begins that follows the first vowel with a non-vowel behind it. */
function regionAfter(word, start) {
  const found = word.slice(start).search(/[aeiouy][^aeiouy]/);
  return found < 0 ? word.length : start + found + 2;
}

function replaceSuffix(word, { replacements, suffixes }, region, second) {
  const found = suffixes.exec(word);
  const [suffix] = found ?? [];
  const head = word.slice(0, found?.index);
  return found && head.length >= (suffix === 'ative' ? second : region) && (BEFORE[suffix]?.test(head) ?? true) ? head + replacements.get(suffix) : word;
}

function withoutPlural(word) {
  return word.endsWith('sses') ? word.slice(0, -2)
    : /ie[ds]$/.test(word) ? word.slice(0, word.length > 4 ? -2 : -1)
      : /[aeiouy].+s$/.test(word) && !/[us]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutPast(word, region) {
  const found = PAST.exec(word);
  const head = word.slice(0, found?.index);
  if (!found) {
    return word;
  }

  return found[0].startsWith('ee') ? (head.length >= region ? `${head}ee` : word)
    : !/[aeiouy]/.test(head) ? word
      : /(?:at|bl|iz)$/.test(head) || (head.length <= region && SHORT_SYLLABLE.test(head)) ? `${head}e`
        : head.replace(/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/, (pair) => pair[0]);
}

/** @param {string} word Letters a to z, at least three. */
export function stem(word) {
  if (WHOLE_WORDS.has(word)) {
    return WHOLE_WORDS.get(word);
  }

  let rest = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const first = /^(?:gener|commun|arsen)/.exec(rest)?.[0].length ?? regionAfter(rest, 0);
  const second = regionAfter(rest, first);
  rest = withoutPlural(rest);
  if (INVARIANT.test(rest)) {
    return rest;
  }

  rest = withoutPast(rest, first).replace(/(.[^aeiouy])[yY]$/, '$1i');
  rest = replaceSuffix(rest, STEP_2, first);
  rest = replaceSuffix(rest, STEP_3, first, second);
  rest = replaceSuffix(rest, STEP_4, second);
  const head = rest.slice(0, -1);
  const isDropped = rest.endsWith('e') ? head.length >= second || (head.length >= first && !SHORT_SYLLABLE.test(head))
    : rest.endsWith('ll') && head.length >= second;
  return (isDropped ? head : rest).toLowerCase();
}
