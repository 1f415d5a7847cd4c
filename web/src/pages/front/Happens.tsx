import { useAnswer } from '../../base/api/answers';
import { address } from '../../base/browser/router';
import { theConfig } from '../../base/session/config';
import { t } from '../../base/texts/texts';
import { dateOf, hours, plusDays, today } from '../../base/time/oslo';
import { DateMark } from '../../base/ui/DateMark';

const DAYS = 7;
const MOST = 5;

/** What goes on here this week, out of the public calendar. */
export function Happens() {
  const from = today();
  const found = useAnswer('/events', { query: { from, to: plusDays(from, DAYS - 1) } }, { open: true });
  const events = (found.data?.events ?? []).filter(({ end }) => Date.parse(end) > Date.now()).slice(0, MOST);
  return (
    <section class="front-happens">
      <div class="section-head">
        <h2 class="head">{t('front.happens', { place: theConfig().municipality.replace(/ kommune$/, '') })}</h2>
        <a class="ds-link small" href={address('/calendar')}>
          {t('front.calendar')}
        </a>
      </div>
      {found.data && events.length === 0 && <p class="facts">{t('front.quiet')}</p>}
      <ul class="rows">
        {events.map((event) => (
          <li key={event.uid + event.start} class="row">
            <DateMark date={dateOf(event.start) < from ? from : dateOf(event.start)} />
            <span class="grow">
              <strong>{event.title}</strong>
              <span class="facts small">{[hours(event.start, event.end), event.premisesName].join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
