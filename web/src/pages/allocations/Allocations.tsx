import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { get, send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { longDate, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Enter } from './Enter';
import { listed, type Allocation } from './listed';

/** What associations were given without an application: entering it with its basis, and taking away what was entered wrongly. */
export default function AllocationsPage() {
  const may = useMay('POST /support/allocations');
  return (
    <>
      <StaffTabs current="/staff/grants" />
      <a class="back-to" href={address('/staff/grants')}>
        <Icon name="back" />
        {t('schemes.title')}
      </a>
      <Heading text={t('allocations.title')} />
      <p class="facts">{t('allocations.lead')}</p>
      <Known why={t('people.signInFirst')}>
        {may === false ? <Notice colour="info">{t('schemes.readOnly')}</Notice> : may && <Entering />}
      </Known>
    </>
  );
}

function Entering() {
  const [entered, setEntered] = useState<readonly Allocation[]>([]);
  return (
    <>
      <Enter key={entered.length} done={(one) => setEntered([one, ...entered])} />
      {entered[0] && (
        <Notice colour="success">
          {t('allocations.entered', { name: entered[0].associationName, amount: kroner(entered[0].amount) })}
        </Notice>
      )}
      <Entered here={entered} />
    </>
  );
}

/** What stands of this year, also what was entered here a moment ago. */
function Entered({ here }: { here: readonly Allocation[] }) {
  const year = Number(today().slice(0, 4));
  const first = useAnswer('/support/awards', { query: { year } }, { open: true });
  const [rest, setRest] = useState<{ awards: readonly components['schemas']['Award'][]; cursor: string | undefined }>();
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const more = useCommand();
  if (first.trouble) return <TroubleNotice trouble={first.trouble} again={first.again} />;
  if (!first.data) return <Skeletons count={3} size="small" />;
  const all = listed(here, [...first.data.awards, ...(rest?.awards ?? [])], removed);
  const cursor = rest ? rest.cursor : first.data.cursor;
  const next = (from: string) =>
    more.run(
      () => get('/support/awards', { query: { year, cursor: from } }, { open: true }),
      (page) => setRest({ awards: [...(rest?.awards ?? []), ...page.awards], cursor: page.cursor }),
    );
  return (
    <section class="section" aria-labelledby="allocations-listed">
      <h2 class="ds-heading" id="allocations-listed">
        {t('allocations.listed', { year })}
      </h2>
      {all.length === 0 && !cursor && <p class="facts">{t('allocations.none')}</p>}
      <ul class="rows">
        {all.map((one) => (
          <One key={one.reference} one={one} gone={() => setRemoved([...removed, one.reference])} />
        ))}
      </ul>
      {more.trouble && <TroubleNotice trouble={more.trouble} again={more.again} />}
      {cursor && (
        <div class="actions">
          <Button look="secondary" busy={more.busy} press={() => next(cursor)}>
            {t('ranking.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function One({ one: { reference, associationName, amount, decidedOn, purpose, basis }, gone }: { one: Allocation; gone: () => void }) {
  const command = useCommand();
  const remove = () =>
    command.run(
      () => send('post', '/support/allocations/{reference}/remove', { values: { reference }, body: {}, retries: 2 }),
      gone,
    );
  return (
    <li class="row">
      <span class="grow">
        <strong>{associationName}</strong>
        <br />
        {purpose}
        <br />
        <span class="facts small">
          {[t('support.decidedOn', { day: longDate(decidedOn, language.get()) }), basis].filter(Boolean).join(' · ')}
        </span>
        <details class="filters">
          <summary>
            {t('allocations.remove')}
            <span class="ds-sr-only"> {associationName}</span>
          </summary>
          <p class="facts">{t('allocations.removeAbout')}</p>
          <Button look="secondary" colour="danger" busy={command.busy} about={associationName} press={remove}>
            {t('allocations.removeYes')}
          </Button>
          {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
        </details>
      </span>
      <strong class="one-line">{kroner(amount)}</strong>
    </li>
  );
}
