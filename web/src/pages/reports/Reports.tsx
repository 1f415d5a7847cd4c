import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import type { GetAnswer } from '../../base/api/client';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { dateOf, farDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Mark } from '../../base/ui/Mark';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';

type Row = GetAnswer<'/grants/reports'>['reports'][number];

const STATES = ['delivered', 'due'] as const;

/** The reports that wait for an answer, and those that are awaited. */
export default function ReportsPage({ query }: PageProps) {
  const state = query.get('state') === 'due' ? 'due' : 'delivered';
  return (
    <>
      <StaffTabs current="/staff/grants" />
      <Heading text={t('reports.title')} />
      <nav class="staff-tabs" aria-label={t('reports.title')}>
        {STATES.map((each) => (
          <a key={each} class="ds-link" href={address('/staff/reports', { state: each })} aria-current={each === state ? 'page' : undefined}>
            {t(`reports.${each}`)}
          </a>
        ))}
      </nav>
      <Pages key={state} state={state} />
    </>
  );
}

/** One page after another, as far as somebody wants to see. */
function Pages({ state, cursor }: { state: (typeof STATES)[number]; cursor?: string }) {
  const { data, trouble, again } = useAnswer('/grants/reports', { query: { state, ...(cursor && { cursor }) } });
  const [more, setMore] = useState(false);
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />;
  if (!data) return <Skeletons count={3} size="small" />;
  if (!data.reports.length && !cursor) return <p class="ds-paragraph">{t(`reports.none.${state}`)}</p>;
  return (
    <>
      <ul class="rows">
        {data.reports.map((row) => (
          <li key={row.reference}>
            <a class="row" href={address(`/staff/applications/${row.reference}`)}>
              <span class="grow">
                <strong>{row.associationName ?? t('staff.private')}</strong>
                <br />
                <span class="facts small">{row.scheme}</span>
              </span>
              <Standing row={row} />
            </a>
          </li>
        ))}
      </ul>
      {data.cursor && !more && (
        <Button look="secondary" press={() => setMore(true)}>
          {t('reports.more')}
        </Button>
      )}
      {data.cursor && more && <Pages state={state} cursor={data.cursor} />}
    </>
  );
}

function Standing({ row: { due, overdue, moreAsked, deliveredAt } }: { row: Row }) {
  const day = (date: string) => farDate(date, language.get());
  if (deliveredAt) return <Mark shape="waits">{day(dateOf(deliveredAt))}</Mark>;
  const by = due ? day(due) : '';
  if (overdue) return <Mark shape="late">{t('reports.overdue', { day: by })}</Mark>;
  return <Mark shape="ahead">{t(moreAsked ? 'reports.moreBy' : 'reports.by', { day: by })}</Mark>;
}
