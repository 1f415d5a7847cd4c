import type { Page } from '../../base/frame/page';

const backings: Page[] = [
  { path: '/staff/backings/:reference', load: () => import('./One') },
  { path: '/staff/funds/:other', load: () => import('./Fund') },
];

export default backings;
