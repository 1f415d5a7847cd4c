import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { get } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { sums, triedInAll, triedOn, type Budget, type Ranked } from './money';
import { Row } from './Row';
import './ranking.css';

/** What was sent to a round, the best first, against what the round has to give. */
export default function RankingPage({ params }: PageProps) {
  return (
    <>
      <StaffTabs current="/staff/grants" />
      <article class="ranking">
        <a class="back-to" href={address('/staff/grants')}>
          <Icon name="back" />
          {t('schemes.title')}
        </a>
        <Heading text={t('ranking.title')} />
        <p class="no-print">
          <a class="ds-link" href={address(`/staff/grants/rounds/${params['scheme'] ?? ''}/${params['round'] ?? ''}/batches`)}>
            {t('ranking.batches')}
          </a>
        </p>
        <Known why={t('people.signInFirst')}>
          <Ranking scheme={params['scheme'] ?? ''} round={params['round'] ?? ''} />
        </Known>
      </article>
    </>
  );
}

function Ranking(values: { scheme: string; round: string }) {
  const { data, trouble, again } = useAnswer('/grants/rounds/{scheme}/{round}/ranking', { values });
  const [rest, setRest] = useState<{ rows: Ranked[]; cursor: string | undefined }>();
  const [tried, setTried] = useState<ReadonlyMap<string, number | undefined>>(new Map());
  const more = useCommand();
  const tries = useMay('PUT /applications/{reference}/plan') ?? false;
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />;
  if (!data) return <Skeletons count={5} size="small" />;
  const rows = [...data.applications, ...(rest?.rows ?? [])];
  const cursor = rest ? rest.cursor : data.cursor;
  const anew = () => {
    setRest(undefined);
    setTried(new Map());
    again();
  };
  const next = (from: string) =>
    more.run(
      () => get('/grants/rounds/{scheme}/{round}/ranking', { values, query: { cursor: from } }),
      (page) => setRest({ rows: [...(rest?.rows ?? []), ...page.applications], cursor: page.cursor }),
    );
  const summed = sums(rows, tried, data.budget);
  const end = summed.findIndex(({ within }) => !within);
  return (
    <>
      <p class="lead">{data.scheme}</p>
      <Totals budget={data.budget} tried={triedInAll(data.budget, rows, tried)} />
      {rows.length === 0 && <p class="facts">{t('ranking.none')}</p>}
      <ol class="rows">
        {summed.map(({ row, sum }, index) => (
          <Row
            key={row.reference}
            row={row}
            sum={sum}
            beyond={index === end}
            scorers={data.scoring?.scorers}
            tried={triedOn(row, tried)}
            tries={tries}
            saved={(amount) => setTried(new Map(tried).set(row.reference, amount))}
            anew={anew}
          />
        ))}
      </ol>
      {more.trouble && <TroubleNotice trouble={more.trouble} again={more.again} />}
      <div class="actions no-print">
        {cursor && (
          <Button look="secondary" busy={more.busy} press={() => next(cursor)}>
            {t('ranking.more')}
          </Button>
        )}
        {rows.length > 0 && (
          <Button look="secondary" press={() => print()}>
            {t('ranking.print')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What the round has, what is given and tried of it, and what is left if it comes to that. */
function Totals({ budget: { total, granted, bound }, tried }: { budget: Budget; tried: number }) {
  const left = total === undefined ? undefined : total - granted - bound - tried;
  return (
    <table class="figures sums ranking-totals" aria-live="polite">
      <tbody>
        {total !== undefined && <Line name={t('ranking.total')} ore={total} />}
        {bound > 0 && <Line name={t('ranking.bound')} ore={bound} />}
        <Line name={t('ranking.granted')} ore={granted} />
        <Line name={t('ranking.tried')} ore={tried} />
        {left !== undefined && <Line name={t(left < 0 ? 'ranking.over' : 'ranking.left')} ore={Math.abs(left)} />}
      </tbody>
    </table>
  );
}

function Line({ name, ore }: { name: string; ore: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{kroner(ore)}</td>
    </tr>
  );
}
