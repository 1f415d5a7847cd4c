import type { Page } from '../../base/frame/page';

const associations: Page[] = [
  {
    path: '/associations',
    navigation: { order: 5, label: 'associations.navigation', short: 'associations.short', icon: 'people' },
    load: () => import('./Catalogue'),
  },
  { path: '/new-association', load: () => import('./Add') },
  { path: '/associations/:association', load: () => import('./Association') },
  { path: '/associations/:association/change', load: () => import('./Change') },
];

export default associations;
