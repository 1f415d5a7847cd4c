import { useAnswer } from '../../base/api/answers';
import type { Group } from '../../base/booking/habits';
import { dateOf, timeOfDay } from '../../base/time/oslo';
import type { Slot } from './wish';

/** What such a holder pays, and how it is had; open to all, so that it is known before anybody logs in. */
export function usePriceFor({ premises, parts, start, end }: Slot, group: Group, people: number, when: boolean) {
  const [from, until] = [timeOfDay(start), timeOfDay(end)];
  const { data } = useAnswer(
    '/availability',
    { query: { premises, date: dateOf(start), from, until: until === '00:00' ? '24:00' : until, group, people } },
    { open: true, when },
  );
  return when ? data?.offers.find((offer) => offer.parts.join() === parts.join()) : undefined;
}
