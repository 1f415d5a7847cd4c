import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { get } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { proposedOn, sides, type Row, type Written } from './proposal';
import { One } from './One';
import { Totals } from './Totals';
import './council.css';

/** A whole round as a council proposes it: what it would give each, those outside any umbrella beside the others, and the sum. */
export default function ProposalPage({ params: { scheme = '', round = '', field = '' } }: PageProps) {
  return (
    <article class="council">
      <a class="back-to" href={address('/council')}>
        <Icon name="back" />
        {t('council.title')}
      </a>
      <Heading text={t('council.proposal')} />
      <Known why={t('people.signInFirst')}>
        <Proposal scheme={scheme} round={round} field={field} />
      </Known>
    </article>
  );
}

function Proposal(values: { scheme: string; round: string; field: string }) {
  const { data, trouble, again } = useAnswer('/grants/rounds/{scheme}/{round}/proposals/{field}', { values });
  const [rest, setRest] = useState<{ rows: Row[]; cursor: string | undefined }>();
  const [written, setWritten] = useState<Written>(new Map());
  const [sum, setSum] = useState<number>();
  const more = useCommand();
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />;
  if (!data) return <Skeletons count={5} size="small" />;
  const rows = [...data.applications, ...(rest?.rows ?? [])];
  const cursor = rest ? rest.cursor : data.cursor;
  const next = (from: string) =>
    more.run(
      () => get('/grants/rounds/{scheme}/{round}/proposals/{field}', { values, query: { cursor: from } }),
      (page) => setRest({ rows: [...(rest?.rows ?? []), ...page.applications], cursor: page.cursor }),
    );
  const { members, alone } = sides(rows);
  const listed = (title: string, none: string, those: Row[]) => (
    <section>
      <h2 class="ds-heading">{title}</h2>
      {those.length === 0 && <p class="facts">{none}</p>}
      <ul class="rows">
        {those.map((row) => (
          <One
            key={row.reference}
            row={row}
            round={`${values.scheme}/${values.round}/${values.field}`}
            stands={proposedOn(row, written)}
            saved={(amount, proposed) => {
              setWritten(new Map(written).set(row.reference, amount));
              setSum(proposed);
            }}
          />
        ))}
      </ul>
    </section>
  );
  return (
    <>
      <p class="lead">{data.scheme}</p>
      <Totals budget={data.budget} proposed={sum ?? data.proposed} />
      <div class="council-sides">
        {listed(t('council.members'), t('council.noMembers'), members)}
        {listed(t('council.alone'), t('council.noneAlone'), alone)}
      </div>
      {more.trouble && <TroubleNotice trouble={more.trouble} again={more.again} />}
      {cursor && (
        <div class="actions">
          <Button look="secondary" busy={more.busy} press={() => next(cursor)}>
            {t('ranking.more')}
          </Button>
        </div>
      )}
    </>
  );
}
