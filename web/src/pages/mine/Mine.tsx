import { useEffect, useState } from 'preact/hooks';
import { useActing } from '../../base/api/acting';
import { isNotMine, useAnswer } from '../../base/api/answers';
import { get, type GetQuery } from '../../base/api/client';
import { MYSELF } from '../../base/api/holder';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { Suspended } from '../../base/lending/Suspended';
import { session, signIn } from '../../base/session/session';
import { withWhat } from '../../base/lending/with';
import { language, t } from '../../base/texts/texts';
import { dateOf, hours, words } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { DateMark } from '../../base/ui/DateMark';
import { DoorMark } from '../../base/ui/DoorMark';
import { Heading } from '../../base/ui/Heading';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { again, type Booking } from './booking';
import { News } from './News';
import { Application } from './Application';
import { Loan } from './Loan';
import { LoanNews } from './LoanNews';
import { applied, lent, months, rows, together, type Item, type Row } from './rows';
import { Parts } from './Parts';
import { Status } from './Status';
import './mine.css';

/** Myself, in the address; no association is called that. */
const PRIVATE = '-';

/** What I have, what waits and what was answered: for each association, and for myself. */
export default function MinePage({ query }: PageProps) {
  const who = useStore(session);
  return (
    <div class="mine">
      {who ? (
        <Bookings asked={query.get('for')} past={query.get('when') === 'past'} cursor={query.get('after') ?? ''} />
      ) : (
        <>
          <Heading text={t('mine.title')} />
          <Notice colour="info">
            <p class="ds-paragraph">{t('mine.signInFirst')}</p>
            <button type="button" class="ds-button" onClick={() => void signIn()}>
              {t('session.signIn')}
            </button>
          </Notice>
        </>
      )}
    </div>
  );
}

function Bookings({ asked, past, cursor }: { asked: string | null; past: boolean; cursor: string }) {
  const { holder: acting, holders: names, known, actFor } = useActing();
  const wished = asked === PRIVATE ? MYSELF : asked;
  const holder = names.find(({ id }) => id === wished)?.id ?? acting.id;
  const to = (id: string, when: boolean) => address('/mine', { for: id || PRIVATE, when: when ? 'past' : undefined });
  const query: GetQuery<'/bookings'> = { ...(holder && { association: holder }), when: past ? 'past' : 'coming' };
  // Whose they are is asked for first, so that nobody else's are.
  const found = useAnswer('/bookings', { query: { ...query, ...(cursor && { cursor }) } }, { when: known || asked !== null });
  const rest = useRest(query, past ? undefined : found.data?.cursor);
  const asking = useAnswer('/applications', { query: { ...(holder && { association: holder }) } }, { when: known || asked !== null });
  const lending = useAnswer('/loans', { query }, { when: known || asked !== null });
  // Bookings, applications and loans come together: what is read already is not pushed aside.
  const settled = found.data && (asking.data ?? asking.trouble) && (lending.data ?? lending.trouble);
  const all = settled ? [...(found.data?.bookings ?? []), ...rest] : [];
  const parts = cursor || past || !settled ? [] : (asking.data?.asked ?? []);
  // Whoever only books for an association does not see what it applies for.
  const onlyBooks = isNotMine(asking.trouble);
  const applications = cursor || !settled ? [] : applied(asking.data?.applications ?? [], past);
  const loans = cursor || !settled ? [] : lent(lending.data?.loans ?? [], past);
  return (
    <>
      <div class="mine-head">
        <Heading text={t('mine.title')} />
        {names.length > 1 && (
          <Select
            label={t('mine.whose')}
            value={holder}
            values={names.map(({ id }) => id)}
            text={(id) => names.find((each) => each.id === id)?.name ?? id}
            choose={(id) => {
              actFor(id);
              navigate(to(id, past), { replace: true });
            }}
          />
        )}
      </div>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!settled && !found.trouble && <Skeletons count={3} size="small" />}
      {asking.trouble && !onlyBooks && !found.trouble && <TroubleNotice trouble={asking.trouble} again={asking.again} />}
      {lending.trouble && !found.trouble && <TroubleNotice trouble={lending.trouble} again={lending.again} />}
      {settled && (asking.data ?? onlyBooks) && lending.data && all.length + applications.length + loans.length + parts.length === 0 && (
        <p class="ds-paragraph" role="status">
          {t(past ? 'mine.nonePast' : 'mine.none')}{' '}
          <a class="ds-link" href={address('/find')}>
            {t('app.toStart')}
          </a>
        </p>
      )}
      {lending.data?.suspended && <Suspended {...lending.data.suspended} />}
      {!past && <News bookings={all} />}
      {!past && !cursor && settled && <LoanNews loans={lending.data?.loans ?? []} />}
      {parts.length > 0 && <Parts parts={parts} />}
      <List key={`${holder} ${past}`} all={together(rows(all, past), applications, loans, past)} past={past} />
      {past && found.data?.cursor && (
        <p class="ds-paragraph">
          <a class="ds-link" href={`${to(holder, past)}&after=${encodeURIComponent(found.data.cursor)}`}>
            {t('mine.further')}
          </a>
        </p>
      )}
      {holder && !onlyBooks && !past && settled && (
        <p class="ds-paragraph">
          <a class="ds-link" href={address('/backing')}>
            {t('mine.backings')}
          </a>
        </p>
      )}
      {(found.data || found.trouble) && (
        <p class="ds-paragraph">
          <a class="ds-link" href={to(holder, !past)}>
            {t(past ? 'mine.showComing' : 'mine.showPast')}
          </a>
        </p>
      )}
    </>
  );
}

/** So many pages make one list by date; nobody may have more to come than that. */
const MOST_PAGES = 8;

/** What does not stand on the first page: its dates lie between those that do. */
function useRest(query: GetQuery<'/bookings'>, cursor: string | undefined): Booking[] {
  const [rest, setRest] = useState<{ after: string; bookings: Booking[] }>();
  useEffect(() => {
    let overtaken = false;
    const fetchAll = async () => {
      const bookings: Booking[] = [];
      let next = cursor;
      for (let page = 1; cursor && next && page < MOST_PAGES; page++) {
        const result = await get('/bookings', { query: { ...query, cursor: next } });
        if (overtaken || result.kind !== 'answered') return;
        bookings.push(...result.data.bookings);
        next = result.data.cursor;
        setRest({ after: cursor, bookings: [...bookings] });
      }
    };
    void fetchAll();
    return () => {
      overtaken = true;
    };
  }, [cursor]);
  return cursor && rest?.after === cursor ? rest.bookings : [];
}

/** So many dates are shown at once: a season's series is long. */
const MOST_ROWS = 30;

/** One list by date, a heading for each month. */
function List({ all, past }: { all: Item[]; past: boolean }) {
  const [most, setMost] = useState(MOST_ROWS);
  return (
    <>
      {months(all.slice(0, most)).map(({ month, rows: its }) => (
        <section key={month} class="section">
          <h2 class="ds-heading mine-month">{words(`${month}-15`, language.get(), { month: 'long', year: 'numeric' })}</h2>
          <ul class="rows mine-rows">
            {its.map((row) =>
              'loan' in row ? (
                <li key={`loan ${row.loan.reference}`}>
                  <Loan {...row} />
                </li>
              ) : 'application' in row ? (
                <li key={row.application.reference}>
                  <Application {...row} />
                </li>
              ) : (
                <li key={`${row.booking.reference} ${row.occurrence.number}`}>
                  <Line row={row} past={past} />
                </li>
              ),
            )}
          </ul>
        </section>
      ))}
      {all.length > most && (
        <Button look="secondary" press={() => setMost(most + MOST_ROWS)}>
          {t('mine.moreDates', { n: all.length - most })}
        </Button>
      )}
    </>
  );
}

function Line({ row: { booking, occurrence }, past }: { row: Row; past: boolean }) {
  const { start, end, number } = occurrence;
  const repeat = again(booking, occurrence);
  return (
    <div class="mine-row">
      <a class="row" href={address(`/mine/${booking.reference}`, { nr: booking.occurrences.length > 1 ? number : undefined })}>
        <DateMark date={dateOf(start)} />
        <span class="grow">
          <strong>
            {booking.purpose} <span class="one-line">{hours(start, end)}</span>
          </strong>
          <span class="facts small">{[booking.premisesName, withWhat(booking)].filter(Boolean).join(' · ')}</span>
          <Status booking={booking} occurrence={occurrence} />
        </span>
        {!past && <DoorMark />}
      </a>
      {past && (
        <a class="ds-button" data-variant="secondary" href={repeat.to} onClick={repeat.prepare}>
          {t('one.again')}
          <span class="ds-sr-only"> {booking.purpose}</span>
        </a>
      )}
    </div>
  );
}
