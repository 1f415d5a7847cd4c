import type { Page } from '../../base/frame/page';

const keeping: Page[] = [
  { path: '/staff/associations/:association', load: () => import('./Keeping') },
  { path: '/staff/founders/:person', load: () => import('./Founder') },
];

export default keeping;
