import type { Page } from '../../base/frame/page';

const block: Page[] = [
  { path: '/staff/block', load: () => import('./Block') },
  { path: '/staff/blocks/:reference', load: () => import('./Lift') },
];

export default block;
