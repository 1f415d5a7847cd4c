import { address } from '../../base/browser/router';
import { current, type Booking, type Premises } from '../../base/staff/wording';
import { language, t } from '../../base/texts/texts';
import { dateOf, interval, words, type LocalDate } from '../../base/time/oslo';
import { Mark } from '../../base/ui/Mark';
import { money } from '../../base/ui/money';
import { rulesToSetAside, type Grounds } from './answers';

/** What stands in the way, and what does not: each with a shape and its words. */
export function Checks({ grounds, premises }: { grounds: Grounds; premises: Premises | undefined }) {
  const { booking, obstacles, mayOverrule, competing } = grounds;
  const most = premises?.terms.capacity;
  const messages = [...new Set(obstacles.map(({ message }) => message))];
  return (
    <section>
      <h2 class="ds-heading">{t('case.checks')}</h2>
      <ul class="checks">
        {messages.length === 0 && (
          <li>
            <Mark shape="done">{t('staff.noObstacles')}</Mark>
          </li>
        )}
        {messages.map((message) => (
          <li key={message}>
            <Mark shape="late">{message}</Mark>
          </li>
        ))}
        {rulesToSetAside(obstacles, mayOverrule).length > 0 && <li class="facts">{t('staff.mayOverrule')}</li>}
        {competing.length === 0 && (
          <li>
            <Mark shape="done">{t('staff.noCompeting')}</Mark>
          </li>
        )}
        {competing.map(({ reference, start, end, name }) => (
          <li key={reference + start}>
            <Mark shape="late">
              <a class="ds-link" href={address(`/staff/requests/${reference}`)}>
                {t('case.competes', { name: name ?? t('staff.private'), hours: interval(start, end) })}
              </a>
            </Mark>
          </li>
        ))}
        {most !== undefined && booking.people !== undefined && booking.people <= most && (
          <li>
            <Mark shape="done">{t('case.room', { n: booking.people, most })}</Mark>
          </li>
        )}
        {booking.price && (
          <li>
            <Mark shape="done">{price(booking)}</Mark>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Of what was asked for, also when it was denied and costs nothing now; and why. */
function price(booking: Booking): string {
  const times = current(booking);
  const sum = (each: 'amount' | 'ordinary') => times.reduce((total, time) => total + (time.price?.[each] ?? 0), 0);
  const [amount, ordinary] = [sum('amount'), sum('ordinary')];
  const said = amount === ordinary ? money(amount) : t('staff.reduced', { amount: money(amount), ordinary: money(ordinary) });
  const young = booking.shareUnder18 ? t('staff.under18', { n: booking.shareUnder18 }) : '';
  return [young, said].filter(Boolean).join(': ');
}

/** How much they have had in the season, and how it went. */
export function Figures({ grounds: { booking, use, cancellations, lateCancellations, noShows } }: { grounds: Grounds }) {
  const season = { from: dayAndMonth(use.season.from), to: dayAndMonth(use.season.to) };
  return (
    <section>
      <h2 class="ds-heading">{t('staff.use', season)}</h2>
      <table class="figures">
        <tbody>
          <Line name={booking.premisesName} said={t('staff.times', { n: use.here.times, hours: use.here.hours })} />
          <Line name={t('staff.everywhere')} said={t('staff.times', { n: use.everywhere.times, hours: use.everywhere.hours })} />
          <Line
            name={t('staff.cancelled')}
            said={t('staff.cancellations', { n: cancellations + lateCancellations, late: lateCancellations })}
          />
          <Line name={t('staff.noShows')} said={String(noShows)} />
        </tbody>
      </table>
    </section>
  );
}

function Line({ name, said }: { name: string; said: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{said}</td>
    </tr>
  );
}

/** What the same applicant has been answered before, so that like is answered alike. */
export function Like({ answered }: { answered: Grounds['answered'] }) {
  if (!answered.length) return null;
  return (
    <section>
      <h2 class="ds-heading">{t('case.like')}</h2>
      <table class="figures">
        <tbody>
          {answered.map(({ reference, purpose, premisesName, start, status, reason }) => (
            <tr key={reference}>
              <th scope="row">
                <a class="ds-link" href={address(`/staff/requests/${reference}`)}>
                  {purpose}
                </a>
                , {premisesName}, {dayAndMonth(dateOf(start))}
              </th>
              <td>
                <Mark shape={status === 'confirmed' ? 'done' : 'no'}>
                  {[t(`occurrence.${status}`), reason].filter(Boolean).join(': ')}
                </Mark>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function dayAndMonth(date: LocalDate): string {
  return words(date, language.get(), { day: 'numeric', month: 'long' });
}
