// Makes the search box in the head of the page a combobox with suggestions, after the ARIA Authoring Practices ("editable
// combobox with list autocomplete"), and wires the page of the search and the follow-up question. The search itself is
// loaded when a reader turns to it. Without this script the box leads to the list of all articles.
(() => {
  'use strict';

  const SUGGESTIONS = 6;
  const WAIT = 120; // ms without a key before the search runs
  const SAY_AFTER = 600; // ms without a key before the outcome is said
  const SHORTCUT = 'attest.shortcut';

  const config = document.currentScript.dataset;
  const absolute = (address) => new URL(address || './', document.baseURI).href;

  // A browser remembers that a module could not be loaded; under another address it tries again.
  const failures = new Map();
  const load = async (address) => {
    const failed = failures.get(address) ?? 0;
    try {
      return await import(absolute(address) + (failed ? `&try=${failed}` : ''));
    } catch (error) {
      failures.set(address, failed + 1);
      throw error;
    }
  };

  const make = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    if (text) {
      element.textContent = text;
    }

    return element;
  };

  let opening = null;
  const engine = () => (opening ??= load(config.engine)
    .then(async (module) => {
      const search = await module.open(absolute(config.root));
      // Text with the words that were looked for marked in it; nothing of it is ever read as markup.
      const write = (element, text, terms) => {
        element.append(...module.mark(text, terms).map(([piece, isMatch]) => (isMatch ? make('mark', 'found', piece) : piece)));
        return element;
      };

      return { search: (query, options) => search.search(query, options), mark: module.mark, write };
    })
    .catch((error) => {
      opening = null;
      throw error;
    }));

  // What must be known of an article before it is opened, in the words of the lists.
  const marksOf = (result) => {
    const marks = [];
    if (result.status !== 'approved') {
      marks.push(make('span', 'status status--caution', `${result.status === 'submitted' ? 'Submitted' : 'Under review'}: pending human review`));
    } else if (result.overdue) {
      marks.push(make('span', 'status status--warning', 'Review overdue'));
    }

    return marks;
  };

  const correctionsOf = (terms) => terms.filter((term) => term.kind === 'corrected');
  // The query is behind the #, so that no server is told of it; the page of the search moves it to its place.
  const pageOf = (query) => `${absolute(config.page)}#${new URLSearchParams({ q: query })}`;
  const tools = { engine, make, marksOf, correctionsOf, pageOf, load: () => load(config.passages) };

  const wireBox = (form) => {
    const input = form.querySelector('input');
    const panel = make('div', 'suggestions');
    const list = make('ul', 'suggestions__list');
    const note = make('p', 'suggestions__note');
    const state = make('p', 'visually-hidden');
    let results = [];
    let active = -1;
    let timer = 0;
    let saying = 0;
    let running = null;

    list.id = 'page.suggestions';
    list.role = 'listbox';
    list.ariaLabel = 'Articles';
    state.role = 'status';
    panel.hidden = true;
    panel.append(list, note);
    form.append(panel, state);
    form.action = absolute(config.page);
    input.role = 'combobox';
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.ariaExpanded = 'false';

    const choose = (index) => {
      list.children[active]?.setAttribute('aria-selected', 'false');
      active = index;
      const option = list.children[active];
      if (option) {
        option.setAttribute('aria-selected', 'true');
        option.scrollIntoView({ block: 'nearest' });
        input.setAttribute('aria-activedescendant', option.id);
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    };

    const close = () => {
      clearTimeout(timer);
      clearTimeout(saying);
      running?.abort();
      choose(-1);
      panel.hidden = true;
      input.ariaExpanded = 'false';
      state.textContent = '';
    };

    const say = (text) => {
      clearTimeout(saying);
      saying = setTimeout(() => (state.textContent = text), SAY_AFTER - WAIT);
    };

    const optionOf = (result, index, write, terms) => {
      const option = make('li', 'suggestion');
      option.role = 'option';
      option.id = `page.suggestion.${index + 1}`;
      option.ariaSelected = 'false';
      const where = make('span', 'suggestion__where', [result.section, result.specialtyName ?? result.specialty].filter(Boolean).join(' · '));
      option.append(write(make('span', 'suggestion__title'), result.title, terms), ' ', where);
      for (const mark of marksOf(result)) {
        option.append(' ', mark);
      }

      return option;
    };

    const show = (outcome, write) => {
      const { terms, total } = outcome;
      // What the reader has chosen since the last key stays chosen when a slow answer comes.
      const chosen = results[active]?.url;
      choose(-1);
      results = outcome.results.slice(0, SUGGESTIONS);
      list.replaceChildren(...results.map((result, index) => optionOf(result, index, write, terms)));
      choose(results.findIndex(({ url }) => url === chosen));
      const words = correctionsOf(terms).map((term) => term.as).join(', ');
      const few = total === 1 ? '1 article' : `${total} articles`;
      note.textContent = total === 0 ? 'Nothing found so far.' : `${words ? `Showing results for ${words}. ` : ''}Enter: ${total === 1 ? 'the result' : `all ${few}`} on one page.`;
      list.hidden = total === 0;
      panel.hidden = false;
      input.ariaExpanded = String(total > 0);
      say(total === 0 ? 'No suggestions.' : `${words ? `Showing results for ${words}. ` : ''}${results.length} of ${few}. Choose with the arrow keys.`);
    };

    const suggest = async () => {
      clearTimeout(timer);
      running?.abort();
      if (!input.value.trim()) {
        close();
        return;
      }

      const { signal } = (running = new AbortController());
      try {
        const { search, write } = await engine();
        const outcome = signal.aborted ? null : await search(input.value, { limit: SUGGESTIONS, typing: true, signal });
        if (!signal.aborted) {
          show(outcome, write);
        }
      } catch {
        if (!signal.aborted) {
          results = [];
          list.replaceChildren();
          list.hidden = true;
          note.textContent = 'No suggestions: the search could not be loaded.';
          panel.hidden = false;
          input.ariaExpanded = 'false';
          say(note.textContent);
        }
      }
    };

    // Up and Down go round, by way of the field itself.
    const move = (step) => {
      const stops = results.length + 1;
      choose((active + 1 + step + stops) % stops - 1);
    };

    const keys = {
      ArrowDown: (event) => (panel.hidden ? suggest() : !event.altKey && move(1)),
      ArrowUp: (event) => (panel.hidden ? suggest() : event.altKey ? close() : move(-1)),
      Enter: (event) => {
        if (active < 0) {
          return false;
        }

        follow(active, event);
      },
      Escape: () => {
        if (panel.hidden) {
          input.value = '';
        } else {
          close();
        }
      },
      // The caret moves in the text, where they go.
      Home: () => (choose(-1), false),
      End: () => (choose(-1), false),
      Tab: () => (close(), false),
    };

    const follow = (index, event) => {
      const { url } = results[index];
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        open(url, '_blank', 'noopener');
      } else {
        location.assign(url);
        close();
      }
    };

    input.addEventListener('keydown', (event) => {
      if (!event.isComposing && Object.hasOwn(keys, event.key) && keys[event.key](event) !== false) {
        event.preventDefault();
      }
    });
    input.addEventListener('focus', () => engine().catch(() => {}));
    input.addEventListener('blur', close);
    input.addEventListener('input', () => {
      choose(-1);
      clearTimeout(timer);
      clearTimeout(saying);
      timer = setTimeout(suggest, WAIT);
    });
    // The field keeps the focus, so that a press does not close what it is meant for.
    form.addEventListener('pointerdown', (event) => event.target !== input && document.activeElement === input && event.preventDefault());
    panel.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) {
        follow([...list.children].indexOf(option), event);
      }
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (input.value.trim()) {
        location.assign(pageOf(input.value.trim()));
      } else {
        input.focus();
      }
    });
    addEventListener('pageshow', (event) => event.persisted && close());
  };

  // WCAG 2.1.4: a key that is a mere sign can be switched off, on the page of the search.
  const hasShortcut = () => {
    try {
      return localStorage.getItem(SHORTCUT) !== 'off';
    } catch {
      return true; // storage is forbidden
    }
  };

  const wireShortcut = (input) => {
    input.setAttribute('aria-keyshortcuts', '/');
    document.addEventListener('keydown', (event) => {
      const isPlain = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
      const isTyping = event.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');
      if (isPlain && !isTyping && !event.defaultPrevented && hasShortcut()) {
        event.preventDefault();
        input.focus();
        input.select();
      }
    });
  };

  const wireFollowUp = (box) => {
    const here = box.querySelector('.follow-up__form--here');
    const instead = box.querySelector('.follow-up__here');
    const input = box.querySelector('.follow-up__input');
    const answer = box.querySelector('.passages');
    const ask = async () => {
      const question = input.value.trim();
      if (!question) {
        input.focus();
        return;
      }

      try {
        const { answerFrom } = await tools.load();
        await answerFrom(answer, question, tools, { level: 3 });
      } catch {
        const again = make('button', 'passages__again', 'Try again');
        again.type = 'button';
        again.addEventListener('click', ask);
        const trouble = make('p', 'passages__state', 'The search could not be loaded. ');
        trouble.role = 'alert';
        trouble.append(again);
        answer.hidden = false;
        answer.replaceChildren(trouble);
      }
    };

    if (here) {
      here.hidden = false;
      here.addEventListener('submit', (event) => {
        event.preventDefault();
        ask();
      });
    }

    if (instead) {
      instead.parentElement.hidden = false;
      instead.addEventListener('click', ask);
    }
  };

  const box = document.querySelector('.search-box');
  const page = document.querySelector('.search-page');
  const followUp = document.querySelector('.follow-up');
  if (box) {
    wireBox(box);
  }

  if (followUp) {
    wireFollowUp(followUp);
  }

  wireShortcut((box ?? page).querySelector('input'));
  if (page) {
    // What is there for those without a query does not flash up before the results.
    page.dataset.state = /[?#&]q=[^&]/.test(location.search + location.hash) ? 'busy' : 'start';
    load(config.results).then((module) => module.start(page, tools)).catch(() => {
      page.dataset.state = 'start';
      page.querySelector('[role=status]').replaceWith(make('p', 'search-page__static', 'The search could not be loaded. Load the page again, or look through the lists below.'));
    });
  }
})();
