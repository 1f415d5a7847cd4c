import type { Page } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';

const staff: Page[] = [
  {
    path: '/staff',
    navigation: { order: 9, label: 'staff.navigation', icon: 'staff', when: () => useMay('GET /queue') ?? false },
    load: () => import('./Queue'),
  },
  { path: '/staff/requests/:reference', load: () => import('./Queue') },
  { path: '/staff/claims/:claim', load: () => import('./Queue') },
  { path: '/staff/loans/:loan', load: () => import('./Queue') },
];

export default staff;
