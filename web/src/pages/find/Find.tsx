import { useEffect, useState } from 'preact/hooks';
import { useActing } from '../../base/api/acting';
import { useAnswer } from '../../base/api/answers';
import { MYSELF } from '../../base/api/holder';
import { keepUsual, usual } from '../../base/booking/habits';
import { slots } from '../../base/booking/offers';
import { called, Found } from '../../base/booking/Times';
import { matches } from '../../base/booking/words';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { session } from '../../base/session/session';
import { language, t } from '../../base/texts/texts';
import { hours, instantOf, longDate, shortDate } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Legend } from '../../base/ui/Legend';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { RowAxis, RowBar, useDay, useWide } from './DayBar';
import { DayStrip } from './DayStrip';
import { Nearest } from './Nearest';
import { Open } from './Open';
import { howMany } from './People';
import { keepPlace, usePlaceInList } from './placeInList';
import * as searching from './search';
import { Wishes } from './Wishes';
import './find.css';

/** What is free on the day I pick, for so many people, from when to when. */
export default function FindPage({ query }: PageProps) {
  const [habits] = useState(usual);
  const who = useStore(session);
  const { holder, known } = useActing();
  // Whoever is known is asked for whom only once, in the header.
  const forMyself = who !== undefined && known && holder.id === MYSELF;
  const group = forMyself ? 'private' : who && habits.group === 'private' ? 'association' : habits.group;
  const search = searching.read(query, { ...habits, group });
  const open = query.get('open') === '1';
  const to = (part: Partial<searching.Search>, opened: boolean) =>
    address('/find', { ...searching.toAddress({ ...search, ...part }), open: opened ? 1 : undefined });
  const change = (part: Partial<searching.Search>) => {
    keepUsual({ ...search, ...part });
    navigate(to(part, open), { replace: true });
  };
  const found = useAnswer('/availability', { query: searching.question(search) }, { open: true });
  const rooms = useAnswer('/premises', {}, { open: true });
  const catalogue = rooms.data?.premises ?? [];
  // What a row is called and looks like stands in the catalogue: rows come when that is here, and do not grow.
  const answer = rooms.data || rooms.trouble ? found.data : undefined;
  const all = searching.rows(slots(answer?.offers ?? []), catalogue, search);
  const shown = all.filter((row) => searching.fits(row, search));
  const count = answer && searching.count(shown);
  const wide = useWide();
  const day = useDay(search, wide && shown.length > 0);
  const choices = {
    search,
    change,
    places: searching.places(all, search),
    suitabilities: searching.suitabilities(all, search),
  };
  // Kept answers are also shown after a while in another app: then they are asked for anew.
  const { again } = found;
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [again]);
  usePlaceInList(answer !== undefined && catalogue.length > 0);

  return (
    <div class="find">
      <div class="search-head">
        <button type="button" class="ask-line" aria-haspopup="dialog" onClick={() => navigate(to({}, true))}>
          <span class="ds-sr-only">{t('find.change')} </span>
          <span class="ask-line-text">{inShort(search)}</span>
          <Icon name="search" />
        </button>
        <DayStrip name="day" date={search.date} choose={(date) => change({ date })} />
      </div>
      {open && (
        <Open
          {...choices}
          count={count}
          nights={searching.overNight(catalogue)}
          close={() => navigate(to({}, false), { replace: true })}
        />
      )}
      <div class="find-body">
        <aside class="find-side" aria-label={t('free.filters')}>
          <Wishes {...choices} />
        </aside>
        <section class="results" aria-label={t('free.results')} aria-busy={found.loading}>
          <div class="results-head">
            <Heading text={count === undefined ? t('find.title') : heading(search, count)} />
            {count !== 0 && <Legend of={['direct', 'request', 'taken']} />}
          </div>
          <p class="ds-sr-only" role="status">
            {count !== undefined ? summary(search, count) : found.trouble ? '' : t('free.searching')}
          </p>
          {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
          {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
          {!answer && !found.trouble && <Skeletons count={4} />}
          {wide && shown.length > 0 && <RowAxis day={day} />}
          <ul class="founds" onClickCapture={keepPlace}>
            {shown.map((row) => (
              <Found
                key={row.key}
                name={called(row.name, row.extent)}
                to={toRoom(row, search)}
                premises={row.premises}
                facts={[row.premises?.terms.place, row.seats && t('found.seats', { n: row.seats })]
                  .filter(Boolean)
                  .join(' · ')}
                slots={row.slots}
                wanted={search}
              >
                {wide && day && <RowBar row={row} day={day} />}
              </Found>
            ))}
          </ul>
          {answer?.truncated && <p class="facts">{t('free.truncated')}</p>}
          {answer && shown.length === 0 && (
            <Nearest search={search} all={all} slots={answer.alternatives} catalogue={catalogue} change={change} />
          )}
          {answer && search.words.trim() && catalogue.length > 0 && (
            <TakenThen search={search} rooms={catalogue.filter((each) => matches(search.words, each))} free={all} />
          )}
        </section>
      </div>
    </div>
  );
}

interface Named {
  search: searching.Search;
  rooms: searching.Premises[];
  free: searching.Row[];
}

/** Rooms that are meant by the words, though they are not free then: their week shows when they are. */
function TakenThen({ search, rooms, free }: Named) {
  const taken = rooms.filter(({ id }) => !free.some((row) => row.id === id));
  if (!taken.length) return null;
  const { date, from, until, people, group } = search;
  return (
    <>
      <h2 class="taken-title">{t('find.takenThen')}</h2>
      <ul class="founds" onClickCapture={keepPlace}>
        {taken.map((each) => (
          <Found
            key={each.id}
            name={each.terms.name}
            to={address(`/rooms/${each.id}`, { date, from, until, people, group })}
            premises={each}
            facts={[each.terms.place, t('found.seats', { n: each.terms.capacity })].join(' · ')}
            slots={[]}
            wanted={search}
          />
        ))}
      </ul>
    </>
  );
}

/** The room, with the hours and the day that one came with. */
function toRoom({ id, extent, slots: [first] }: searching.Row, { date, from, until, people, group }: searching.Search) {
  const parts = extent === 'part' ? first?.parts.join(',') : undefined;
  return address(`/rooms/${id}`, { date, from, until, people, group, parts });
}

/** The search in one line: day, hours, how many, and what else is asked. */
function inShort({ date, from, until, people, words, has, place }: searching.Search): string {
  return [
    shortDate(date, language.get()),
    hours(instantOf(date, from), instantOf(date, until)),
    words.trim() || howMany(people),
    ...(words.trim() ? [] : [place, ...has.map((each) => t(`suitability.${each}`))]),
  ]
    .filter(Boolean)
    .join(' · ');
}

function heading(search: searching.Search, n: number): string {
  if (n > 0) return t('find.count', { n });
  return search.people > 100 ? t('find.noneFor', { n: search.people }) : t('find.none');
}

function summary(search: searching.Search, n: number): string {
  const { from, until } = search;
  const day = longDate(search.date, language.get());
  if (n === 0) return t('free.none', { day, from, until });
  return t(search.near ? 'free.countNear' : 'free.count', { n, day, from, until });
}
