import type { Page } from '../../base/frame/page';

const counter: Page[] = [
  { path: '/staff/counter', load: () => import('./Counter') },
  { path: '/copy/:label', load: () => import('./Copy') },
];

export default counter;
