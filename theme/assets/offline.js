// Keeps copies of pages on the reader's device, if the reader asks for them. Before that nothing is registered, stored or asked of
// the site. The worker at the root of the site does the work; this script has the buttons and says what is kept.
(() => {
  'use strict';

  // Both are missing where a page does not come over https.
  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    return;
  }

  const SCOPE = new URL(document.currentScript.dataset.root || './', document.baseURI).href;
  const NAME = `attest-copy ${SCOPE}`;

  // What the worker knows of the copies, or null where nothing is kept.
  const read = async () => {
    const cache = (await caches.has(NAME)) ? await caches.open(NAME) : null;
    const known = await cache?.match(`${SCOPE}offline/known`);
    return known ? { cache, ...(await known.json()) } : null;
  };

  const ask = async (question, tell) => {
    const registration = await navigator.serviceWorker.register(`${SCOPE}service-worker.js`, { scope: SCOPE, updateViaCache: 'none' });
    const worker = registration.active ?? await new Promise((resolve) => {
      const coming = registration.installing ?? registration.waiting;
      coming.addEventListener('statechange', () => coming.state === 'activated' && resolve(coming));
    });
    const channel = new MessageChannel();
    const answer = new Promise((resolve, reject) => {
      channel.port1.onmessage = ({ data }) => {
        if (data.isDone) {
          (data.hasFailed ? reject : resolve)();
        } else {
          tell?.(data);
        }
      };
    });
    worker.postMessage(question, [channel.port2]);
    await answer;
    if (!(await caches.has(NAME))) {
      await registration.unregister();
    }
  };

  const inWords = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`);

  // What this page has loaded is what a copy of it holds.
  const sizeOfPage = () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter((entry) => entry.entryType === 'navigation' || (entry.name.startsWith(SCOPE) && !entry.name.includes('/search/')))
    .reduce((sum, entry) => sum + entry.decodedBodySize, 0);

  // Runs a job while its button rests, and says what came of it.
  const run = async (button, state, job, done) => {
    button.disabled = true;
    state.textContent = state.dataset.working.includes('{') ? '' : state.dataset.working;
    try {
      await job();
      await done();
    } catch {
      state.textContent = state.dataset.failed;
    }

    button.disabled = false;
  };

  const wireArticle = (section) => {
    const { path } = section.dataset;
    const [keep, drop, state] = ['keep', 'drop', 'state'].map((part) => section.querySelector(`.offline-copy__${part}`));
    const show = async (words = '') => {
      const copies = await read().catch(() => null);
      const page = copies?.pages[path];
      keep.hidden = Boolean(page);
      // With the whole site kept, a single page would come back with the next renewal.
      drop.hidden = !page || copies.isWhole;
      state.textContent = page ? `${state.dataset.kept} ${page.on}.` : words;
      section.hidden = false;
    };
    const moveFocus = (from, to) => document.activeElement === document.body && from.hidden && to.focus();

    keep.addEventListener('click', () => run(keep, state, () => ask({ ask: 'keep', path }), show).then(() => moveFocus(keep, drop)));
    drop.addEventListener('click', () => run(drop, state, () => ask({ ask: 'drop', path }), () => show(state.dataset.dropped)).then(() => moveFocus(drop, keep)));
    const measure = () => {
      section.querySelector('.offline-copy__size').textContent = inWords(sizeOfPage());
    };
    if (document.readyState === 'complete') {
      measure();
    } else {
      addEventListener('load', () => setTimeout(measure));
    }

    show();
  };

  const titleIn = async (cache, path) => {
    const answer = await cache.match(SCOPE + path);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const title = page.querySelector('h1');
    return { text: title?.textContent.trim() || path, language: title?.lang || page.documentElement.lang, direction: title?.dir ?? '' };
  };

  const entryOf = async (copies, path) => {
    const title = await titleIn(copies.cache, path);
    const entry = document.createElement('li');
    entry.className = 'offline-copy__entry';
    const link = document.createElement('a');
    Object.assign(link, { href: SCOPE + path, textContent: title.text, lang: title.language, dir: title.direction });
    entry.append(link, ` – copy of ${copies.pages[path].on}`);
    return entry;
  };

  const wireListing = (page) => {
    const [kept, whole] = page.querySelectorAll('.offline-copy');
    const [drop, state, list] = ['drop', 'state', 'list'].map((part) => kept.querySelector(`.offline-copy__${part}`));
    const keep = whole.querySelector('.offline-copy__keep');
    const everything = page.querySelector('.offline-page__everything');

    const show = async (words = '') => {
      const copies = await read().catch(() => null);
      const paths = copies ? Object.keys(copies.pages).filter((path) => path.startsWith('articles/') && path !== 'articles/').sort() : [];
      page.querySelector('.offline-page__none').hidden = Boolean(copies);
      drop.hidden = !copies;
      list.hidden = !copies || copies.isWhole;
      list.replaceChildren(...(list.hidden ? [] : await Promise.all(paths.map((path) => entryOf(copies, path)))));
      everything.hidden = !copies?.isWhole;
      everything.textContent = copies?.isWhole ? `${state.dataset.kept} ${copies.pages['offline/']?.on}.` : '';
      keep.hidden = Boolean(copies?.isWhole) || keep.dataset.fits !== 'true';
      state.textContent = words;
      kept.hidden = false;
      page.querySelector('.offline-page__unable').hidden = true;
    };

    const offerAll = async () => {
      const answer = await fetch(`${SCOPE}offline.json`);
      const { pages, bytes, whole: fits } = await answer.json();
      const size = whole.querySelector('.offline-page__size');
      const words = fits ? size.dataset.fits : size.dataset.large;
      size.textContent = words.replace('{pages}', pages.toLocaleString('en')).replace('{size}', inWords(bytes));
      keep.dataset.fits = String(fits);
      whole.hidden = false;
      await show();
    };

    const tell = ({ done, total }) => {
      // Said now and then, not for each page: a screen reader would never end.
      if (done === total || done % 25 === 0) {
        state.textContent = state.dataset.working.replace('{done}', done).replace('{total}', total);
      }
    };
    keep.addEventListener('click', () => run(keep, state, () => ask({ ask: 'keep-all' }, tell), show));
    drop.addEventListener('click', () => run(drop, state, () => ask({ ask: 'drop-all' }), () => show(state.dataset.dropped)));
    page.querySelector('.offline-page__missing').hidden = !new URLSearchParams(location.search).has('missing') || navigator.onLine;
    // Without a connection there is nothing to offer.
    show().then(() => navigator.onLine && offerAll()).catch(() => {});
  };

  const section = document.querySelector('.offline-copy[data-path]');
  const listing = document.querySelector('.offline-page');
  if (section) {
    wireArticle(section);
  } else if (listing) {
    wireListing(listing);
  }
})();
