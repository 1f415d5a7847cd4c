import { useActing } from '../../base/api/acting';
import { useAnswer } from '../../base/api/answers';
import { MYSELF } from '../../base/api/holder';
import { usual as asUsual, type Group } from '../../base/booking/habits';
import { toBook } from '../../base/booking/Times';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { session } from '../../base/session/session';
import { language, t } from '../../base/texts/texts';
import { isSensible, lasting } from '../../base/time/halfHours';
import { atMinutes, hours, isDate, minutes, plusDays, shortDate, today } from '../../base/time/oslo';
import { BottomBar } from '../../base/ui/BottomBar';
import { Heading } from '../../base/ui/Heading';
import { money } from '../../base/ui/money';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { About } from './About';
import { Facts } from './Facts';
import { Hero } from './Hero';
import { Hours } from './Hours';
import { Parts } from './Parts';
import { Week } from './Week';
import { chosen, monday } from './week';
import './room.css';

const GROUPS: readonly Group[] = ['association', 'youth', 'private'];
const TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** One set of premises: what it is like, and when it is free; with the day, the hours and the parts that one came with. */
export default function RoomPage({ params, query }: PageProps) {
  const premises = params['premises'] ?? '';
  const habits = asUsual();
  const asked = query.get('date') ?? '';
  const date = isDate(asked) && asked >= today() ? asked : today();
  const parts = (query.get('parts') ?? '').split(',').filter(Boolean);
  const found = useAnswer('/premises/{premises}', { values: { premises } }, { open: true });
  const terms = found.data?.terms;
  const { from, until } = wanted(query, habits, terms);
  const signedIn = useStore(session) !== undefined;
  const { holder, known } = useActing();
  const forMyself = signedIn && known && holder.id === MYSELF;
  const group = GROUPS.find((each) => each === query.get('group')) ?? (forMyself ? 'private' : habits.group);
  const people = Math.trunc(Number(query.get('people'))) || habits.people;
  const here = { date, from, until, people, group, parts: parts.join() };
  const change = (part: Partial<typeof here>) =>
    navigate(address(`/rooms/${premises}`, { ...here, ...part }), { replace: true });
  const week = useAnswer(
    '/premises/{premises}/days',
    {
      values: { premises },
      query: {
        from: monday(date) < today() ? today() : monday(date),
        to: plusDays(monday(date), 6),
        minutes: lasting(from, until),
        group,
        ...(parts.length && { parts: parts.join() }),
      },
    },
    { open: true, when: terms !== undefined },
  );
  const slot = week.data && chosen(week.data.days, date, from);
  return (
    <div class="room">
      <Hero name={terms?.name} pictures={terms?.pictures} />
      <div class="room-body">
        <Heading text={terms?.name ?? t('room.title')} />
        {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
        {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
        {!terms && !found.trouble && <Skeletons count={2} />}
        {terms && (
          <>
            <Facts terms={terms} />
            {terms.parts && terms.parts.length > 0 && (
              <Parts
                parts={terms.parts}
                outdoor={terms.suitability?.includes('outdoor') ?? false}
                chosen={parts}
                choose={(those) => change({ parts: those.join() })}
              />
            )}
            <Week
              week={week}
              date={date}
              from={from}
              parts={parts}
              slot={slot}
              turn={(to) => change({ date: to })}
              choose={(to) => change(to)}
            />
            <Hours from={from} until={until} terms={terms} choose={change} />
            <About terms={terms} />
            <BottomBar>
              <p class="chosen" role="status">
                <strong>{`${shortDate(date, language.get())} ${slot ? hours(slot.start, slot.end) : ''}`}</strong>
                <span class="facts small">{slot ? told(slot.parts, slot.amount) : t('room.chooseInWeek')}</span>
              </p>
              {slot && (
                <a class="ds-button" href={toBook(slot, { people, group })}>
                  {t(slot.mode === 'direct' ? 'room.choose' : 'room.ask')}
                </a>
              )}
            </BottomBar>
          </>
        )}
      </div>
    </div>
  );

  function told(ids: readonly string[], amount: number): string {
    const names = ids.map((id) => terms?.parts?.find((part) => part.id === id)?.name.split(',')[0] ?? id);
    return [names.join(' + '), money(amount)].filter(Boolean).join(' · ');
  }
}

interface Lengths {
  shortestMinutes: number;
  longestMinutes: number;
}

/** The hours that one came with, as long as they are let. */
function wanted(query: URLSearchParams, habits: { from: string; until: string }, terms: Lengths | undefined) {
  const given = (name: 'from' | 'until') => (TIME.test(query.get(name) ?? '') ? query.get(name)! : habits[name]);
  const [from, end] = [given('from'), given('until')];
  const until = isSensible(from, end) ? end : atMinutes(minutes(from) + 120);
  const lasts = lasting(from, until);
  const lent = Math.max(terms?.shortestMinutes ?? lasts, Math.min(terms?.longestMinutes ?? lasts, lasts));
  const total = minutes(from) + lent;
  return { from, until: lent === lasts ? until : atMinutes(total > 24 * 60 ? total - 24 * 60 : total) };
}
