import { useAnswer } from '../../base/api/answers';
import { slots } from '../../base/booking/offers';
import { Alternatives } from '../../base/booking/Times';
import type { Change } from '../../base/booking/told';
import { t } from '../../base/texts/texts';
import { dateOf, timeOfDay } from '../../base/time/oslo';
import type { Booking } from './booking';

const MOST = 4;

/** What is free at the hours that somebody has lost, or nearest to them. */
export function Nearest({ booking, lost: { start, end } }: { booking: Booking; lost: Change['times'][number]['was'] }) {
  const search = {
    date: dateOf(start),
    people: booking.people ?? 1,
    group: booking.association ? ('association' as const) : ('private' as const),
  };
  const until = timeOfDay(end);
  const midnight = until === '00:00';
  const found = useAnswer(
    '/availability',
    { query: { ...search, from: timeOfDay(start), until: midnight ? '24:00' : until } },
    { open: true, when: dateOf(end) === search.date || midnight },
  ).data;
  const catalogue = useAnswer('/premises', {}, { open: true }).data?.premises ?? [];
  const nearest = (found?.offers.length ? slots(found.offers) : (found?.alternatives ?? []))
    .filter((one, index, all) => all.findIndex(({ premises }) => premises === one.premises) === index)
    .slice(0, MOST);
  if (!nearest.length) return null;
  return (
    <>
      <p class="ds-paragraph">{t('told.near')}</p>
      <Alternatives slots={nearest} catalogue={catalogue} search={search} />
    </>
  );
}
