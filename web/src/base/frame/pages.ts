import type { Page } from './page';

/** Every folder of pages/ that has a page.ts is a page; nothing else lists them. */
export const pages: Page[] = Object.values(
  import.meta.glob<Page | Page[]>('../../pages/*/page.ts', { eager: true, import: 'default' }),
).flat();

export const navigation = pages
  .flatMap((page) => (page.navigation ? [{ path: page.path, ...page.navigation }] : []))
  .sort((one, other) => one.order - other.order);
