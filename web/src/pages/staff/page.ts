import type { Page } from '../../app/pages';
import { useMe } from '../../session/me';

/** Whether whoever is signed in works for the municipality. */
function useStaff(): boolean {
  return (useMe()?.staff.length ?? 0) > 0;
}

const staff: Page[] = [
  {
    path: '/staff',
    navigation: { order: 9, label: 'staff.navigation', icon: 'staff', when: useStaff },
    load: () => import('./Queue'),
  },
  { path: '/staff/requests/:reference', load: () => import('./Queue') },
];

export default staff;
