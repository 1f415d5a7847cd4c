import { useState } from 'preact/hooks';
import { answered, useAnswer } from '../../base/api/answers';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { language, t } from '../../base/texts/texts';
import { dateOf, interval, longDate, timeOfDay } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { money } from '../../base/ui/money';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { When } from '../../base/ui/When';
import { again, cost, nearest, open, type Booking, type Occurrence } from './booking';
import { calendar, download } from './calendar';
import { Cancel } from './Cancel';
import { Move } from './Move';
import { Status } from './Status';
import { StillSo } from './StillSo';

type Doing = { what: 'move' | 'cancel'; occurrence: Occurrence };

/** One booking: the receipt for it when it is new, and what can be done with it. */
export default function OnePage({ params, query }: PageProps) {
  const reference = params['reference'] ?? '';
  const found = useAnswer('/bookings/{reference}', { values: { reference } });
  const booking = found.data;
  const isNew = query.has('new');
  const [doing, setDoing] = useState<Doing>();
  const [said, setSaid] = useState('');
  // Only the answer to booking has it, and that is overwritten by what is asked next.
  const [question] = useState(booking?.confirm);
  const changed = (after: Booking, message: string) => {
    answered('/bookings/{reference}', { values: { reference } }, after);
    setDoing(undefined);
    setSaid(message);
    found.again();
    if (isNew) navigate(address(`/mine/${reference}`), { replace: true });
  };
  const title = !booking
    ? t('one.title')
    : isNew
      ? t(booking.status === 'requested' ? 'one.asked' : 'one.booked')
      : booking.purpose;
  return (
    <>
      <Heading text={title} />
      {said && <Notice colour="success">{said}</Notice>}
      {isNew && booking && <Receipt booking={booking} />}
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!booking && isNew && <p class="ds-paragraph">{t('one.reference', { reference })}</p>}
      {!booking && !found.trouble && <Skeletons count={1} />}
      {booking && <Details booking={booking} isNew={isNew} />}
      {booking && doing?.what === 'cancel' && (
        <Cancel
          booking={booking}
          occurrence={doing.occurrence}
          changed={changed}
          close={() => setDoing(undefined)}
          refresh={found.again}
        />
      )}
      {booking && doing?.what === 'move' && (
        <Move
          booking={booking}
          occurrence={doing.occurrence}
          changed={changed}
          close={() => setDoing(undefined)}
          refresh={found.again}
        />
      )}
      {booking && !doing && <Actions booking={booking} start={setDoing} />}
      {isNew && question && !doing && <StillSo question={question} />}
    </>
  );
}

function Receipt({ booking }: { booking: Booking }) {
  const until = cost(booking.occurrences).until;
  return (
    <Notice colour={booking.status === 'requested' ? 'info' : 'success'}>
      <p class="ds-paragraph reference">
        <strong>{t('one.reference', { reference: booking.reference })}</strong>
      </p>
      <p class="ds-paragraph">{t(booking.status === 'requested' ? 'one.waitsNext' : 'one.bookedNext')}</p>
      {until && <p class="ds-paragraph">{t('one.freeUntil', { when: moment(until) })}</p>}
    </Notice>
  );
}

function Details({ booking, isNew }: { booking: Booking; isNew: boolean }) {
  const parts = useAnswer('/premises/{premises}', { values: { premises: booking.premises } }, { open: true }).data
    ?.terms.parts;
  const first = nearest(booking);
  const names = first.parts.map((id) => parts?.find((part) => part.id === id)?.name ?? id);
  const series = booking.occurrences.length > 1;
  return (
    <div class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        <a class="ds-link" href={address(`/rooms/${booking.premises}`)}>
          {[booking.premisesName, ...names].join(', ')}
        </a>
      </h2>
      <p class="ds-paragraph">
        <When start={first.start} end={first.end} />
      </p>
      <Status booking={booking} />
      <p class="ds-paragraph">
        {[
          booking.purpose,
          booking.association?.name ?? t('mine.private'),
          booking.people && t('one.people', { n: booking.people }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {booking.price && (
        <p class="ds-paragraph">
          <strong>{money(booking.price.amount)}</strong>
          {first.price && ` · ${first.price.reason.message}`}
        </p>
      )}
      {!isNew && <p class="ds-paragraph reference">{t('one.reference', { reference: booking.reference })}</p>}
      {series && (
        <details>
          <summary>{t('one.dates', { n: booking.occurrences.length })}</summary>
          <ol class="dates">
            {booking.occurrences.map((each) => (
              <li key={each.number} data-fits={each.status === 'confirmed' || each.status === 'requested'}>
                <span>
                  <When start={each.start} end={each.end} />
                </span>{' '}
                <span class="facts">{t(`occurrence.${each.status}`)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Actions({ booking, start }: { booking: Booking; start: (doing: Doing) => void }) {
  const terms = useAnswer('/premises/{premises}', { values: { premises: booking.premises } }, { open: true }).data
    ?.terms;
  const choices = booking.occurrences.filter(open);
  const [number, setNumber] = useState<number>();
  const occurrence = choices.find((each) => each.number === number) ?? choices[0];
  const repeat = again(booking, occurrence ?? nearest(booking));
  const where = terms
    ? `${booking.premisesName}, ${terms.address.street}, ${terms.address.postcode} ${terms.address.town}`
    : booking.premisesName;
  const button = (what: Doing['what']) =>
    occurrence && (
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => start({ what, occurrence })}>
        {t(`one.${what}`)}
      </button>
    );
  return (
    <section class="actions" aria-label={t('one.actions')}>
      {choices.length > 1 && (
        <label class="field">
          <span class="ds-label">{t('one.which')}</span>
          <select
            class="ds-input"
            value={occurrence?.number}
            onChange={(event) => setNumber(Number(event.currentTarget.value))}
          >
            {choices.map((each) => (
              <option key={each.number} value={each.number}>
                {when(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="buttons">
        {booking.occurrences.some(open) && (
          <button
            type="button"
            class="ds-button"
            onClick={() => download(`${booking.reference}.ics`, calendar(booking, where))}
          >
            {t('one.calendar')}
          </button>
        )}
        {button('move')}
        {button('cancel')}
        <a class="ds-button" data-variant="secondary" href={repeat.to} onClick={repeat.prepare}>
          {t('one.again')}
        </a>
        <a class="ds-button" data-variant="tertiary" href={address('/mine', { for: booking.association?.id ?? '-' })}>
          {t('one.toMine')}
        </a>
      </div>
    </section>
  );
}

function when({ start, end }: Occurrence): string {
  return `${longDate(dateOf(start), language.get())} ${interval(start, end)}`;
}

function moment(instant: string): string {
  return `${longDate(dateOf(instant), language.get())} ${timeOfDay(instant)}`;
}
