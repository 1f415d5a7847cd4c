import type { Page } from '../../base/frame/page';

const stock: Page[] = [
  { path: '/staff/equipment', load: () => import('./Kinds') },
  { path: '/staff/equipment/:model', load: () => import('./Copies') },
];

export default stock;
