import type { Page } from '../../app/pages';

const page: Page = {
  path: '/',
  navigation: { order: 1, label: 'free.navigation', icon: 'search' },
  load: () => import('./Free'),
};

export default page;
