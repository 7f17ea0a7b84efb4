// The page of the search: results as one types, what was understood, filters, and all of it in the address, so that it
// can be shared and the way back leads to the same place. search-box.js loads it and hands it the tools.

const PAGE = 10;
const WAIT = 120; // ms without a key before the search runs
const SETTLED = 1000; // ms without a key after which a query has a place of its own in the history
const SLOW = 300; // ms after which it is said that something is being loaded
const WORDS_OF_A_QUESTION = 5;
const FILTERS = ['specialty', 'audience', 'status'];
const SHORTCUT = 'attest.shortcut';
const number = (count) => count.toLocaleString('en');
const countOf = (count) => (count === 1 ? '1 article' : `${number(count)} articles`);

export const start = (page, tools) => {
  const { make, engine, marksOf, correctionsOf } = tools;
  const part = (selector) => page.querySelector(selector);
  const form = part('.search-form');
  const input = part('.search-form__input');
  const said = part('[role=status]');
  const found = part('.search-page__found');
  const filters = part('.filters');
  const checks = [...filters.querySelectorAll('.filters__check')];
  const heading = part('.search-page__count');
  const understood = part('.understood');
  const passages = part('.passages');
  const list = part('.results');
  const more = part('.results__more');
  const ask = part('.search-page__ask');
  const siteTitle = document.title;

  // What the reader has said of themselves, on this page or another: see audience.js.
  const ownAudience = () => document.documentElement.dataset.audience ?? '';

  let isLiteral = false;
  let isDraft = false; // the newest entry of the history is still being typed
  let shown = PAGE;
  let typing = 0;
  let settling = 0;
  let saying = 0;
  let running = null;

  const query = () => input.value.trim();
  const chosen = (name) => checks.filter((check) => check.name === name && check.checked).map((check) => check.value);
  const chosenFilters = () => Object.fromEntries(FILTERS.map((name) => [name, chosen(name)]).filter(([, values]) => values.length > 0));

  const isForOwn = () => ownAudience() !== '' && chosen('audience').join() === ownAudience();
  const takeAudience = () => {
    for (const check of checks.filter((each) => each.name === 'audience')) {
      check.checked = check.value === ownAudience();
    }
  };

  // --- the address ---

  const addressOf = (changes = {}) => {
    const parameters = new URLSearchParams();
    if (query()) {
      parameters.set('q', query());
    }

    for (const [name, values] of Object.entries(chosenFilters())) {
      // Whoever opens the address that is shared searches for themselves.
      if (name !== 'audience' || !isForOwn()) {
        values.forEach((value) => parameters.append(name, value));
      }
    }

    // No audience is a choice too, for a reader who has one on all other pages.
    if (query() && ownAudience() && (changes.audience === '' || chosen('audience').length === 0)) {
      parameters.set('audience', '');
    }

    if (changes.literal ?? isLiteral) {
      parameters.set('literal', '1');
    }

    return `${location.pathname}${parameters.size ? `?${parameters}` : ''}`;
  };

  // A scroll may end while somebody types: what is not entered yet must not take the place of the query that is shown.
  const remember = (address = location.href) => {
    try {
      history.replaceState({ shown, y: scrollY }, '', address);
    } catch {
      // A browser that counts such calls has had enough of them; the next will do.
    }
  };

  // What is being typed has one entry of the history, which is replaced until it is settled.
  const enter = (asDraft) => {
    if (!isDraft) {
      if (addressOf() === location.pathname + location.search) {
        return;
      }

      history.pushState({ shown: PAGE, y: 0 }, '', addressOf());
    }

    isDraft = asDraft;
    remember(addressOf());
  };

  const read = () => {
    // A query behind the # comes from a box of this site, and has been sent to no server.
    const handed = new URLSearchParams(location.hash.slice(1));
    const parameters = new URLSearchParams(handed.has('q') ? handed : location.search);
    input.value = (parameters.get('q') ?? '').slice(0, input.maxLength);
    isLiteral = parameters.get('literal') === '1';
    for (const check of checks) {
      check.checked = parameters.getAll(check.name).includes(check.value);
    }

    if (!parameters.has('audience')) {
      takeAudience();
    }

    isDraft = false;
    shown = Math.max(PAGE, Number(history.state?.shown) || PAGE);
    if (handed.has('q')) {
      history.replaceState(history.state, '', addressOf());
    }
  };

  // --- what is seen ---

  // Said once a query is settled, not at each key; a little later, since words that come with a change of focus get lost.
  const say = (text) => {
    clearTimeout(saying);
    saying = setTimeout(() => (said.textContent = text), WAIT);
  };

  const show = (name) => {
    page.dataset.state = name;
    found.hidden = name === 'start';
    filters.hidden = name === 'trouble' || (name === 'none' && checks.every((check) => !check.checked));
    part('.search-start__hints').hidden = name !== 'start';
    part('.search-start').hidden = name === 'some' || name === 'busy';
    more.hidden = true;
    if (ask) {
      ask.hidden = name !== 'none';
    }
  };

  const button = (className, text, action) => {
    const made = make('button', className, text);
    made.type = 'button';
    made.addEventListener('click', action);
    return made;
  };

  const link = (text, changes, action) => {
    const made = make('a', 'understood__link', text);
    made.href = addressOf(changes);
    made.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        action();
      }
    });
    return made;
  };

  const setLiteral = (value) => {
    isLiteral = value;
    settle();
    input.focus();
  };

  const line = (...content) => {
    const made = make('p', 'understood__line');
    made.append(...content);
    understood.append(made);
  };

  const names = (terms, of) => [...new Set(terms.map(of))].join(', ');

  const showUnderstood = (terms, total, isBeyond) => {
    understood.replaceChildren();
    const corrections = correctionsOf(terms);
    const synonyms = terms.filter((term) => term.kind === 'synonym' && term.as.toLowerCase() !== term.term.toLowerCase());
    const missing = terms.filter((term) => term.unavailable);
    const ignored = terms.filter((term) => term.kind === 'ignored' && !term.unavailable);
    if (corrections.length > 0 && total > 0) {
      line('Showing results for ', make('strong', '', correctedQuery(query(), corrections)), '. ',
        link(`Search instead for ${query()}`, { literal: true }, () => setLiteral(true)));
    }

    if (isForOwn() && total > 0) {
      const label = checks.find((check) => check.name === 'audience' && check.checked).nextElementSibling.textContent;
      line(...(isBeyond ? [`No article on this has texts for: ${label}. All articles were searched.`]
        : [`Only articles with texts for: ${label}, as you have chosen. `, link('Search all articles', { audience: '' }, forAll)]));
    }

    if (synonyms.length > 0) {
      line(`Also searched: ${names(synonyms, (term) => term.as)}. `,
        ...(corrections.length > 0 ? [] : [link('Only the words as typed', { literal: true }, () => setLiteral(true))]));
    }

    if (isLiteral) {
      line('Only the words as they were typed were looked for. ', link('Allow other spellings and names', { literal: false }, () => setLiteral(false)));
    }

    if (ignored.length > 0 && total > 0) {
      line(`In no article, and left out: ${names(ignored, (term) => term.term)}`);
    }

    if (missing.length > 0) {
      line(`A part of the search could not be loaded, so this was left out: ${names(missing, (term) => term.term)}. `, button('understood__again', 'Try again', () => run()));
    }
  };

  const showFacets = (facets) => {
    for (const group of filters.querySelectorAll('.filters__group')) {
      const counts = facets?.[group.dataset.filter] ?? {};
      let open = 0;
      for (const check of group.querySelectorAll('.filters__check')) {
        const count = counts[check.value] ?? 0;
        const choice = check.parentElement;
        choice.hidden = count === 0 && !check.checked;
        open += choice.hidden ? 0 : 1;
        choice.querySelector('.filters__count').textContent = `(${number(count)})`;
      }

      group.hidden = open === 0 || (open === 1 && chosen(group.dataset.filter).length === 0);
    }

    const active = checks.filter((check) => check.checked).length;
    part('.filters__summary').textContent = active ? `Filters (${active} chosen)` : 'Filters';
    part('.filters__clear').hidden = active === 0;
    filters.hidden = active === 0 && [...filters.querySelectorAll('.filters__group')].every((group) => group.hidden);
  };

  const itemOf = (result, terms, write) => {
    const item = make('li', 'result');
    const title = make('h3', 'result__title');
    const way = write(make('a', 'result__link'), result.title, terms);
    way.href = result.url;
    title.append(way);
    item.append(title);
    if (result.section) {
      item.append(write(make('p', 'result__section', 'In: '), result.section, terms));
    }

    const meta = make('p', 'article-link__meta');
    const marks = marksOf(result);
    meta.append(...(marks.length > 0 || result.status !== 'approved' ? marks : [make('span', 'status status--approved', 'Approved')]), make('span', '', result.specialtyName ?? result.specialty));
    if (result.audience) {
      const label = checks.find((check) => check.name === 'audience' && check.value === result.audience);
      meta.append(make('span', '', `For: ${label?.nextElementSibling.textContent ?? result.audience}`));
    }

    item.append(write(make('p', 'result__excerpt'), result.excerpt, terms), meta);
    return item;
  };

  const showOutcome = ({ results, total, terms, facets, isBeyond }, write, typed) => {
    const isMore = list.children.length > 0 && list.dataset.for === addressOf() && shown > PAGE;
    show(total > 0 ? 'some' : 'none');
    showUnderstood(terms, total, isBeyond);
    showFacets(facets);
    const old = isMore ? list.children.length : 0;
    const items = results.slice(old).map((result) => itemOf(result, terms, write));
    if (isMore) {
      list.append(...items);
    } else {
      list.replaceChildren(...items);
    }

    list.dataset.for = addressOf();
    const isFiltered = checks.some((check) => check.checked);
    heading.textContent = total > 0 ? countOf(total) : `Nothing found for: ${query()}`;
    if (total === 0) {
      line(isFiltered ? 'No article has this with the filters that are chosen. ' : 'Check the spelling, try fewer or more common words, or look through the lists below.',
        ...(isFiltered ? [button('understood__again', 'Clear all filters', clear)] : []));
    }

    more.hidden = results.length >= total;
    more.textContent = `Show ${number(Math.min(PAGE, total - results.length))} more`;
    const corrections = correctionsOf(terms);
    if (!typed) {
      say(total === 0 ? heading.textContent : `${countOf(total)} found.${corrections.length ? ` Showing results for ${correctedQuery(query(), corrections)}.` : ''}`);
    }
  };

  const showTrouble = (error) => {
    show('trouble');
    list.replaceChildren();
    understood.replaceChildren();
    heading.textContent = 'The search does not work at the moment';
    const reason = location.protocol === 'file:' ? 'The page is opened as a file. Open it from its web address.'
      : !navigator.onLine ? 'You are offline. The search needs a connection for words that it has not yet met.'
        : typeof DecompressionStream === 'undefined' ? 'This browser is too old to read the index of the search.'
          : error.name === 'SearchUnavailable' ? `A part of the search index could not be read${error.path ? ` (${error.path})` : ''}.`
            : 'The search could not be loaded.';
    line(`${reason} `, button('understood__again', 'Try again', () => run()));
    say(`${heading.textContent}. ${reason}`);
  };

  // --- searching ---

  // A text for everybody is better than none: what the reader is must not hide the only article on something.
  const beyond = async (search, words, options) => ({ ...await search(words, { ...options, filters: { ...options.filters, audience: [] } }), isBeyond: true });

  const run = async ({ typed = false } = {}) => {
    running?.abort();
    document.title = query() ? `${query()} – ${siteTitle}` : siteTitle;
    if (!query()) {
      list.replaceChildren();
      list.dataset.for = '';
      passages.hidden = true;
      found.ariaBusy = 'false';
      said.textContent = '';
      clearTimeout(saying);
      show('start');
      return;
    }

    const { signal } = (running = new AbortController());
    found.ariaBusy = 'true';
    const slow = setTimeout(() => {
      if (list.children.length === 0) {
        show('busy');
        heading.textContent = 'Searching …';
      }
    }, SLOW);
    try {
      const { search, write } = await engine();
      const options = { limit: shown, filters: chosenFilters(), signal, literal: isLiteral, typing: typed };
      const words = typed ? input.value : query();
      const asFiltered = signal.aborted ? null : await search(words, options);
      const outcome = asFiltered?.total === 0 && isForOwn() ? await beyond(search, words, options) : asFiltered;
      // The passages stand above the results: what comes together moves nothing.
      await Promise.race([answer(typed, signal), new Promise((done) => setTimeout(done, SLOW))]);
      if (!signal.aborted) {
        showOutcome(outcome, write, typed);
      }
    } catch (error) {
      if (!signal.aborted) {
        showTrouble(error);
      }
    } finally {
      clearTimeout(slow);
      if (!signal.aborted) {
        found.ariaBusy = 'false';
      }
    }
  };

  // A question gets its passages once it has been asked, not at each key.
  const answer = async (typed, signal) => {
    const question = query();
    if (passages.dataset.for === question) {
      return;
    }

    passages.hidden = true;
    passages.dataset.for = '';
    if (typed || !(question.endsWith('?') || question.split(/\s+/).length >= WORDS_OF_A_QUESTION)) {
      return;
    }

    const module = await tools.load().catch(() => null);
    if (module && !signal.aborted) {
      await module.answerFrom(passages, question, tools, { isSilent: true, signal });
      passages.dataset.for = signal.aborted ? '' : question;
    }
  };

  const settle = () => {
    clearTimeout(typing);
    clearTimeout(settling);
    shown = PAGE;
    enter(false);
    return run();
  };

  const forAll = () => {
    checks.filter((check) => check.name === 'audience').forEach((check) => (check.checked = false));
    settle();
    input.focus();
  };

  const clear = () => {
    checks.forEach((check) => (check.checked = false));
    settle();
    input.focus();
  };

  const restore = async () => {
    const y = history.state?.y ?? 0;
    clearTimeout(typing);
    clearTimeout(settling);
    read();
    await run();
    scrollTo({ top: y, behavior: 'instant' });
  };

  // --- the reader ---

  input.addEventListener('input', () => {
    clearTimeout(typing);
    clearTimeout(settling);
    clearTimeout(saying);
    isLiteral = false;
    typing = setTimeout(() => {
      shown = PAGE;
      enter(true);
      run({ typed: true });
    }, WAIT);
    settling = setTimeout(settle, SETTLED);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    settle();
  });
  filters.addEventListener('change', settle);
  // The choice in the foot of the page: audience.js has heard of it before.
  document.addEventListener('change', (event) => {
    if (event.target.closest?.('.audience-choice__fieldset')) {
      takeAudience();
      settle();
    }
  });
  part('.filters__clear').addEventListener('click', clear);
  more.addEventListener('click', async () => {
    const first = list.children.length;
    shown += PAGE;
    await run();
    remember();
    list.children[first]?.querySelector('a').focus({ preventScroll: true });
  });

  const links = () => [...list.querySelectorAll('.result__link')];
  page.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    const ways = links();
    const at = ways.indexOf(document.activeElement);
    const isBox = document.activeElement === input;
    if (event.key === 'ArrowDown' && (isBox || at >= 0)) {
      ways[at + 1]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (ways[at - 1] ?? input).focus();
    } else if (event.key === 'Escape' && (isBox || found.contains(document.activeElement))) {
      if (isBox) {
        input.value = '';
        settle();
      }

      input.focus();
    } else {
      return;
    }

    event.preventDefault();
  });

  const wide = matchMedia('(min-width: 66rem)');
  const unfold = () => (filters.open = wide.matches);
  wide.addEventListener('change', unfold);
  unfold();

  const key = part('.search-start__check');
  part('.search-start__key').hidden = false;
  try {
    key.checked = localStorage.getItem(SHORTCUT) !== 'off';
    key.addEventListener('change', () => (key.checked ? localStorage.removeItem(SHORTCUT) : localStorage.setItem(SHORTCUT, 'off')));
  } catch {
    part('.search-start__key').hidden = true; // storage is forbidden, so the choice could not be kept
  }

  if (ask) {
    const elsewhere = ask.querySelector('.follow-up__input');
    elsewhere?.addEventListener('focus', () => (elsewhere.value ||= query()), { once: true });
  }

  engine().catch(() => {}); // while the reader begins to type; what fails is told when it is needed
  history.scrollRestoration = 'manual';
  // A link within the page makes an entry of the history as well, and changes nothing.
  addEventListener('popstate', () => (history.state || addressOf() !== location.pathname + location.search) && restore());
  addEventListener('pagehide', () => remember());
  addEventListener('scrollend', () => remember());
  form.action = location.pathname;
  // Who comes for the first time goes on typing, or with Down to the results; on a phone a keyboard would cover them.
  if (!history.state && matchMedia('(hover: hover)').matches) {
    input.focus({ preventScroll: true });
  }

  restore();
};

// The query with what was put right, in its place where it can be found there.
const correctedQuery = (text, corrections) => {
  let corrected = text;
  for (const { term, as } of corrections) {
    const at = corrected.toLowerCase().indexOf(term.toLowerCase());
    corrected = at < 0 ? `${corrected} ${as}` : corrected.slice(0, at) + as + corrected.slice(at + term.length);
  }

  return corrected;
};
