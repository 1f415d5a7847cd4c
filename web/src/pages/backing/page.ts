import type { Page } from '../../base/frame/page';

const backing: Page[] = [
  { path: '/backing', load: () => import('./Asked') },
  { path: '/backing/:reference', load: () => import('./Backing') },
  { path: '/backing/ask/:other', load: () => import('./Ask') },
];

export default backing;
