import { putAway, seenNews } from '../../base/booking/seen';
import { by, isLost, sentence, told, type Told } from '../../base/booking/told';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { theConfig } from '../../base/session/config';
import { t } from '../../base/texts/texts';
import { dateOf, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import type { Booking } from './booking';

/** What staff have done or asked, above all else; what is read is put away on this phone. */
export function News({ bookings }: { bookings: readonly Booking[] }) {
  const seen = useStore(seenNews);
  const asking = bookings.filter(({ waitsFor }) => waitsFor === 'applicant');
  const news = told(bookings).filter(({ key }) => !seen.includes(key));
  if (!asking.length && !news.length) return null;
  return (
    <section class="group news">
      <h2 class="ds-heading" data-size="xs">
        {t('told.title')}
      </h2>
      <ul class="cards">
        {asking.map((booking) => (
          <Asking key={booking.reference} booking={booking} />
        ))}
        {news.map((each) => (
          <li key={each.key} class="ds-card card">
            <Happened told={each} />
            <div class="buttons">
              <a
                class="ds-button"
                data-variant="secondary"
                href={address(`/mine/${each.booking.reference}`, { nr: each.change.times[0]?.number })}
              >
                {t('told.look')}
              </a>
              {isLost(each.change) && <Search told={each} />}
              <Button look="tertiary" about={each.booking.purpose} press={() => putAway(each.key)}>
                {t('told.seen')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Staff wait for an answer: a question, or an offer. */
function Asking({ booking }: { booking: Booking }) {
  const question = booking.remarks?.at(-1);
  const offered = booking.occurrences.some(({ proposal }) => proposal?.by === 'staff');
  return (
    <li class="ds-card card">
      <h3 class="ds-heading" data-size="2xs">
        {t(offered ? 'offer.title' : 'told.question')}
      </h3>
      <p class="ds-paragraph facts">{[booking.purpose, booking.premisesName].join(' · ')}</p>
      {!offered && question && <p class="ds-paragraph quoted">{question.text}</p>}
      <div class="buttons">
        <a class="ds-button" href={address(`/mine/${booking.reference}`)}>
          {t('told.reply')}
          <span class="ds-sr-only"> {booking.purpose}</span>
        </a>
      </div>
    </li>
  );
}

/** What it was and is, who decided and why, and how to ask or complain. */
export function Happened({ told: { booking, change } }: { told: Told }) {
  const complaint = change.what === 'denied' || isLost(change);
  return (
    <>
      {change.times.map((time) => (
        <p key={time.number} class="ds-paragraph">
          <strong>{sentence(change.what, time)}</strong>
        </p>
      ))}
      <p class="ds-paragraph facts">{[booking.purpose, booking.premisesName].join(' · ')}</p>
      {change.reason && <p class="ds-paragraph">{t('told.reason', { reason: change.reason })}</p>}
      <p class="ds-paragraph">
        {by(change)}
        {complaint && ` ${t('told.complain', { reference: booking.reference })}`}
      </p>
      <Contact reference={booking.reference} />
    </>
  );
}

function Contact({ reference }: { reference: string }) {
  const { email, phone } = theConfig().contact ?? {};
  if (!email && !phone) return null;
  return (
    <p class="ds-paragraph links">
      {email && (
        <a class="ds-link" href={`mailto:${email}?subject=${encodeURIComponent(reference)}`}>
          {t('told.contact')}
        </a>
      )}
      {phone && (
        <a class="ds-link" href={`tel:${phone.replace(/\s/g, '')}`}>
          {phone}
        </a>
      )}
    </p>
  );
}

/** The same hours and those near them, for as many. */
function Search({ told: { booking, change } }: { told: Told }) {
  const lost = change.times.find(({ now }) => !now)?.was;
  if (!lost) return null;
  const until = timeOfDay(lost.end);
  const query = {
    date: dateOf(lost.start),
    from: timeOfDay(lost.start),
    until: until === '00:00' ? '24:00' : until,
    people: booking.people,
    near: 1,
  };
  return (
    <a class="ds-button" data-variant="secondary" href={address('/find', query)}>
      {t('told.search')}
    </a>
  );
}
