import { useAnswer } from '../../api/answers';
import type { PageProps } from '../../app/pages';
import { address, navigate } from '../../app/router';
import { language, t } from '../../texts/texts';
import { atMinutes, isDate, longDate, plusDays, today } from '../../time/oslo';
import { Heading } from '../../ui/Heading';
import { AsOf, TroubleNotice } from '../../ui/Notice';
import { Skeletons } from '../../ui/Skeletons';
import { StaffTabs } from '../staff/StaffTabs';
import { hours, type Stretch } from './day';
import { useDays } from './days';
import { PremisesDay } from './PremisesDay';

/** What goes on in all premises on one day: a list on a phone, a timeline on a wide screen. */
export default function DayPage({ query }: PageProps) {
  const asked = query.get('date') ?? '';
  const date = isDate(asked) ? asked : today();
  const catalogue = useAnswer('/premises', {}, { open: true });
  const premises = catalogue.data?.premises ?? [];
  const { days, at, loading, trouble, again } = useDays(
    date,
    premises.map(({ id }) => id),
  );
  // Who asked for what is in no open answer, but in the queue.
  const requests = useAnswer('/requests', {}).data?.requests ?? [];
  const scale = hours(Object.values(days));
  const shown = premises.filter(({ id }) => days[id]);
  const problem = trouble ?? catalogue.trouble;
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
      </div>
      <div role="status">
        <h2 class="ds-heading" data-size="xs">
          {longDate(date, language.get())}
        </h2>
      </div>
      {problem && <TroubleNotice trouble={problem} again={trouble ? again : catalogue.again} />}
      {problem && at !== undefined && <AsOf at={at} />}
      {!shown.length && !problem && <Skeletons count={4} />}
      {shown.length > 0 && (
        <div class="timeline" aria-busy={loading}>
          <Scale scale={scale} />
          <ul>
            {shown.map((each) => {
              const day = days[each.id];
              return (
                day && <PremisesDay key={each.id} premises={each} day={day} scale={scale} requests={requests} />
              );
            })}
          </ul>
        </div>
      )}
    </>
  );
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
