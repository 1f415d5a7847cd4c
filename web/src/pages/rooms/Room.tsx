import { useAnswer } from '../../base/api/answers';
import { usual as asUsual } from '../../base/booking/habits';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { t } from '../../base/texts/texts';
import { isDate, minutes, today } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { About } from './About';
import { Parts } from './Parts';
import { Week } from './Week';
import { monday } from './week';

const LENGTHS = ['30', '60', '90', '120', '150', '180', '240', '300', '360', '480'] as const;

/** One set of premises: what it is like, and when it is free. */
export default function RoomPage({ params, query }: PageProps) {
  const premises = params['premises'] ?? '';
  const habits = asUsual();
  const asked = query.get('date') ?? '';
  const week = monday(isDate(asked) && asked >= today() ? asked : today());
  const usual = String(minutes(habits.until) - minutes(habits.from));
  const wanted = LENGTHS.find((each) => each === (query.get('minutes') ?? usual)) ?? '120';
  const parts = (query.get('parts') ?? '').split(',').filter(Boolean);
  const found = useAnswer('/premises/{premises}', { values: { premises } }, { open: true });
  const terms = found.data?.terms;
  // Lengths that are not let would only show a week without anything free.
  const lengths = LENGTHS.filter(
    (each) => !terms || (Number(each) >= terms.shortestMinutes && Number(each) <= terms.longestMinutes),
  );
  const length = lengths.includes(wanted) ? wanted : (lengths[0] ?? wanted);
  const change = (part: { date?: string; minutes?: string; parts?: string }) =>
    navigate(address(`/rooms/${premises}`, { date: week, minutes: length, parts: parts.join(), ...part }), {
      replace: true,
    });
  return (
    <>
      <Heading text={terms?.name ?? t('room.title')} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!terms && !found.trouble && <Skeletons count={2} />}
      {terms && (
        <>
          <About terms={terms} />
          <section class="week-view" aria-labelledby="week-title">
            <h2 id="week-title" class="ds-heading" data-size="xs">
              {t('room.week')}
            </h2>
            {terms.parts && terms.parts.length > 0 && (
              <Parts parts={terms.parts} chosen={parts} choose={(those) => change({ parts: those.join() })} />
            )}
            <div class="wishes">
              <Select
                label={t('room.length')}
                value={length}
                values={lengths}
                text={(each) => t('room.hours', { n: Number(each) / 60 })}
                choose={(each) => change({ minutes: each })}
              />
            </div>
            <Week
              premises={premises}
              monday={week}
              minutes={Number(length)}
              parts={parts}
              group={habits.group}
              people={habits.people}
              choose={(date) => change({ date })}
            />
          </section>
        </>
      )}
    </>
  );
}
