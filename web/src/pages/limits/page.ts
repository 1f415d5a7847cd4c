import type { Page } from '../../base/frame/page';

const limits: Page[] = [
  { path: '/limits', load: () => import('./Limits') },
  { path: '/staff/limits', load: () => import('./Changing') },
];

export default limits;
