import type { Page } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';

/** Whoever looks after premises and answers nobody begins with the day. */
function useDayFirst(): boolean {
  const answers = useMay('GET /queue');
  return useMay('GET /schedule') === true && answers === false;
}

const day: Page[] = [
  {
    path: '/staff/day',
    navigation: { order: 9, label: 'day.tab', icon: 'staff', under: '/staff', when: useDayFirst },
    load: () => import('./Day'),
  },
  { path: '/staff/bookings/:reference', load: () => import('./Booked') },
];

export default day;
