import type { Page } from '../../base/frame/page';

const page: Page = {
  path: '/',
  navigation: { order: 1, label: 'free.navigation', icon: 'search' },
  load: () => import('./Free'),
};

export default page;
