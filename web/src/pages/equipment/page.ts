import type { Page } from '../../base/frame/page';

const equipment: Page[] = [
  { path: '/equipment', load: () => import('./Find') },
  { path: '/equipment/:model', load: () => import('./Model') },
  { path: '/basket', load: () => import('./Basket') },
];

export default equipment;
