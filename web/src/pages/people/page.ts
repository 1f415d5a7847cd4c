import type { Page } from '../../base/frame/page';

const people: Page[] = [
  { path: '/staff/people', load: () => import('./People') },
  { path: '/staff/closeness', load: () => import('./Closeness') },
];

export default people;
