import { useAnswer } from '../../base/api/answers';
import type { GetAnswer } from '../../base/api/client';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { StaffTabs } from '../../base/staff/StaffTabs';
import type { Premises } from '../../base/staff/wording';
import { language, t } from '../../base/texts/texts';
import { atMinutes, isDate, longDate, plusDays, today } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { hours, type Day, type Stretch } from '../../base/staff/day';
import { useOpening, type Opening } from './opening';
import { PremisesDay } from './PremisesDay';
import './day.css';

type Schedule = GetAnswer<'/schedule'>;

/** What goes on in all premises on one day: a list on a phone, a timeline on a wide screen. */
export default function DayPage({ query }: PageProps) {
  const asked = query.get('date') ?? '';
  const date = isDate(asked) ? asked : today();
  const catalogue = useAnswer('/premises', {}, { open: true });
  const schedule = useAnswer('/schedule', { query: { date } });
  const premises = catalogue.data?.premises ?? [];
  const opening = useOpening(
    date,
    premises.map(({ id }) => id),
  );
  const rows = schedule.data ? daysOf(premises, schedule.data, opening) : [];
  const scale = hours(rows.map(({ day }) => day));
  const trouble = schedule.trouble ?? catalogue.trouble ?? opening.trouble;
  const again = () => [schedule, catalogue, opening].forEach((each) => each.trouble && each.again());
  const go = (to: string) => navigate(address('/staff/day', { date: to }), { replace: true });
  return (
    <>
      <StaffTabs current="/staff/day" />
      <Heading text={t('day.title')} />
      <div class="day-choice">
        <label class="field">
          <span class="ds-label">{t('staff.date')}</span>
          <input
            type="date"
            class="ds-input"
            value={date}
            onChange={({ currentTarget: { value } }) => isDate(value) && go(value)}
          />
        </label>
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={() => go(plusDays(date, -1))}>
          {t('day.before')}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={() => go(plusDays(date, 1))}>
          {t('day.after')}
        </button>
        <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" onClick={() => window.print()}>
          {t('day.print')}
        </button>
      </div>
      <div role="status">
        <h2 class="ds-heading" data-size="xs">
          {longDate(date, language.get())}
        </h2>
      </div>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {schedule.trouble && schedule.asOf !== undefined && <AsOf at={schedule.asOf} />}
      {!rows.length && !trouble && <Skeletons count={4} />}
      {rows.length > 0 && (
        <div class="timeline" aria-busy={schedule.loading || opening.loading}>
          <Scale scale={scale} />
          <ul>
            {rows.map((row) => (
              <PremisesDay {...row} key={row.id} scale={scale} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface Row {
  id: string;
  name: string;
  premises: Premises | undefined;
  day: Day;
}

/** The premises of which something is known: those that are let, and those where something still stands. */
function daysOf(premises: Premises[], { date, premises: taken }: Schedule, { open, loading }: Opening): Row[] {
  const known = premises.map(({ id, terms: { name } }) => ({ id, name }));
  const others = taken
    .filter((each) => !premises.some(({ id }) => id === each.premises))
    .map((each) => ({ id: each.premises, name: each.name }));
  const rows = [...known, ...others].map((each) => ({
    ...each,
    premises: premises.find(({ id }) => id === each.id),
    day: { date, open: open[each.id], taken: taken.find((one) => one.premises === each.id)?.times ?? [] },
  }));
  // All at once, rather than one after the other that move what one reads.
  if (loading && rows.some(({ premises: its, day }) => its && !day.open)) return [];
  return rows.filter(({ day }) => day.open || day.taken.length > 0);
}

/** The hours above the timeline; for the eye only, since every use says its own. */
function Scale({ scale }: { scale: Stretch }) {
  const length = scale.until - scale.from;
  const marks = Array.from({ length: length / 120 }, (_, index) => scale.from + index * 120);
  return (
    <div class="scale" aria-hidden="true">
      {marks.map((mark) => (
        <span key={mark} style={{ '--left': (mark - scale.from) / length }}>
          {atMinutes(mark)}
        </span>
      ))}
    </div>
  );
}
