import type { Page } from '../../base/frame/page';

const stock: Page[] = [
  { path: '/staff/equipment', load: () => import('./Kinds') },
  { path: '/staff/equipment/:model', load: () => import('./Copies') },
  { path: '/staff/equipment/:model/terms', load: () => import('./Terms') },
  { path: '/staff/points', load: () => import('./Points') },
  { path: '/staff/points/:point', load: () => import('./OnePoint') },
  { path: '/staff/new-set', load: () => import('./NewSet') },
  { path: '/staff/copies/:label', load: () => import('./OneCopy') },
];

export default stock;
