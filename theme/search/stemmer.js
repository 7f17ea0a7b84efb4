// Porter2, the English stemmer of Snowball 2: https://snowballstem.org/algorithms/english/stemmer.html
// The same rules are in src/Search/Analysis; shared words hold the two together.

const EXCEPTIONS = new Map(
  ('skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl '
  + 'sky news howe atlas cosmos bias andes').split(' ').map((pair) => [pair.split(':')[0], pair.split(':').at(-1)]),
);
const INVARIANT = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

// A lower-case y is a vowel, a Y is not. The leftmost match of a list of suffixes is the longest one.
const SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
const STEP_2 = /(?:ational|tional|enci|anci|abli|entli|izer|ization|ation|ator|alism|aliti|alli|fulness|ousli|ousness|iveness|iviti|biliti|bli|ogi|fulli|lessli|li)$/;
const STEP_3 = /(?:ational|tional|alize|icate|iciti|ical|ful|ness|ative)$/;
const STEP_4 = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ism|ate|iti|ous|ive|ize|ion)$/;
const REPLACEMENTS = {
  ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', abli: 'able', entli: 'ent', izer: 'ize', ization: 'ize', ation: 'ate',
  ator: 'ate', alism: 'al', aliti: 'al', alli: 'al', fulness: 'ful', ousli: 'ous', ousness: 'ous', iveness: 'ive', iviti: 'ive',
  biliti: 'ble', bli: 'ble', ogi: 'og', fulli: 'ful', lessli: 'less', alize: 'al', icate: 'ic', iciti: 'ic', ical: 'ic',
};

/** Where the region after the first vowel with a non-vowel behind it begins, seen from `start`. */
function regionAfter(word, start) {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(start));
  return found ? start + found.index + 2 : word.length;
}

function replaceSuffix(word, suffixes, region, replace) {
  const found = suffixes.exec(word);
  return found && found.index >= region ? replace(word.slice(0, found.index), found[0]) ?? word : word;
}

function withoutPlural(word) {
  return word.endsWith('sses') ? word.slice(0, -2)
    : /ie[ds]$/.test(word) ? word.slice(0, word.length > 4 ? -2 : -1)
      : /[aeiouy].+s$/.test(word) && !/[us]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutPast(word, region) {
  const found = /(?:eed|eedly|ed|edly|ing|ingly)$/.exec(word);
  if (!found) {
    return word;
  }

  const rest = word.slice(0, found.index);
  if (found[0].startsWith('ee')) {
    return found.index >= region ? `${rest}ee` : word;
  }

  return !/[aeiouy]/.test(rest) ? word
    : /(?:at|bl|iz)$/.test(rest) ? `${rest}e`
      : /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest) ? rest.slice(0, -1)
        : region >= rest.length && SHORT_SYLLABLE.test(rest) ? `${rest}e` : rest;
}

/** @param {string} word Letters a to z. */
export function stem(word) {
  if (word.length < 3 || EXCEPTIONS.has(word)) {
    return EXCEPTIONS.get(word) ?? word;
  }

  let rest = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const first = /^(?:gener|commun|arsen)/.exec(rest)?.[0].length ?? regionAfter(rest, 0);
  const second = regionAfter(rest, first);
  rest = withoutPlural(rest);
  if (INVARIANT.test(rest)) {
    return rest;
  }

  rest = withoutPast(rest, first).replace(/(.[^aeiouy])[yY]$/, '$1i');
  rest = replaceSuffix(rest, STEP_2, first, (head, suffix) => suffix === 'li' ? (/[cdeghkmnrt]$/.test(head) ? head : undefined)
    : suffix === 'ogi' && !head.endsWith('l') ? undefined : head + REPLACEMENTS[suffix]);
  rest = replaceSuffix(rest, STEP_3, first, (head, suffix) => suffix === 'ative' && head.length < second ? undefined : head + (REPLACEMENTS[suffix] ?? ''));
  rest = replaceSuffix(rest, STEP_4, second, (head, suffix) => suffix === 'ion' && !/[st]$/.test(head) ? undefined : head);
  const head = rest.slice(0, -1);
  const isDropped = rest.endsWith('e') ? head.length >= second || (head.length >= first && !SHORT_SYLLABLE.test(head))
    : rest.endsWith('ll') && head.length >= second;
  return (isDropped ? head : rest).toLowerCase();
}
