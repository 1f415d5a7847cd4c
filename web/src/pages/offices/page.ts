import type { Page } from '../../base/frame/page';

const offices: Page[] = [
  { path: '/associations/:association/offices', load: () => import('./Offices') },
  { path: '/associations/:association/history', load: () => import('./History') },
  { path: '/invitation', load: () => import('./Invitation') },
];

export default offices;
