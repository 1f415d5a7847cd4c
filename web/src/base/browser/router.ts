import { store } from './store';

/** Where in the app one is: the address without /app. */
export interface Place {
  path: string;
  query: URLSearchParams;
}

export const ROOT = '/app';

export const place = store<Place>(current());

function current(): Place {
  const path = window.location.pathname.slice(ROOT.length).replace(/\/+$/, '') || '/';
  return { path, query: new URLSearchParams(window.location.search) };
}

/** The address of a place in the app, for links. */
export function address(path: string, query: Record<string, string | number | undefined> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return ROOT + path + (search ? `?${search}` : '');
}

/** Goes to an address made by `address`; with `replace`, Back does not lead here again. */
export function navigate(to: string, { replace = false } = {}): void {
  const here = window.location.pathname + window.location.search;
  if (to !== here) window.history[replace ? 'replaceState' : 'pushState'](null, '', to);
  const before = place.get().path;
  place.set(current());
  if (!replace && place.get().path !== before) window.scrollTo(0, 0);
}

/** Lets ordinary links and the browser's Back and Forward work without loading the page anew. */
export function startRouter(): void {
  window.addEventListener('popstate', () => place.set(current()));
  document.addEventListener('click', (click) => {
    const link = click.target instanceof Element ? click.target.closest('a') : null;
    const special = click.defaultPrevented || click.button || click.metaKey || click.ctrlKey || click.shiftKey;
    if (!link || special || link.target || link.origin !== window.location.origin) return;
    if (!link.pathname.startsWith(`${ROOT}/`) || link.getAttribute('href')?.startsWith('#')) return;
    click.preventDefault();
    navigate(link.pathname + link.search);
  });
}

/** The values of a pattern's `:names` in a path; nothing when it does not match. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) values[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return values;
}
