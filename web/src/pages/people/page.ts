import type { Page } from '../../base/frame/page';

const people: Page[] = [
  { path: '/staff/claims', load: () => import('./Claims') },
  { path: '/staff/people', load: () => import('./People') },
  { path: '/staff/closeness', load: () => import('./Closeness') },
];

export default people;
