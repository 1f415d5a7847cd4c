import type { components } from '../api/schema';
import { language, t } from '../texts/texts';
import { dateOf, span, timeOfDay, words } from '../time/oslo';

type Event = components['schemas']['HistoryEvent'];

/** Who did what, in the order that they came; times as they were and as they became. */
export function Happenings({ events }: { events: readonly Event[] }) {
  return (
    <ol class="lines">
      {events.map((event) => (
        <li key={event.at + event.type + (event.reference ?? '')} class="ds-card card">
          <span class="facts">{when(event.at)}</span>
          <span>
            {event.text} <span class="facts">{event.reference}</span>
          </span>
          <Times times={event.times} />
          <span class="facts">
            {[who(event), event.about && event.about !== event.by && t('history.concerns', { name: event.about })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Of a series, so many are told. */
const MOST_TIMES = 4;

function Times({ times = [] }: { times: Event['times'] | undefined }) {
  const said = ({ start, end }: { start: string; end: string }) => span(start, end, language.get());
  return (
    <>
      {times.slice(0, MOST_TIMES).map(({ was, now }) => (
        <span key={was.start} class="facts">
          {now ? t('history.moved', { was: said(was), now: said(now) }) : said(was)}
        </span>
      ))}
      {times.length > MOST_TIMES && <span class="facts">{t('mine.more', { n: times.length - MOST_TIMES })}</span>}
    </>
  );
}

/** By whom, or in which role, where the name is not ours to know. */
function who({ side, by, role }: Event): string {
  if (role && !by) return t('history.inRole', { role: t(`staffRole.${role}`).toLocaleLowerCase(language.get()) });
  if (by) return t(side === 'staff' ? 'history.byStaff' : 'history.by', { name: by });
  return t(`historySide.${side}`);
}

function when(at: string): string {
  const day = words(dateOf(at), language.get(), { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} ${timeOfDay(at)}`;
}
