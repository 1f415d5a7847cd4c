import type { Page } from '../../base/frame/page';

const grants: Page[] = [
  { path: '/grants', load: () => import('./Schemes') },
  { path: '/grants/:scheme', load: () => import('./Scheme') },
  { path: '/grants/:scheme/prepare', load: () => import('./Prepare') },
];

export default grants;
