import type { Page } from '../../base/frame/page';

const load = () => import('./Apply');

const apply: Page[] = [
  { path: '/apply/:reference', load },
  { path: '/apply/:reference/part/:page', load },
  { path: '/apply/:reference/check', load },
  { path: '/apply/:reference/receipt', load },
];

export default apply;
