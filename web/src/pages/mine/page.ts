import type { Page } from '../../base/frame/page';

const mine: Page = {
  path: '/mine',
  navigation: { order: 3, label: 'mine.navigation', icon: 'mine' },
  load: () => import('./Mine'),
};

const one: Page = { path: '/mine/:reference', load: () => import('./One') };

export default [mine, one];
