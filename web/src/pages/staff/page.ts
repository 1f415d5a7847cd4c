import type { Page } from '../../app/pages';
import { useMay } from './rights';

const staff: Page[] = [
  {
    path: '/staff',
    navigation: { order: 9, label: 'staff.navigation', icon: 'staff', when: () => useMay('GET /requests') ?? false },
    load: () => import('./Queue'),
  },
  { path: '/staff/requests/:reference', load: () => import('./Queue') },
];

export default staff;
