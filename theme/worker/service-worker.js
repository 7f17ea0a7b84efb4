// Keeps the copies that a reader asked for, renews them, and answers with one only where the site itself cannot be reached. It
// is registered when a reader first keeps something, never before. src/Rendering/Offline/CopyList.cs makes the lists it reads.
'use strict';

const SCOPE = self.registration.scope;
// Sites below different paths of one host share their storage.
const NAME = `attest-copy ${SCOPE}`;
// No page is there; the browser's storage has no other place for what is known of the copies.
const KNOWN = `${SCOPE}offline/known`;
const LISTING = 'offline/';
const PATIENCE = 8000; // ms for the site to answer, where there is a copy
const AT_ONCE = 6; // requests
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const pathOf = (address) => {
  const path = new URL(address).pathname.slice(new URL(SCOPE).pathname.length).replace(/(^|\/)index\.html$/, '$1');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

const today = () => {
  const day = new Date();
  return `${day.getDate()} ${MONTHS[day.getMonth()]} ${day.getFullYear()}`;
};

// One change at a time: pages ask while renewals run.
let last = Promise.resolve();
const inTurn = (job) => (last = last.then(job, job));

const gone = (answer) => answer.status === 404 || answer.status === 410;

// What is kept: { isWhole, version, pages: { path: { hash, on, parts } } }, the version being that of the site with which all of it was
// compared; null where nothing is kept. Asking must not make the storage.
const read = async () => {
  if (!(await caches.has(NAME))) {
    return null;
  }

  const cache = await caches.open(NAME);
  const known = await cache.match(KNOWN);
  return known ? { cache, known: await known.json() } : null;
};

const readOrMake = async () => (await read()) ?? { cache: await caches.open(NAME), known: { isWhole: false, version: '', pages: {} } };

const write = ({ cache, known }) => cache.put(KNOWN, new Response(JSON.stringify(known), { headers: { 'content-type': 'application/json' } }));

const json = async (path) => {
  const answer = await fetch(SCOPE + path, { cache: 'no-cache' });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }

  return answer.json();
};

// As in CopyList.PartOf.
const partOf = (path, parts) => {
  let hash = 0;
  for (let i = 0; i < path.length; i++) {
    hash = (Math.imul(hash, 31) + path.charCodeAt(i)) >>> 0;
  }

  return hash % parts;
};

const hashOf = async (bytes) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0')).join('');

// Style, scripts and images of a page, by their addresses below the root.
const partsOf = (html, address) => {
  const parts = new Set();
  for (const [, name, value] of html.matchAll(/\s(src|href)="([^"]*)"/g)) {
    const part = new URL(value.replaceAll('&amp;', '&'), address).href.split('#')[0];
    if (part.startsWith(SCOPE) && (name === 'src' || part.startsWith(`${SCOPE}theme/`))) {
      parts.add(part.slice(SCOPE.length));
    }
  }

  return [...parts];
};

const storePart = async (cache, part) => {
  // The version in the address of style and script changes with them; an image may change at its address.
  if (part.includes('?v=') && (await cache.match(SCOPE + part))) {
    return;
  }

  const answer = await fetch(SCOPE + part, { cache: 'no-cache' });
  if (answer.ok) {
    await cache.put(SCOPE + part, answer);
  }
};

const storePage = async ({ cache, known }, path, answer) => {
  const bytes = await answer.arrayBuffer();
  const parts = partsOf(new TextDecoder().decode(bytes), SCOPE + path);
  for (const part of parts) {
    await storePart(cache, part);
  }

  await cache.put(SCOPE + path, new Response(bytes, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  known.pages[path] = { hash: await hashOf(bytes), on: today(), parts };
};

const remove = async ({ cache, known }, path) => {
  delete known.pages[path];
  await cache.delete(SCOPE + path);
};

const fetchPage = async (copies, path) => {
  const answer = await fetch(SCOPE + path, { cache: 'no-cache' });
  if (gone(answer)) {
    await remove(copies, path);
  } else if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  } else {
    await storePage(copies, path, answer);
  }
};

// Style and images that no kept page has any more.
const sweep = async ({ cache, known }) => {
  const kept = new Set([KNOWN]);
  for (const [path, page] of Object.entries(known.pages)) {
    kept.add(encodeURI(SCOPE + path));
    page.parts.forEach((part) => kept.add(SCOPE + part));
  }

  for (const request of await cache.keys()) {
    if (!kept.has(request.url) && !kept.has(decodeURI(request.url))) {
      await cache.delete(request);
    }
  }
};

const each = async (paths, job) => {
  const waiting = [...paths];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (waiting.length > 0) {
      await job(waiting.shift());
    }
  }));
};

const listOf = async (known, list) => {
  const wanted = known.isWhole
    ? Array.from({ length: list.parts }, (_, part) => part)
    : [...new Set(Object.keys(known.pages).map((path) => partOf(path, list.parts)))];
  const pages = {};
  await each(wanted, async (part) => Object.assign(pages, await json(`offline/${part}.json`)));
  return pages;
};

// A page that is in the list no more is gone; one that cannot be fetched now stays as it is until the next time.
const compare = async (copies, list) => {
  const { known } = copies;
  const pages = await listOf(known, list);
  let version = list.version;
  await each(new Set([...Object.keys(known.pages), ...(known.isWhole ? Object.keys(pages) : [])]), async (path) => {
    if (!pages[path]) {
      await remove(copies, path);
    } else if (known.pages[path]?.hash === pages[path]) {
      known.pages[path].on = today();
    } else {
      await fetchPage(copies, path).catch(() => {
        version = '';
      });
    }
  });
  known.version = version;
  await sweep(copies);
};

// Asks whether the site has changed: a request of a hundred bytes with each page that is opened, and more only if it has.
const renew = async () => {
  const copies = await read();
  if (copies) {
    const list = await json('offline.json');
    if (list.version !== copies.known.version) {
      await compare(copies, list);
    } else {
      Object.values(copies.known.pages).forEach((page) => {
        page.on = today();
      });
    }

    await write(copies);
  }
};

const keep = async (path) => {
  const copies = await readOrMake();
  await fetchPage(copies, LISTING);
  await fetchPage(copies, path);
  await write(copies);
};

const keepAll = async (tell) => {
  const copies = await readOrMake();
  const { known } = copies;
  known.isWhole = true;
  const list = await json('offline.json');
  const pages = await listOf(known, list);
  const missing = Object.keys(pages).filter((path) => known.pages[path]?.hash !== pages[path]);
  let done = 0;
  try {
    await each(missing, async (path) => {
      await fetchPage(copies, path);
      tell({ done: ++done, total: missing.length });
    });
    known.version = list.version;
  } catch (error) {
    known.isWhole = false;
    throw error;
  } finally {
    await write(copies);
  }
};

const drop = async (path) => {
  const copies = await read();
  if (copies) {
    await remove(copies, path);
    if (Object.keys(copies.known.pages).every((other) => other === LISTING)) {
      await caches.delete(NAME);
    } else {
      await sweep(copies);
      await write(copies);
    }
  }
};

const inTime = (answer) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
  answer.then(resolve, reject);
});

const copyOf = async (path) => {
  const copies = await read();
  const answer = await copies?.cache.match(SCOPE + path);
  return answer && { answer, on: copies.known.pages[path]?.on };
};

// A bar above all else says what the reader looks at. It is made of words of our own, so nothing of it needs escaping.
const answerFrom = async ({ answer, on }) => {
  const reason = self.navigator.onLine ? 'the site does not answer' : 'you are offline';
  const html = (await answer.text()).replace(/<body[^>]*>/, (body) => `${body}<p class="copy-bar" role="status">Copy of ${on} – ${reason}</p>`);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};

// The page that the reader sees is the newest there is; its copy must not be older.
const refresh = async (path, answer) => {
  const copies = await read();
  if (copies?.known.pages[path]) {
    if (gone(answer)) {
      await remove(copies, path);
      await sweep(copies);
    } else if (answer.ok) {
      await storePage(copies, path, answer);
    }

    await write(copies);
  }

  await renew();
};

const navigate = async (event) => {
  const path = pathOf(event.request.url);
  const copy = await copyOf(path);
  try {
    const answer = await (copy ? inTime(fetch(event.request)) : fetch(event.request));
    if (copy && answer.status >= 500) {
      return answerFrom(copy);
    }

    const same = answer.clone();
    event.waitUntil(inTurn(() => refresh(path, same)).catch(() => {}));
    return answer;
  } catch (error) {
    if (copy) {
      return answerFrom(copy);
    }

    if (await copyOf(LISTING)) {
      return Response.redirect(`${SCOPE}${LISTING}?missing`);
    }

    throw error;
  }
};

const partFor = async (request) => {
  const kept = async () => (await read())?.cache.match(request.url);
  if (request.url.includes('?v=')) {
    return (await kept()) ?? fetch(request);
  }

  try {
    return await fetch(request);
  } catch (error) {
    const copy = await kept();
    if (copy) {
      return copy;
    }

    throw error;
  }
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) {
    return;
  }

  if (request.mode === 'navigate') {
    event.respondWith(navigate(event));
  } else if (['style', 'script', 'image', 'font'].includes(request.destination)) {
    event.respondWith(partFor(request));
  }
});

self.addEventListener('message', (event) => {
  const { ask, path } = event.data;
  const tell = (words) => event.ports[0].postMessage(words);
  const jobs = {
    keep: () => keep(path),
    'keep-all': () => keepAll(tell),
    drop: () => drop(path),
    'drop-all': () => caches.delete(NAME),
  };
  event.waitUntil(inTurn(jobs[ask]).then(() => tell({ isDone: true }), () => tell({ isDone: true, hasFailed: true })));
});
