import { putAway, seenNews } from '../../base/booking/seen';
import { by, isLost, said, sentence, told, type Change, type Told } from '../../base/booking/told';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { theConfig } from '../../base/session/config';
import { t } from '../../base/texts/texts';
import { dateOf, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import type { Booking } from './booking';

/** What staff have done or asked, above all else; what is read is put away on this phone. */
export function News({ bookings }: { bookings: readonly Booking[] }) {
  const seen = useStore(seenNews);
  const asking = bookings.filter(({ waitsFor }) => waitsFor === 'applicant');
  const news = told(bookings).filter(({ key }) => !seen.includes(key));
  if (!asking.length && !news.length) return null;
  return (
    <section class="news" aria-label={t('told.title')}>
      {asking.map((booking) => (
        <Asking key={booking.reference} booking={booking} />
      ))}
      {news.map((each) => (
        <section key={each.key} class="changed">
          <Happened told={each} />
          <div class="actions">
            <Button look="secondary" about={each.booking.purpose} press={() => putAway(each.key)}>
              {t(isLost(each.change) ? 'told.seen' : 'told.fits')}
            </Button>
            <Search told={each} />
            <a
              class="ds-link"
              href={address(`/mine/${each.booking.reference}`, { nr: each.change.times[0]?.number })}
            >
              {t('told.look')}
            </a>
          </div>
        </section>
      ))}
    </section>
  );
}

/** Staff wait for an answer: a question, or an offer. */
function Asking({ booking }: { booking: Booking }) {
  const question = booking.remarks?.at(-1);
  const offered = booking.occurrences.some(({ proposal }) => proposal?.by === 'staff');
  return (
    <section class="changed">
      <h2 class="small">
        <Mark shape="late">{t(offered ? 'offer.title' : 'told.question')}</Mark>
      </h2>
      <p class="lead">{[booking.purpose, booking.premisesName].join(', ')}</p>
      {!offered && question && <p class="quoted">{question.text}</p>}
      <div class="actions">
        <a class="ds-button" data-variant="secondary" href={address(`/mine/${booking.reference}`)}>
          {t('told.reply')}
          <span class="ds-sr-only"> {booking.purpose}</span>
        </a>
      </div>
    </section>
  );
}

/** What it was and is, who decided and why, and how to ask or complain. */
export function Happened({ told: { booking, change } }: { told: Told }) {
  const lost = isLost(change);
  const complaint = change.what === 'denied' || lost;
  return (
    <>
      <h2 class="small">
        <Mark shape={lost ? 'no' : 'moved'}>{t('told.title')}</Mark>
      </h2>
      {change.times.map((time) => (
        <Time key={time.number} what={change.what} time={time} premises={booking.premisesName} />
      ))}
      <p class="facts">{[booking.purpose, booking.association?.name].filter(Boolean).join(' · ')}</p>
      {change.reason && <p class="told-more">{t('told.reason', { reason: change.reason })}</p>}
      <p class="told-more">
        {by(change)}
        {complaint && ` ${t('told.complain', { reference: booking.reference })}`}
      </p>
      <Contact reference={booking.reference} />
    </>
  );
}

/** What it was, struck, and what it is now; in one sentence where one of them says nothing by itself. */
function Time({ what, time, premises }: { what: Change['what']; time: Change['times'][number]; premises: string }) {
  const { was, now } = time;
  if (!now || what === 'no-show' || said(was) === said(now) || what === 'denied' || what === 'displaced') {
    return (
      <p class="lead">
        {sentence(what, time)}, {premises}
      </p>
    );
  }
  return (
    <>
      <p class="was">
        {said(was)}, {premises}
      </p>
      <p class="lead">{said(now)}</p>
    </>
  );
}

function Contact({ reference }: { reference: string }) {
  const { email, phone } = theConfig().contact ?? {};
  if (!email && !phone) return null;
  return (
    <p class="links">
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
  const [time] = change.times;
  if (!time) return null;
  const lost = change.times.find(({ now }) => !now)?.was ?? time.was;
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
      {t(isLost(change) ? 'told.search' : 'told.other')}
    </a>
  );
}
