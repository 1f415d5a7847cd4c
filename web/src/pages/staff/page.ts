import type { Page } from '../../app/pages';
import { useStaff } from '../../session/staff';

const staff: Page[] = [
  {
    path: '/staff',
    navigation: { order: 9, label: 'staff.navigation', icon: 'staff', when: useStaff },
    load: () => import('./Queue'),
  },
  { path: '/staff/requests/:reference', load: () => import('./Queue') },
];

export default staff;
