import type { Page } from '../../base/frame/page';

const page: Page = {
  path: '/',
  navigation: { order: 1, label: 'front.navigation', icon: 'home' },
  load: () => import('./Front'),
};

export default page;
