import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import type { GetAnswer } from '../../base/api/client';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { language, t } from '../../base/texts/texts';
import { dateOf, hours, isDate, longDate, plusDays, today } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import '../../base/styles/calendar.css';

type Event = GetAnswer<'/events'>['events'][number];

const DAYS = 28;

/** What goes on in the municipality, day by day, open to all. */
export default function CalendarPage({ query }: PageProps) {
  const asked = query.get('from') ?? '';
  const from = isDate(asked) && asked > today() ? asked : today();
  const to = plusDays(from, DAYS - 1);
  const premises = query.get('premises') ?? '';
  const found = useAnswer('/events', { query: { from, to } }, { open: true });
  const events = found.data?.events ?? [];
  const places = [...new Map(events.map((each) => [each.premises, each.premisesName]))].sort(([, one], [, other]) =>
    one.localeCompare(other, 'nb'),
  );
  const name = places.find(([id]) => id === premises)?.[1];
  const shown = name ? events.filter((each) => each.premises === premises) : events;
  const go = (part: { from?: string; premises?: string }) =>
    navigate(address('/calendar', { from: asked, premises, ...part }), { replace: part.from === undefined });
  return (
    <>
      <Heading text={t('calendar.title')} />
      {places.length > 1 && (
        <label class="field calendar-place">
          <span class="ds-label">{t('calendar.place')}</span>
          <select
            class="ds-input"
            value={name ? premises : ''}
            onChange={({ currentTarget: { value } }) => go({ premises: value })}
          >
            <option value="">{t('calendar.everywhere')}</option>
            {places.map(([id, each]) => (
              <option key={id} value={id}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <section aria-label={t('calendar.title')} aria-busy={found.loading}>
        <p class="ds-paragraph" role="status">
          {found.data ? summary(shown.length, from, to) : found.trouble ? '' : t('app.loading')}
        </p>
        {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
        {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
        {!found.data && !found.trouble && <Skeletons count={4} />}
        {byDay(shown, from).map(([day, those]) => (
          <section key={day} class="calendar-day">
            <h2 class="ds-heading" data-size="xs">
              {day === today() && `${t('time.today')}, `}
              {longDate(day, language.get())}
            </h2>
            <ul class="rows">
              {those.map((each) => (
                <li key={each.uid + each.start}>
                  <strong>{hours(each.start, each.end)}</strong>
                  <span>{each.title}</span>
                  <span class="facts">{each.premisesName}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
      <div class="actions">
        {from > today() && (
          <button type="button" class="ds-button" data-variant="secondary" onClick={() => go({ from: plusDays(from, -DAYS) })}>
            {t('calendar.earlier')}
          </button>
        )}
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => go({ from: plusDays(to, 1) })}>
          {t('calendar.later')}
        </button>
      </div>
      <Subscribe premises={name ? premises : ''} name={name} />
    </>
  );
}

/** The feed that calendars on phones and computers follow by themselves: all of it, or the room that is chosen. */
function Subscribe({ premises, name }: { premises: string; name: string | undefined }) {
  const [copied, setCopied] = useState(false);
  const feed = premises ? `/premises/${premises}/calendar.ics` : '/calendar.ics';
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {name ? t('calendar.subscribeTo', { name }) : t('calendar.subscribe')}
      </h2>
      <p class="ds-paragraph">{t('calendar.subscribeWhy')}</p>
      <div class="actions">
        <a class="ds-button" href={`webcal://${window.location.host}${feed}`}>
          {t('calendar.open')}
        </a>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => void navigator.clipboard.writeText(window.location.origin + feed).then(() => setCopied(true), () => undefined)}
        >
          {t('calendar.copy')}
        </button>
        <a class="ds-link" href={feed} download>
          {t('calendar.download')}
        </a>
      </div>
      <p class="ds-paragraph" role="status">
        {copied && t('calendar.copied')}
      </p>
    </section>
  );
}

function summary(count: number, from: string, to: string): string {
  const tongue = language.get();
  const values = { from: longDate(from, tongue), to: longDate(to, tongue) };
  return count ? t('calendar.count', { n: count, ...values }) : t('calendar.none', values);
}

/** What has begun before the first day is told on the first day. */
function byDay(events: Event[], from: string): [string, Event[]][] {
  const days = new Map<string, Event[]>();
  for (const each of events) {
    const day = dateOf(each.start) < from ? from : dateOf(each.start);
    days.set(day, [...(days.get(day) ?? []), each]);
  }
  return [...days];
}
