import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { useMe } from '../../base/api/me';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { isDate, longDate, plusDays, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { later } from '../../base/ui/Later';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { BroughtBack } from './Brought';
import { lent, lookedAt, modelsOut } from './counting';
import { Hits } from './Hits';
import { In } from './In';
import { Out } from './Out';
import { bringBack } from './returns';
import './counter.css';

const Scan = later('counter/Scan', () => import('./Scan').then((part) => part.Scan));

/** A day at a lending point's counter: what goes out, what comes in, and before all else what is late. */
export default function CounterPage({ query }: PageProps) {
  const asked = query.get('date') ?? '';
  return (
    <Known why={t('counter.signInFirst')}>
      <Counter
        asked={query.get('point') ?? ''}
        wanted={isDate(asked) ? asked : undefined}
        coming={query.get('what') === 'in'}
      />
    </Known>
  );
}

function Counter({ asked, wanted, coming }: { asked: string; wanted: string | undefined; coming: boolean }) {
  const points = useAnswer('/lending-points', {}, { open: true });
  const all = points.data?.points ?? [];
  const point = all.find(({ id }) => id === asked) ?? all[0];
  const day = useAnswer(
    '/lending-points/{point}/counter',
    { values: { point: point?.id ?? '' }, query: { ...(wanted && { date: wanted }) } },
    { when: point !== undefined },
  );
  const date = day.data?.date ?? wanted ?? today();
  const to = (change: { point?: string; date?: string; what?: string }) =>
    address('/staff/counter', { point: point?.id, date, what: coming ? 'in' : 'out', ...change });
  // Which models have just become fewer; each time they are asked about anew.
  const [broken, setBroken] = useState({ models: [] as readonly string[], times: 0 });
  const by = useMe()?.id;
  // The network may be gone when it is wanted.
  useEffect(() => Scan.ahead(), []);
  const [scanning, setScanning] = useState(false);
  const late = (day.data?.in ?? []).filter(({ loan }) => loan.late).flatMap(({ loan }) => modelsOut(loan));
  const [more, setMore] = useState(0);
  const short = lookedAt([...broken.models, ...late], more);
  const trouble = points.trouble ?? day.trouble;
  const rows = coming ? day.data?.in : day.data?.out;
  return (
    <>
      <StaffTabs current="/staff/counter" />
      <Heading text={point ? t('counter.title', { point: point.name }) : t('counter.tab')} />
      <p class="ds-paragraph counter-day">
        <span>{longDate(date, language.get())}</span>
        <a class="ds-link" href={to({ date: plusDays(date, -1) })}>
          {t('day.before')}
        </a>
        <a class="ds-link" href={to({ date: plusDays(date, 1) })}>
          {t('day.after')}
        </a>
      </p>
      {day.data && !wanted && date !== today() && <p class="ds-paragraph">{t('counter.closedToday')}</p>}
      {day.data?.closed && (
        <p class="ds-paragraph">
          {t('counter.closed')}{' '}
          {day.data.opens && (
            <a class="ds-link" href={to({ date: day.data.opens })}>
              {t('counter.opens', { day: longDate(day.data.opens, language.get()) })}
            </a>
          )}
        </p>
      )}
      {all.length > 1 && (
        <Select
          label={t('counter.point')}
          value={point?.id ?? ''}
          values={all.map(({ id }) => id)}
          text={(id) => all.find((each) => each.id === id)?.name ?? id}
          choose={(id) => navigate(to({ point: id }), { replace: true })}
        />
      )}
      {points.data && all.length === 0 && <p class="ds-paragraph">{t('counter.noPoints')}</p>}
      {trouble && <TroubleNotice trouble={trouble} again={() => [points, day].forEach((each) => each.trouble && each.again())} />}
      {day.trouble && day.asOf !== undefined && <AsOf at={day.asOf} />}
      {!rows && !trouble && all.length > 0 && <Skeletons count={3} />}
      {by && <BroughtBack by={by} arrived={day.again} />}
      {by && scanning && (
        <Scan
          close={() => setScanning(false)}
          seen={(label) => {
            const row = day.data?.in.find(({ loan }) => lent(loan).some((each) => each.label === label));
            const name = row && lent(row.loan).find((each) => each.label === label)?.name;
            bringBack([{ label, name, loan: row?.loan.reference, condition: 'good', by }]);
          }}
        />
      )}
      {by && !scanning && (
        <Button look="secondary" press={() => setScanning(true)}>
          {t('scan.in')}
        </Button>
      )}
      {short.shown.map((model) => (
        <Hits key={`${model} ${broken.times}`} model={model} changed={day.again} />
      ))}
      {short.left > 0 && (
        <Button look="secondary" press={() => setMore(more + 1)}>
          {t('hit.more', { n: short.left })}
        </Button>
      )}
      {day.data && (
        <nav class="counter-ways" aria-label={t('counter.ways')}>
          <a href={to({ what: 'out' })} aria-current={coming ? undefined : 'page'}>
            {t('counter.out', { n: day.data.out.length })}
          </a>
          <a href={to({ what: 'in' })} aria-current={coming ? 'page' : undefined}>
            {t('counter.in', { n: day.data.in.length })}
          </a>
        </nav>
      )}
      {rows?.length === 0 && <p class="ds-paragraph">{t(coming ? 'counter.noneIn' : 'counter.noneOut')}</p>}
      <ul class="rows counter-rows" aria-busy={day.loading}>
        {rows?.map((row) => (
          <li key={row.loan.reference}>
            {coming ? <In
                row={row}
                changed={(models) => {
                  if (models.length) setBroken({ models: [...new Set([...models, ...broken.models])], times: broken.times + 1 });
                  day.again();
                }}
              /> : <Out row={row} changed={day.again} />}
          </li>
        ))}
      </ul>
      {day.data?.more && (
        <Notice colour="info">
          <p class="ds-paragraph">{t('counter.more')}</p>
        </Notice>
      )}
    </>
  );
}
