import { match } from '../browser/router';
import { needTexts } from '../texts/texts';
import type { Page } from './page';

/** A page, and its area: the folder that it lies in. */
interface Listed extends Page {
  area: string;
  /** Its component, once it has been loaded with what it says. */
  here?: Awaited<ReturnType<Page['load']>>['default'];
}

/** Every folder of pages/ that has a page.ts is a page; nothing else lists them. */
export const pages: Listed[] = Object.entries(
  import.meta.glob<Page | Page[]>('../../pages/*/page.ts', { eager: true, import: 'default' }),
).flatMap(([path, listed]) => [listed].flat().map((page) => withTexts(page, path.split('/').at(-2) ?? '')));

/** A page comes with what it says. */
function withTexts(page: Page, area: string): Listed {
  const listed: Listed = {
    ...page,
    area,
    load: async () => {
      const [loaded] = await Promise.all([page.load(), needTexts(area)]);
      listed.here = loaded.default;
      return loaded;
    },
  };
  return listed;
}

export const navigation = pages
  .flatMap((page) => (page.navigation ? [{ path: page.path, ...page.navigation }] : []))
  .sort((one, other) => one.order - other.order);

/** The page that has an address, and the values of its path's names. */
export function find(path: string) {
  for (const page of pages) {
    const params = match(page.path, path);
    if (params) return [page, params] as const;
  }
  return [undefined, {}] as const;
}
