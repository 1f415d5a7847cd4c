import type { Page } from '../../base/frame/page';

const batches: Page[] = [
  { path: '/staff/grants/rounds/:scheme/:round/batches', load: () => import('./Batches') },
  { path: '/staff/grants/rounds/:scheme/:round/batches/:batch', load: () => import('./CaseList') },
];

export default batches;
