import { useState } from 'preact/hooks';
import { answered, useAnswer } from '../../base/api/answers';
import { calendar } from '../../base/booking/calendar';
import { told } from '../../base/booking/told';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { Companions } from '../../base/lending/Companions';
import { language, t } from '../../base/texts/texts';
import { download } from '../../base/time/ical';
import { dateOf, longDate } from '../../base/time/oslo';
import { Exemption } from '../../base/ui/Exemption';
import { Heading } from '../../base/ui/Heading';
import { later } from '../../base/ui/Later';
import { money } from '../../base/ui/money';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Unfinished } from '../../base/ui/Unfinished';
import { When } from '../../base/ui/When';
import { again, chosen, holds, open, owed, type Booking, type Occurrence } from './booking';
import { Nearest } from './Nearest';
import { Needs } from './Needs';
import { Happened } from './News';
import { Remarks } from './Remarks';
import { Status } from './Status';
import { What } from './What';

type Doing = 'move' | 'cancel';

const Cancel = later('mine/Cancel', () => import('./Cancel').then((loaded) => loaded.Cancel));
const Move = later('mine/Move', () => import('./Move').then((loaded) => loaded.Move));
const Offer = later('mine/Offer', () => import('./Offer').then((loaded) => loaded.Offer));

/** So many dates are shown at once; of more, when somebody wants to see them. */
const FEW = 8;

/** One booking, and what can be done with it. */
export default function OnePage({ params, query }: PageProps) {
  const reference = params['reference'] ?? '';
  const found = useAnswer('/bookings/{reference}', { values: { reference } });
  const booking = found.data;
  // Which date of a series it is about stands in the address: it stays chosen whatever is done with it.
  const occurrence = booking && chosen(booking, Number(query.get('nr')));
  const choose = (nr: number) => navigate(address(`/mine/${reference}`, { nr }), { replace: true });
  const [doing, setDoing] = useState<Doing>();
  const [said, setSaid] = useState('');
  const changed = (after: Booking, message: string) => {
    answered('/bookings/{reference}', { values: { reference } }, after);
    setDoing(undefined);
    setSaid(message);
    found.again();
  };
  return (
    <>
      <Heading text={booking?.purpose ?? t('one.title')} />
      {said && <Notice colour="success">{said}</Notice>}
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!booking && !found.trouble && <Skeletons count={1} />}
      {booking && (
        <Unfinished booking={booking} changed={(after) => changed(after, t('one.changed'))} refresh={found.again} />
      )}
      {booking && <Decided booking={booking} />}
      {booking && <Offer booking={booking} changed={changed} refresh={found.again} />}
      {booking && <Remarks booking={booking} changed={changed} refresh={found.again} />}
      {booking && occurrence && (
        <Details booking={booking} occurrence={occurrence} choose={choose} />
      )}
      {booking && occurrence && !doing && (
        <Needs key={occurrence.number} booking={booking} occurrence={occurrence} changed={changed} refresh={found.again} />
      )}
      {booking && <Exemption of={booking} />}
      {booking && occurrence && doing === 'cancel' && (
        <Cancel
          key={occurrence.number}
          booking={booking}
          occurrence={occurrence}
          changed={changed}
          close={() => setDoing(undefined)}
          refresh={found.again}
        />
      )}
      {booking && occurrence && doing === 'move' && (
        <Move
          key={occurrence.number}
          booking={booking}
          occurrence={occurrence}
          changed={changed}
          close={() => setDoing(undefined)}
          refresh={found.again}
        />
      )}
      {booking && occurrence && !doing && <Actions booking={booking} occurrence={occurrence} start={setDoing} />}
      {booking && !doing && (
        <Companions reference={reference} others={booking.with} open={booking.occurrences.some(open)} changed={found.again} />
      )}
      {booking && !doing && <What reference={reference} version={booking.version} />}
    </>
  );
}

/** What staff have done to it, and what is free near what was lost. */
function Decided({ booking }: { booking: Booking }) {
  const all = told([booking]);
  const lost = all.flatMap(({ change }) => change.times).find(({ now }) => !now)?.was;
  return (
    <>
      {all.map((each) => (
        <section key={each.key} class="changed" aria-label={t('told.title')}>
          <Happened told={each} />
        </section>
      ))}
      {lost && <Nearest booking={booking} lost={lost} />}
    </>
  );
}

interface Shown {
  booking: Booking;
  occurrence: Occurrence;
  choose: (number: number) => void;
}

function Details({ booking, occurrence, choose }: Shown) {
  const parts = useAnswer('/premises/{premises}', { values: { premises: booking.premises } }, { open: true }).data
    ?.terms.parts;
  const names = occurrence.parts.map((id) => parts?.find((part) => part.id === id)?.name ?? id);
  const n = booking.occurrences.length;
  return (
    <div class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        <a class="ds-link" href={address(`/rooms/${booking.premises}`)}>
          {[booking.premisesName, ...names].join(', ')}
        </a>
      </h2>
      <p class="ds-paragraph">
        <When start={occurrence.start} end={occurrence.end} />
        {n > 1 && <span class="facts"> {t('one.oneOf', { number: booking.occurrences.indexOf(occurrence) + 1, n })}</span>}
      </p>
      <Status booking={booking} occurrence={occurrence} />
      <p class="ds-paragraph">
        {[
          booking.purpose,
          booking.association?.name ?? t('group.private'),
          booking.people && t('one.people', { n: booking.people }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {booking.price && booking.occurrences.some(owed) && (
        <p class="ds-paragraph">
          <strong>{money(booking.price.amount)}</strong>
          {occurrence.price && owed(occurrence) && ` · ${occurrence.price.reason.message}`}
        </p>
      )}
      <p class="ds-paragraph reference">{t('one.reference', { reference: booking.reference })}</p>
      {n > 1 && <Dates booking={booking} occurrence={occurrence} choose={choose} />}
    </div>
  );
}

/** Every date of a series and how it stands; a tap on one is what the rest of the page is about then. */
function Dates({ booking, occurrence, choose }: Shown) {
  const n = booking.occurrences.length;
  return (
    <details open={n <= FEW}>
      <summary>{t('one.dates', { n })}</summary>
      {booking.occurrences.some(open) && <p class="ds-paragraph facts">{t('one.choose')}</p>}
      <ol class="dates">
        {booking.occurrences.map((each) => (
          <li key={each.number} data-fits={holds(each)}>
            <button type="button" aria-pressed={each.number === occurrence.number} onClick={() => choose(each.number)}>
              <span>
                <When start={each.start} end={each.end} />
              </span>{' '}
              <span class="facts">{t(`occurrence.${each.status}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface Acting {
  booking: Booking;
  occurrence: Occurrence;
  start: (doing: Doing) => void;
}

function Actions({ booking, occurrence, start }: Acting) {
  const terms = useAnswer('/premises/{premises}', { values: { premises: booking.premises } }, { open: true }).data
    ?.terms;
  const repeat = again(booking, occurrence);
  const where = terms
    ? `${booking.premisesName}, ${terms.address.street}, ${terms.address.postcode} ${terms.address.town}`
    : booking.premisesName;
  const day = longDate(dateOf(occurrence.start), language.get());
  const series = booking.occurrences.length > 1;
  const button = (what: Doing) =>
    open(occurrence) && (
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => start(what)}>
        {series ? t(`one.${what}Date`, { day }) : t(`one.${what}`)}
      </button>
    );
  return (
    <section class="actions" aria-label={t('one.actions')}>
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
