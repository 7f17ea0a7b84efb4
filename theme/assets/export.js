// References as BibTeX and RIS, made of CSL-JSON. Nothing here touches the page: items in, text out.
//
// BibTeX: biblatex's fields where BibTeX has none (read by biber, Zotero, JabRef and Pandoc). RIS: the tags that Zotero and
// EndNote agree on. What a format has no field for (kind of evidence, number of the trial, CSL's own type) stands in a
// field of its own in BibTeX and in a labelled note in RIS, so that nothing is lost and a person can read it.

const CSL_TAG = /<(\/?)(i|b|sc|sub|sup|span)(?: [^<>]*)?>/gi;

/** @param {object[]} items CSL-JSON. @returns {string} BibTeX, an entry a paragraph. */
export function toBibTeX(items) {
  const keys = new Set();
  return items.map((item) => bibtexEntry(item, keys)).join('\n');
}

/** @param {object[]} items CSL-JSON. @returns {string} RIS, lines ended by CR LF as its specification has it. */
export function toRis(items) {
  return items.map((item) => risRecord(item).map((line) => `${line}\r\n`).join('')).join('\r\n');
}

const text = (value) => (value === undefined || value === null ? '' : String(value).replace(/\s+/g, ' ').trim());
const plain = (value) => text(value).replace(CSL_TAG, '');
const custom = (item, name) => text(item.custom?.[name] ?? item[name]);

// ---- Dates --------------------------------------------------------------------------------------------------------

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (number, width) => String(number).padStart(width, '0');

function dateParts(date) {
  return (date?.['date-parts'] ?? []).map((parts) => parts.map(Number).filter((n) => Number.isInteger(n) && n > 0)).filter((p) => p.length > 0);
}

const season = (date) => (/^[1-4]$/.test(text(date.season)) ? Number(date.season) : 0);

/** EDTF, the form of biblatex's date fields; empty for what has no year. */
function edtf(date) {
  const [start, end] = dateParts(date);
  if (!start) {
    return '';
  }

  const one = (parts) => [pad(parts[0], 4), ...parts.slice(1, 3).map((n) => pad(n, 2))].join('-');
  const first = season(date) && start.length === 1 ? `${one(start)}-2${season(date)}` : one(start);
  return first + (date.circa && text(date.circa) !== 'false' ? '~' : '') + (end ? `/${one(end)}` : '');
}

// ---- BibTeX -------------------------------------------------------------------------------------------------------

const BIBTEX_TYPES = {
  'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article', book: 'book', chapter: 'incollection',
  'paper-conference': 'inproceedings', report: 'techreport', thesis: 'thesis', webpage: 'online', manuscript: 'unpublished',
  pamphlet: 'booklet', 'entry-encyclopedia': 'inreference', periodical: 'periodical', patent: 'patent', dataset: 'dataset',
  software: 'software', standard: 'standard', legislation: 'legislation', legal_case: 'jurisdiction',
};

const BIBTEX_TEXTS = [
  ['collection-title', 'series'], ['title-short', 'shorttitle'], ['edition', 'edition'], ['volume', 'volume'],
  ['number-of-volumes', 'volumes'], ['number-of-pages', 'pagetotal'], ['chapter-number', 'chapter'], ['part-number', 'part'],
  ['event-title', 'eventtitle'], ['event-place', 'venue'], ['genre', 'type'], ['medium', 'medium'], ['version', 'version'],
  ['language', 'langid'], ['keyword', 'keywords'], ['status', 'pubstate'], ['call-number', 'library'], ['original-title', 'origtitle'],
  ['original-publisher', 'origpublisher'], ['original-publisher-place', 'origlocation'], ['section', 'section'], ['source', 'source'],
  ['archive', 'archive'], ['abstract', 'abstract'],
];

const BIBTEX_NAMES = [
  ['author', 'author'], ['editor', 'editor'], ['translator', 'translator'], ['container-author', 'bookauthor'],
  ['collection-editor', 'serieseditor'], ['illustrator', 'illustrator'], ['contributor', 'contributor'],
];

const TEX_CHARACTERS = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '&': '\\&', '%': '\\%', $: '\\$', '#': '\\#', _: '\\_',
  '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '\u00a0': '~',
};

/** TeX's special characters, and pairs of signs that TeX would join into one. */
function escapeTex(value) {
  return value
    .replace(/[\\{}&%$#_~^\u00a0]/g, (sign) => TEX_CHARACTERS[sign])
    .replace(/-(?=-)/g, '-{}')
    .replace(/`(?=`)/g, '`{}')
    .replace(/'(?=')/g, "'{}")
    .replace(/([?!])(?=`)/g, '$1{}');
}

const TEX_TAGS = { i: '\\textit{', b: '\\textbf{', sc: '\\textsc{', sub: '\\textsubscript{', sup: '\\textsuperscript{', span: '{' };

/** CSL's markup as TeX commands. Tags that do not pair are dropped, so that braces always balance. */
function texText(value, convert = escapeTex) {
  const source = text(value);
  let out = '';
  let at = 0;
  const open = [];
  for (const match of source.matchAll(CSL_TAG)) {
    const name = match[2].toLowerCase();
    out += convert(source.slice(at, match.index));
    at = match.index + match[0].length;
    if (!match[1]) {
      open.push(name);
      out += TEX_TAGS[name];
    } else if (open[open.length - 1] === name) {
      open.pop();
      out += '}';
    }
  }

  return out + convert(source.slice(at)) + '}'.repeat(open.length);
}

/** Words with capitals in braces: styles that write titles in small letters must leave names and abbreviations alone. */
function protectCapitals(value) {
  return value
    .split(/(\s+)/)
    .map((word) => (/\p{Lu}/u.test(word) ? `{${escapeTex(word)}}` : escapeTex(word)))
    .join('');
}

/** Addresses and identifiers: programs read them as they stand, but braces must balance. */
const verbatim = (value) => text(value).replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function bibtexName(name) {
  const literal = text(name.literal) || (text(name.family) ? '' : text(name.given));
  if (literal) {
    return /^(others|et al\.?|and others)$/i.test(literal) ? 'others' : `{${escapeTex(literal)}}`;
  }

  const particle = [name['dropping-particle'], name['non-dropping-particle']].map(text).filter(Boolean).join(' ');
  const family = text(name.family);
  const parts = [(particle ? `${escapeTex(particle)} ` : '') + nameWords(family, !particle)];
  if (text(name.suffix)) {
    parts.push(nameWords(text(name.suffix)));
  }

  const given = nameWords(text(name.given));
  if (given || parts.length > 1 || particle || family.includes(' ')) {
    parts.push(given);
  }

  return parts.join(', ');
}

/** A part of a name. What BibTeX would divide, or take for a particle, stands in braces. */
function nameWords(part, isFamily = false) {
  const isDivided = /,|(^|\s)and(\s|$)|^and$|=/i.test(part);
  const hasParticle = isFamily && part.includes(' ') && /(^|\s)\p{Ll}/u.test(part);
  return isDivided || hasParticle ? `{${escapeTex(part)}}` : escapeTex(part);
}

function bibtexEntry(item, keys) {
  const type = BIBTEX_TYPES[item.type] ?? 'misc';
  const isPeriodical = /^(article-|review)/.test(item.type ?? '') || item.type === 'periodical';
  const fields = [];
  const add = (name, value) => value && fields.push(`  ${name} = {${value}}`);
  for (const [variable, field] of BIBTEX_NAMES) {
    add(field, (Array.isArray(item[variable]) ? item[variable] : []).map(bibtexName).filter((name) => name !== '').join(' and '));
  }

  add('title', texText(item.title, protectCapitals));
  add(/^(article|review|post)/.test(item.type ?? '') || isPeriodical || type === 'online' ? 'journal' : 'booktitle', texText(item['container-title']));
  add('shortjournal', texText(item['container-title-short'] ?? item.journalAbbreviation));
  addBibtexDates(item, add, fields);
  for (const [variable, field] of BIBTEX_TEXTS) {
    add(field, texText(item[variable]));
  }

  addBibtexPlace(item, type, isPeriodical, add);
  if (item.type && (BIBTEX_TYPES[item.type] === undefined || /^article-(m|n)/.test(item.type))) {
    add('entrysubtype', escapeTex(item.type.replace(/^article-(?=magazine|newspaper)/, '')));
  }

  for (const [name, field] of [['evidence', 'evidence'], ['NCT', 'nct'], ['superseded-by', 'superseded-by'], ['retraction', 'retraction']]) {
    add(field, escapeTex(custom(item, name)));
  }

  return `@${type}{${bibtexKey(item.id, keys)},\n${fields.join(',\n')}\n}\n`;
}

function addBibtexPlace(item, type, isPeriodical, add) {
  add(type === 'techreport' || type === 'thesis' ? 'institution' : 'publisher', texText(item.publisher));
  add('location', texText(item['publisher-place']));
  add(isPeriodical ? 'number' : 'issue', texText(item.issue));
  // In a series the number is that of the volume in it; so is "number" elsewhere that of the work.
  const inSeries = ['book', 'chapter', 'paper-conference'].includes(item.type) && text(item['collection-title']);
  add('number', isPeriodical ? '' : texText(inSeries ? item['collection-number'] ?? item.number : item.number));
  // A number besides those of volume and issue is that of an archive.
  add('eprint', verbatim(isPeriodical || (inSeries && item['collection-number']) ? item.number ?? item.archive_location : item.archive_location));
  add('pages', texText(pages(item).replace(/[-–]/g, '\u2013'), (value) => escapeTex(value).replace(/\u2013/g, '--')));
  add('doi', verbatim(item.DOI));
  add('pmid', verbatim(item.PMID));
  add('pmcid', verbatim(item.PMCID));
  add('isbn', verbatim(item.ISBN));
  add('issn', verbatim(item.ISSN));
  add('url', verbatim(item.URL));
  add('note', texText(item.note));
}

function addBibtexDates(item, add, fields) {
  const issued = item.issued ?? {};
  const [start, end] = dateParts(issued);
  if (start) {
    add('year', pad(start[0], 4));
    if (start[1] >= 1 && start[1] <= 12) {
      // The macro, which styles print in their own language.
      fields.push(`  month = ${MONTHS[start[1] - 1]}`);
    }

    // What year and month cannot say.
    add('date', start.length > 2 || end || issued.circa || season(issued) ? edtf(issued) : '');
  } else {
    add('year', texText(issued.literal ?? issued.raw));
  }

  for (const [variable, field] of [['accessed', 'urldate'], ['event-date', 'eventdate'], ['original-date', 'origdate']]) {
    add(field, item[variable] ? edtf(item[variable]) || texText(item[variable].literal) : '');
  }
}

/** A key that BibTeX can read, and that no other entry has. */
function bibtexKey(id, keys) {
  const base = text(id).replace(/[\s,{}()="'#%~\\^]+/g, '-').replace(/^-+|-+$/g, '') || 'reference';
  let key = base;
  for (let n = 2; keys.has(key); n++) {
    key = `${base}-${n}`;
  }

  keys.add(key);
  return key;
}

const pages = (item) => plain(item.page ?? item['page-first']);

// ---- RIS ----------------------------------------------------------------------------------------------------------

const RIS_TYPES = {
  'article-journal': 'JOUR', 'article-magazine': 'MGZN', 'article-newspaper': 'NEWS', book: 'BOOK', chapter: 'CHAP',
  'paper-conference': 'CPAPER', report: 'RPRT', thesis: 'THES', webpage: 'ELEC', article: 'UNPB', manuscript: 'MANSCPT', dataset: 'DATA',
  software: 'COMP', patent: 'PAT', standard: 'STAND', legal_case: 'CASE', bill: 'BILL', legislation: 'STAT', hearing: 'HEAR',
  'entry-dictionary': 'DICT', 'entry-encyclopedia': 'ENCYC', map: 'MAP', motion_picture: 'VIDEO', song: 'SOUND',
  musical_score: 'MUSIC', speech: 'SLIDE', pamphlet: 'PAMP', graphic: 'ART', figure: 'FIGURE', 'post-weblog': 'BLOG',
  personal_communication: 'ICOMM', document: 'GEN',
};

const RIS_TEXTS = [
  ['title-short', 'ST'], ['volume', 'VL'], ['number-of-volumes', 'NV'], ['edition', 'ET'], ['publisher', 'PB'], ['publisher-place', 'CY'],
  ['language', 'LA'], ['call-number', 'CN'], ['section', 'SE'], ['genre', 'M3'], ['abstract', 'AB'],
];

function risName(name) {
  const literal = text(name.literal) || (text(name.family) ? '' : text(name.given));
  if (literal) {
    // A comma at the end tells a group from "family, given".
    return literal.includes(',') ? `${literal},` : literal;
  }

  // "Beer, Jan van der" would lose the particle to the given name; "van der Beer" sorts and prints right everywhere.
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].map(text).filter(Boolean).join(' ');
  return [family, text(name.given), text(name.suffix)].reduceRight((rest, part) => (rest || part ? (rest ? `${part}, ${rest}` : part) : ''), '');
}

/** <c>2020/05/06/</c>: year, month, day and words, each closed by a slash. */
function risDate(date) {
  const [start] = dateParts(date);
  if (!start) {
    return text(date?.literal ?? date?.raw);
  }

  const names = ['', 'Spring', 'Summer', 'Autumn', 'Winter'];
  const words = season(date) ? names[season(date)] : text(date.season);
  return [pad(start[0], 4), start[1] ? pad(start[1], 2) : '', start[2] ? pad(start[2], 2) : '', words].join('/');
}

function risRecord(item) {
  const type = RIS_TYPES[item.type] ?? 'GEN';
  const lines = [`TY  - ${type}`];
  const add = (tag, value) => text(value) && lines.push(`${tag}  - ${text(value)}`);
  add('ID', item.id);
  for (const [variable, tag] of [['author', 'AU'], ['editor', 'ED'], ['collection-editor', 'A3'], ['translator', 'A4']]) {
    (Array.isArray(item[variable]) ? item[variable] : []).forEach((name) => add(tag, risName(name)));
  }

  add('TI', item.title);
  const isWholeBook = ['book', 'report', 'thesis'].includes(item.type);
  add('T2', item['container-title'] ?? (isWholeBook ? item['collection-title'] : ''));
  add('T3', isWholeBook && !item['container-title'] ? '' : item['collection-title']);
  add('J2', item['container-title-short'] ?? item.journalAbbreviation);
  addRisDates(item, add);
  RIS_TEXTS.forEach(([variable, tag]) => add(tag, item[variable]));
  addRisPlace(item, add);
  text(item.keyword).split(/[,;]/).forEach((word) => add('KW', word));
  text(item.note).length > 0 && add('N1', item.note);
  addRisLabels(item, type, add);
  lines.push('ER  - ');
  return lines;
}

function addRisDates(item, add) {
  const issued = item.issued ?? {};
  const [start, end] = dateParts(issued);
  if (!start) {
    add('PY', issued.literal ?? issued.raw);
  } else if (end || issued.circa) {
    add('PY', `${issued.circa ? 'circa ' : ''}${pad(start[0], 4)}${end && end[0] !== start[0] ? `-${pad(end[0], 4)}` : ''}`);
  } else {
    add('PY', pad(start[0], 4));
    add('DA', start.length > 1 || text(issued.season) ? risDate(issued) : '');
  }

  add('Y2', item.accessed ? risDate(item.accessed) : '');
}

function addRisPlace(item, add) {
  const isPeriodical = /^(article-|review)/.test(item.type ?? '');
  add('IS', isPeriodical ? item.issue : item.number);
  add('M1', isPeriodical && text(item.issue) ? item.number : '');
  const range = pages(item).match(/^([^-–,;]+)[-–]([^-–,;]+)$/);
  if (['book', 'thesis'].includes(item.type) && !pages(item)) {
    add('SP', item['number-of-pages']);
  } else if (['book', 'thesis'].includes(item.type) && !range) {
    // There SP alone is the number of pages.
    add('C7', pages(item));
  } else {
    add('SP', range ? range[1] : pages(item));
    add('EP', range ? range[2] : '');
  }

  add('DO', item.DOI);
  add('SN', item.ISBN ?? item.ISSN);
  add('UR', item.URL);
  if (text(item.PMID)) {
    add('AN', item.PMID);
    add('DB', 'PubMed');
  }

  add('C2', item.PMCID);
}

/** What RIS has no tag for, in notes that a person and a program can read. */
function addRisLabels(item, type, add) {
  const label = (name, value) => text(value) && add('N1', `${name}: ${text(value)}`);
  label('evidence', custom(item, 'evidence'));
  label('NCT', custom(item, 'NCT'));
  label('superseded-by', custom(item, 'superseded-by'));
  label('retraction', custom(item, 'retraction'));
  label('ISSN', item.ISBN ? item.ISSN : '');
  label('csl-type', RIS_TYPES[item.type] === undefined && type === 'GEN' ? item.type : '');
}
