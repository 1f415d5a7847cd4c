import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { calendar } from '../../base/booking/calendar';
import { cost, holds, type Booking, type Occurrence } from '../../base/booking/occurrences';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { language, t } from '../../base/texts/texts';
import { download } from '../../base/time/ical';
import { dateOf, hours, instantOf, longDate, plusDays, span, timeOfDay, words } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon, type IconName } from '../../base/ui/Icon';
import { Mark } from '../../base/ui/Mark';
import { money } from '../../base/ui/money';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Picture } from '../../base/ui/Picture';
import { Skeletons } from '../../base/ui/Skeletons';
import { StillSo } from './StillSo';
import './receipt.css';

/** It is in one's week now: what was booked or asked for, and all that one may need of it. */
export default function ReceiptPage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  const found = useAnswer('/bookings/{reference}', { values: { reference } });
  const booking = found.data;
  const terms = useAnswer(
    '/premises/{premises}',
    { values: { premises: booking?.premises ?? '' } },
    { open: true, when: booking !== undefined },
  ).data?.terms;
  // Only the answer to booking has it, and that is overwritten by what is asked next.
  const [question] = useState(booking?.confirm);
  const first = booking && (booking.occurrences.find(holds) ?? booking.occurrences[0]);
  if (!booking || !first) {
    return (
      <>
        <Heading text={t('one.title')} />
        <p class="ds-paragraph">{t('one.reference', { reference })}</p>
        {found.trouble ? <TroubleNotice trouble={found.trouble} again={found.again} /> : <Skeletons count={1} />}
      </>
    );
  }
  const asked = booking.status === 'requested';
  const parts = first.parts.map((id) => terms?.parts?.find((part) => part.id === id)?.name.split(',')[0] ?? id);
  const where = terms
    ? `${booking.premisesName}, ${terms.address.street}, ${terms.address.postcode} ${terms.address.town}`
    : booking.premisesName;
  return (
    <>
      <section class="band receipt">
        <div class="receipt-say">
          <p>
            <Mark shape={asked ? 'waits' : 'done'}>{t(asked ? 'one.asked' : 'one.booked')}</Mark>
          </p>
          <Heading text={t(asked ? 'one.asked' : 'one.booked')} display>
            <span class="ds-sr-only">{`${t(asked ? 'one.asked' : 'one.booked')}: `}</span>
            <span class="weekday">{words(dateOf(first.start), language.get(), { weekday: 'long' })}</span>{' '}
            <span class="one-line">{hours(first.start, first.end)}</span>
          </Heading>
          <p class="lead">{[booking.premisesName, ...parts].join(', ')}</p>
          <p class="facts small">
            {[
              words(dateOf(first.start), language.get(), { day: 'numeric', month: 'long' }),
              booking.price && money(booking.price.amount),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div class="doorway">
          <Picture picture={terms?.pictures?.[0]} frame="in-doorway" width={104} height={140} />
        </div>
      </section>
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      <Facts booking={booking} needs={first.needs} />
      {booking.occurrences.length > 1 && <Dates booking={booking} />}
      <div class="receipt-acts">
        <Button press={() => download(`${booking.reference}.ics`, calendar(booking, where))}>{t('one.calendar')}</Button>
        {'share' in navigator && (
          <Button look="secondary" press={() => void navigator.share(shared(booking, first, where)).catch(() => undefined)}>
            <Icon name="share" />
            {t('room.share')}
          </Button>
        )}
        {booking.occurrences.length === 1 && (
          <a class="ds-button" data-variant="secondary" href={moreWeeks(booking, first)}>
            <Icon name="repeat" />
            {t('book.repeat')}
          </a>
        )}
      </div>
      <p class="ds-paragraph">
        <a class="ds-link" href={address(`/mine/${booking.reference}`)}>
          {t('receipt.change')}
        </a>
      </p>
      {question && <StillSo question={question} />}
    </>
  );
}

/** What one may need: until when it is free to give back, and what to say when one calls. */
function Facts({ booking, needs }: { booking: Booking; needs: string | undefined }) {
  const { until, amount } = cost(booking.occurrences);
  const asked = booking.status === 'requested';
  const when = until && `${longDate(dateOf(until), language.get())} ${timeOfDay(until)}`;
  return (
    <ul class="rows">
      {asked && <Fact icon="mine" what={t('receipt.waits')} more={t('one.waitsNext')} />}
      {when ? (
        <Fact
          icon="calendar"
          what={t('book.freeUntil', { when })}
          more={booking.price?.amount ? t('receipt.after') : undefined}
        />
      ) : (
        amount > 0 && <Fact icon="calendar" what={t('book.noLongerFree')} more={t('receipt.after')} />
      )}
      {needs && <Fact icon="person" what={t('needs.title')} more={needs} />}
      <Fact icon="file" what={t('one.reference', { reference: booking.reference })} more={t('receipt.found')} reference />
    </ul>
  );
}

interface OneFact {
  icon: IconName;
  what: string;
  more: string | undefined;
  reference?: boolean;
}

function Fact({ icon, what, more, reference }: OneFact) {
  return (
    <li class="row">
      <Icon name={icon} />
      <span class="grow">
        <strong class={reference ? 'reference' : undefined}>{what}</strong>
        {more && <br />}
        {more && <span class="facts small">{more}</span>}
      </span>
    </li>
  );
}

/** Of a series, what was had and what did not fit. */
function Dates({ booking }: { booking: Booking }) {
  const some = booking.occurrences;
  return (
    <details class="receipt-dates" open={some.length <= 8 || some.some((each) => !holds(each))}>
      <summary>{t('one.dates', { n: some.length })}</summary>
      <ol class="dates">
        {some.map((each) => (
          <li key={each.number} data-fits={holds(each)}>
            <span>{span(each.start, each.end, language.get())}</span>{' '}
            <span class="facts small">{t(`occurrence.${each.status}`)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The same once more from the week after, as a series. */
function moreWeeks({ premises, people, association }: Booking, { start, end, parts }: Occurrence): string {
  const next = (instant: string, weeks: number) => plusDays(dateOf(instant), 7 * weeks);
  return address('/book', {
    premises,
    parts: parts.join(','),
    start: instantOf(next(start, 1), timeOfDay(start)),
    end: instantOf(next(end, 1), timeOfDay(end)),
    people,
    for: association?.id,
    until: next(start, 10),
  });
}

function shared({ purpose }: Booking, { start, end }: Occurrence, where: string): ShareData {
  return { title: purpose, text: [purpose, span(start, end, language.get()), where].join('\n') };
}
