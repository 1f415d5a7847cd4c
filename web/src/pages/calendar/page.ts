import type { Page } from '../../base/frame/page';

const page: Page = {
  path: '/calendar',
  navigation: { order: 4, label: 'calendar.navigation', icon: 'calendar' },
  load: () => import('./Calendar'),
};

export default page;
