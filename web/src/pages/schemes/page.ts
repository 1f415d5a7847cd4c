import type { Page } from '../../base/frame/page';

const schemes: Page[] = [
  { path: '/staff/grants', load: () => import('./Schemes') },
  { path: '/staff/grants/schemes/:scheme', load: () => import('./Scheme') },
  { path: '/staff/grants/others/:other', load: () => import('./Other') },
];

export default schemes;
