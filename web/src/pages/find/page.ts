import type { Page } from '../../base/frame/page';

const page: Page = {
  path: '/find',
  navigation: { order: 2, label: 'free.navigation', short: 'free.short', icon: 'search' },
  load: () => import('./Find'),
};

export default page;
