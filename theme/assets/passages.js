// Answers a question with passages of approved articles, word for word, each with its sources. Nothing is made up here:
// the text is copied from the published pages, node by node, and what an author put around it (whom it is for, a warning,
// that something is recommended against) comes along, since a sentence without it may say the opposite.

const PASSAGES = 3;
const PAGES = 4; // a page that has changed since the index was made may fall out
const LIMITS = 'Passages from approved articles, quoted word for word. They are not an answer to your own case.';
const LABELS = {
  audience: ':scope > .audience__label',
  callout: ':scope > .callout__label',
  recommendation: ':scope > :is(.recommendation__label, .recommendation__grade)',
  uncited: ':scope > .uncited__reason',
};
const ALL_LABELS = '.audience__label, .callout__label, .recommendation__label, .recommendation__grade, .uncited__reason';
const COPIED = new Set('P UL OL LI DL DT DD STRONG EM B I SUP SUB CODE BR A TABLE CAPTION THEAD TBODY TR TH TD BDI DEL'.split(' '));
const KEPT = ['lang', 'dir', 'value', 'start', 'scope', 'colspan', 'rowspan', 'aria-label'];

const isLeadIn = (element) => element?.tagName === 'P' && plain(element).endsWith(':');

const PLAIN = '0123456789+-=()n';
const SCRIPTS = { SUP: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ', SUB: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ' };

// Words without the numbers of citations. A power stays one: 10⁹ must not become 109.
const plain = (element) => {
  const copy = element.cloneNode(true);
  for (const citation of copy.querySelectorAll('.citation, .footnote-ref')) {
    citation.remove();
  }

  for (const script of copy.querySelectorAll('sup, sub')) {
    const signs = [...script.textContent].map((sign) => SCRIPTS[script.tagName][PLAIN.indexOf(sign.replace(/[−–]/, '-'))]);
    script.textContent = signs.every(Boolean) ? signs.join('') : script.tagName === 'SUP' ? `^${script.textContent}^` : script.textContent;
  }

  for (const end of copy.querySelectorAll('br, td, th, li, p, dt, dd')) {
    end.after(' ');
  }

  return copy.textContent.replace(/\s+/g, ' ').trim();
};

// A link of that page as it is seen from here; nothing but an address of a page, a file or a mailbox.
const addressOf = (href, address) => {
  try {
    const target = new URL(href, address);
    return /^(https?|mailto):$/.test(target.protocol) ? target.href : address.href;
  } catch {
    return address.href;
  }
};

const copyOf = (node, address) => {
  if (node.nodeType === Node.TEXT_NODE) {
    return document.createTextNode(node.data);
  }

  // A term's link leads to its definition, which is at hand in its own page; here it would be a link in the middle of a quotation.
  const copy = COPIED.has(node.tagName) && !node.matches('.term') ? document.createElement(node.tagName) : document.createDocumentFragment();
  if (copy.nodeType === Node.ELEMENT_NODE) {
    for (const name of KEPT) {
      if (node.hasAttribute(name)) {
        copy.setAttribute(name, node.getAttribute(name));
      }
    }

    if (node.tagName === 'A' && node.hasAttribute('href')) {
      copy.href = addressOf(node.getAttribute('href'), address);
    }
  }

  if (node.tagName === 'IMG') {
    copy.append(node.alt);
  }

  for (const child of node.childNodes ?? []) {
    if (child.nodeType === Node.TEXT_NODE || (child.nodeType === Node.ELEMENT_NODE && !child.matches('.citation__link--between, .recommendation__key, script, style'))) {
      copy.append(copyOf(child, address));
    }
  }

  return copy;
};

// Whatever can be quoted by itself, under the heading that it stands below.
const candidatesOf = (body, audience) => {
  const candidates = [];
  const above = []; // the headings above, by their level
  let section = { anchor: '', text: '' };
  for (const element of body.querySelectorAll('h2, h3, h4, h5, h6, p, li, dd, tbody > tr')) {
    if (/^H/.test(element.tagName)) {
      const level = Number(element.tagName[1]);
      above.length = level;
      above.push(plain(element));
      section = { anchor: element.id, text: above.filter(Boolean).join(' › ') };
      continue;
    }

    const isInside = element.parentElement.closest('li, dd, tr') && body.contains(element.parentElement.closest('li, dd, tr'));
    const owner = element.closest('.audience')?.dataset.audience;
    if (!isInside && !element.matches(ALL_LABELS) && !element.matches('[data-term]') && !element.closest('.footnotes, figure, .grade-key') && (!audience || !owner || owner === audience)) {
      candidates.push({ element, section });
    }
  }

  return candidates;
};

// How many of the words stand in it; then how often.
const worthOf = (text, terms, mark) => {
  const matches = mark(text, terms).filter(([, isMatch]) => isMatch);
  const words = new Set(matches.map(([word]) => word.toLowerCase().slice(0, 6)));
  return { words: words.size, worth: words.size + Math.min(matches.length, 9) / 20 };
};

const listWith = (item) => {
  const list = document.createElement(item.parentElement.tagName);
  if (list.tagName === 'OL') {
    list.start = item.value || [...item.parentElement.children].indexOf(item) + (item.parentElement.start || 1);
  }

  return list;
};

// The elements that are quoted: a list's item with the words that lead to the list, a table's row with its head, a
// definition with its term.
const quoteOf = (element, address) => {
  const copy = (node) => copyOf(node, address);
  const quote = [];
  const add = (parent, ...nodes) => {
    parent.append(...nodes);
    quote.push(parent);
  };
  const parts = [element];
  if (element.tagName === 'LI') {
    const before = element.parentElement.previousElementSibling;
    if (isLeadIn(before)) {
      parts.unshift(before);
      quote.push(copy(before));
    }

    add(listWith(element), copy(element));
  } else if (element.tagName === 'DD') {
    let term = element.previousElementSibling;
    while (term && term.tagName !== 'DT') {
      term = term.previousElementSibling;
    }

    add(document.createElement('dl'), ...(term ? [copy(term)] : []), copy(element));
  } else if (element.tagName === 'TR') {
    const table = element.closest('table');
    const around = [...table.children].filter((child) => /^(CAPTION|THEAD)$/.test(child.tagName));
    const body = document.createElement('tbody');
    body.append(copy(element));
    add(document.createElement('table'), ...around.map(copy), body);
    parts.push(...around);
  } else {
    quote.push(copy(element));
    const next = element.nextElementSibling;
    if (isLeadIn(element) && /^[UO]L$/.test(next?.tagName)) {
      parts.push(next);
      quote.push(copy(next));
    }
  }

  return { quote, parts };
};

const labelsOf = (element, body) => {
  const labels = [];
  for (let box = element.parentElement; box && box !== body; box = box.parentElement) {
    for (const [name, selector] of Object.entries(LABELS)) {
      if (box.classList.contains(name)) {
        labels.unshift(...box.querySelectorAll(selector));
      }
    }
  }

  return labels;
};

const reviewOf = (page) => {
  const facts = [...page.querySelectorAll('.review__fact')]
    .map((fact) => [fact.querySelector('dt'), fact.querySelector('dd > time')])
    .filter(([name, day]) => name && day)
    .map(([name, day]) => `${name.textContent.trim()} ${day.textContent.trim()}`);
  return ['Approved', ...facts].join('. ') + '.';
};

const fetchPage = async (address, signal) => {
  const url = new URL(address);
  url.hash = '';
  if (url.origin !== location.origin) {
    throw new Error('a result of another place');
  }

  const answer = await fetch(url, { signal });
  if (!answer.ok) {
    throw Object.assign(new Error(`${url.pathname}: ${answer.status}`), { name: 'SearchUnavailable' });
  }

  return { url, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
};

const passageOf = async (result, terms, mark, signal) => {
  const { url, page } = await fetchPage(result.url, signal);
  const body = page.querySelector('.article .prose');
  // The index may be older than the page: what is not approved now is not quoted.
  if (!body || page.querySelector('.banner--caution')) {
    return null;
  }

  const wanted = decodeURIComponent(new URL(result.url).hash.slice(1));
  const audience = document.documentElement.dataset.audience;
  const needed = Math.min(2, terms.filter((term) => term.kind !== 'ignored').length);
  let best = null;
  for (const { element, section } of candidatesOf(body, audience)) {
    const { words, worth } = worthOf(plain(element), terms, mark);
    const value = worth + (section.anchor === wanted ? 0.9 : 0);
    if (words >= needed && words > 0 && value > (best?.value ?? 0)) {
      best = { value, element, section };
    }
  }

  if (!best) {
    return null;
  }

  const { quote, parts } = quoteOf(best.element, url);
  const labels = labelsOf(best.element, body);
  const cited = [...new Set([...parts, ...labels].flatMap((part) => [...part.querySelectorAll('.citation__link')]).map((link) => link.getAttribute('href').slice(1)))];
  return {
    url,
    title: page.querySelector('h1')?.textContent.trim() ?? result.title,
    section: best.section,
    language: [body.lang, body.dir],
    quote,
    labels: labels.map((label) => copyOf(label, url)),
    isAgainst: Boolean(best.element.closest('.recommendation--against')),
    hasNotice: Boolean(page.querySelector('.banner--urgent')),
    review: reviewOf(page),
    references: cited.map((id) => page.getElementById(id)).filter(Boolean).sort((a, b) => a.value - b.value),
  };
};

const referenceOf = (entry, url, make) => {
  const item = make('li', 'passage__reference');
  item.value = entry.value;
  for (const part of entry.querySelectorAll('.reference__text, .work-notice__label')) {
    item.append(...copyOf(part, url).childNodes, ' ');
  }

  return item;
};

const itemOf = (passage, make, level) => {
  const item = make('li', 'passage');
  const title = make(`h${level}`, 'passage__title');
  const link = make('a', 'passage__link', passage.title);
  link.href = passage.url.href + (passage.section.anchor ? `#${passage.section.anchor}` : '');
  title.append(link);
  item.append(title);
  if (passage.section.text) {
    item.append(make('p', 'passage__section', `In: ${passage.section.text}`));
  }

  const quote = make('blockquote', `passage__quote${passage.isAgainst ? ' passage__quote--against' : ''}`);
  quote.cite = link.href;
  [quote.lang, quote.dir] = passage.language;
  for (const label of passage.labels) {
    const line = make('p', 'passage__label');
    line.append(label);
    quote.append(line);
  }

  quote.append(...passage.quote);
  item.append(quote);
  if (passage.references.length > 0) {
    const list = make('ol', 'passage__references');
    list.ariaLabel = 'Cited in this passage';
    list.append(...passage.references.map((entry) => referenceOf(entry, passage.url, make)));
    item.append(list);
  }

  const review = make('p', 'passage__review', passage.review);
  if (passage.hasNotice) {
    review.append(' ', make('strong', 'status status--error', 'Urgent notice in the article'));
  }

  item.append(review);
  return item;
};

// Shows what answers the question in `host`. `level` is that of the heading; with `isSilent` nothing is shown where there is
// no answer, and nothing is said.
export const answerFrom = async (host, question, { engine, make, pageOf }, { level = 2, isSilent = false, signal: outer } = {}) => {
  host.controller?.abort();
  const controller = (host.controller = new AbortController());
  outer?.addEventListener('abort', () => controller.abort());
  const { signal } = controller;
  const state = make('p', 'passages__state', isSilent ? '' : 'Looking in the approved articles …');
  if (!isSilent) {
    state.role = 'status';
  }

  host.hidden = isSilent;
  host.ariaBusy = 'true';
  host.replaceChildren(state);

  try {
    const { search, mark } = await engine();
    const outcome = await search(question, { limit: PAGES, filters: { status: ['approved'] }, signal });
    const found = await Promise.allSettled(outcome.results.slice(0, PAGES).map((result) => passageOf(result, outcome.terms, mark, signal)));
    if (signal.aborted) {
      return;
    }

    const passages = found.map((one) => one.value).filter(Boolean).slice(0, PASSAGES);
    const failed = found.find((one) => one.status === 'rejected');
    if (passages.length === 0 && failed) {
      throw failed.reason;
    }

    show(passages, outcome);
  } catch (error) {
    if (!signal.aborted && error.name !== 'AbortError') {
      fail();
    }
  } finally {
    if (!signal.aborted) {
      host.ariaBusy = 'false';
    }
  }

  function show(passages, outcome) {
    if (passages.length === 0) {
      host.hidden = isSilent;
      state.textContent = 'No passage of an approved article is close to this question. Try fewer or other words. ';
      state.append(wayOf('Search all articles for it'));
      return;
    }

    const title = make(`h${level}`, 'passages__title', passages.length === 1 ? 'A passage that may answer this' : 'Passages that may answer this');
    const listOf = (some) => {
      const list = make('ol', 'passages__list');
      list.append(...some.map((passage) => itemOf(passage, make, level + 1)));
      return list;
    };
    const corrected = outcome.terms.filter((term) => term.kind === 'corrected').map((term) => `“${term.as}” for “${term.term}”`);
    state.textContent = isSilent ? '' : `${passages.length === 1 ? '1 passage' : `${passages.length} passages`} found.${corrected.length ? ` Read ${corrected.join(', ')}.` : ''}`;
    host.hidden = false;
    host.replaceChildren(title, make('p', 'passages__limits', LIMITS), state, listOf(isSilent ? passages.slice(0, 1) : passages));
    if (isSilent && passages.length > 1) {
      // The results are not to be pushed out of sight.
      const rest = make('details', 'passages__rest');
      rest.append(make('summary', 'more__summary', passages.length === 2 ? '1 more passage' : `${passages.length - 1} more passages`), listOf(passages.slice(1)));
      host.append(rest);
    } else if (!isSilent) {
      const more = make('p', 'passages__more');
      more.append(wayOf('All articles found for this question'));
      host.append(more);
    }
  }

  function wayOf(text) {
    const way = make('a', 'passages__way', text);
    way.href = pageOf(question);
    return way;
  }

  function fail() {
    host.hidden = isSilent;
    const again = make('button', 'passages__again', 'Try again');
    again.type = 'button';
    again.addEventListener('click', () => answerFrom(host, question, { engine, make, pageOf }, { level, isSilent }));
    state.textContent = navigator.onLine ? 'The passages could not be loaded. ' : 'You are offline, so the passages could not be loaded. ';
    host.replaceChildren(state, again);
  }
};
