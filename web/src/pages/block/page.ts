import type { Page } from '../../app/pages';

const block: Page[] = [
  { path: '/staff/block', load: () => import('./Block') },
  { path: '/staff/blocks/:reference', load: () => import('./Lift') },
];

export default block;
