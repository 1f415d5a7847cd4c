/*
 * Keeps the app's frame on the phone, and every page that has been visited, so that they open without a network. What the
 * API answers is not kept here: the app itself knows how old an answer may be, and says so.
 */
const CACHE = 'shell-BUILD';
const SHELL = 'SHELL';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(SHELL))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** What a page had loaded before there was anybody here to keep it; the browser still has it. */
self.addEventListener('message', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) =>
      Promise.all(
        event.data.map(async (url) => {
          if (!(await cache.match(url))) await cache.add(url);
        }),
      ),
    ),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith('/app/')) {
    return;
  }
  if (url.pathname === '/app/config.json') {
    event.respondWith(freshFirst(event.request));
  } else if (event.request.mode === 'navigate') {
    event.respondWith(freshFirst(new Request('/app/')));
  } else {
    event.respondWith(keptFirst(event.request));
  }
});

/** The network's answer, which is kept; without a network, the one kept last. */
async function freshFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (failure) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw failure;
  }
}

/** What has been loaded once; its name changes with what is in it. */
async function keptFirst(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
