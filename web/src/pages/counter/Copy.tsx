import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { CONDITIONS, whose, type Condition } from './counting';
import { Hits } from './Hits';
import './counter.css';

type Copy = GetAnswer<'/copies/{label}'>;

/** What somebody holds in their hand: the address in the code on its label, opened by any phone's own camera. */
export default function CopyPage({ params: { label = '' } }: PageProps) {
  return (
    <Known why={t('counter.signInFirst')}>
      <One label={label} />
    </Known>
  );
}

function One({ label }: { label: string }) {
  const found = useAnswer('/copies/{label}', { values: { label } });
  const [fewer, setFewer] = useState(0);
  const copy = found.data;
  const changed = (isFewer = false) => {
    if (isFewer) setFewer(fewer + 1);
    found.again();
  };
  return (
    <>
      <StaffTabs current="/staff/counter" />
      <Heading text={copy ? t('copy.title', { name: copy.name, label: copy.label }) : label} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {!copy && !found.trouble && <Skeletons count={1} />}
      {copy && (
        <div class="counter-open" aria-busy={found.loading}>
          <p class="ds-paragraph">
            {[copy.variant, t(`copyState.${copy.state}`), copy.place].filter(Boolean).join(' · ')}
          </p>
          {copy.out && <Back copy={copy} loan={copy.out.loan} due={copy.out.due} changed={changed} />}
          {!copy.out && copy.state === 'working' && <Give copy={copy} changed={changed} />}
          {!copy.out && <State copy={copy} changed={changed} />}
          {fewer > 0 && <Hits key={fewer} model={copy.model} changed={() => undefined} />}
          <a class="ds-link" href={address(`/staff/equipment/${copy.model}`)}>
            {t('copy.all', { name: copy.name })}
          </a>
        </div>
      )}
    </>
  );
}

interface Changing {
  copy: Copy;
  changed: (fewer?: boolean) => void;
}

/** It is out: it comes back as it is, by one tap. */
function Back({ copy, loan, due, changed }: Changing & { loan: string; due: string }) {
  const [remark, setRemark] = useState('');
  const command = useCommand();
  const back = (condition: Condition) =>
    command.run(
      () =>
        send('post', '/loans/{reference}/return', {
          values: { reference: loan },
          body: { copies: [{ label: copy.label, condition, ...(remark.trim() && { remark: remark.trim() }) }] },
          retries: 2,
        }),
      () => changed(condition === 'broken' || condition === 'lost'),
    );
  return (
    <>
      <p class="ds-paragraph">
        {t('copy.out', { when: `${longDate(dateOf(due), language.get())} ${timeOfDay(due)}` })}{' '}
        <a class="ds-link" href={address(`/loans/${loan}`)}>
          {t('copy.loan')}
        </a>
      </p>
      <Button busy={command.busy} press={() => back('good')}>
        {t('copy.back')}
      </Button>
      <TextField label={t('counter.remark')} value={remark} change={setRemark} most={200} />
      <div class="actions">
        {CONDITIONS.filter((each) => each !== 'good').map((condition) => (
          <Button key={condition} look="secondary" busy={command.busy} press={() => back(condition)}>
            {t(`copyIs.${condition}`)}
          </Button>
        ))}
      </div>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </>
  );
}

/** It is here: to whoever fetches one today. */
function Give({ copy, changed }: Changing) {
  const point = useAnswer('/equipment/{model}', { values: { model: copy.model } }, { open: true }).data?.point;
  const day = useAnswer('/lending-points/{point}/counter', { values: { point: point ?? '' } }, { when: point !== undefined });
  const command = useCommand();
  const theirs = (day.data?.out ?? []).filter(
    ({ loan }) =>
      loan.state !== 'requested' &&
      loan.lines.some(({ model, variant, unfetched }) => model === copy.model && variant === copy.variant && unfetched > 0),
  );
  const give = (reference: string, despiteSetAside: boolean) =>
    command.run(
      () =>
        send('post', '/loans/{reference}/hand-over', {
          values: { reference },
          body: { labels: [copy.label], identityChecked: false, despiteSetAside },
          retries: 2,
        }),
      () => changed(),
    );
  const refused = command.trouble?.kind === 'refused' ? (command.trouble.problem.copies ?? []) : [];
  const [last, setLast] = useState('');
  return (
    <>
      {day.trouble && <TroubleNotice trouble={day.trouble} again={day.again} />}
      {day.data && theirs.length === 0 && <p class="ds-paragraph">{t('copy.nobody')}</p>}
      {theirs.map((row) => (
        <Button
          key={row.loan.reference}
          look="secondary"
          busy={command.busy}
          press={() => {
            setLast(row.loan.reference);
            give(row.loan.reference, false);
          }}
        >
          {t('copy.give', { who: whose(row), time: timeOfDay(row.loan.start) })}
        </Button>
      ))}
      {refused.map(({ reason }) => (
        <p class="ds-paragraph wrong" role="status" key={reason.code}>
          {reason.message}
        </p>
      ))}
      {command.refusedWith('copy-set-aside') && (
        <Button look="secondary" busy={command.busy} press={() => give(last, true)}>
          {t('copy.despite')}
        </Button>
      )}
      {command.trouble && refused.length === 0 && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </>
  );
}

/** Broken, or in order again. */
function State({ copy, changed }: Changing) {
  const command = useCommand();
  const may = useMay('PUT /copies/{label}');
  if (!may || (copy.state !== 'working' && copy.state !== 'broken')) return null;
  const { wear, owner, insured, variant, place, note } = copy;
  const broken = copy.state === 'working';
  return (
    <>
      <Button
        look="secondary"
        colour={broken ? 'danger' : undefined}
        busy={command.busy}
        press={() =>
          command.run(
            () =>
              send('put', '/copies/{label}', {
                values: { label: copy.label },
                body: {
                  state: broken ? 'broken' : 'working',
                  wear,
                  owner,
                  insured,
                  ...(variant && { variant }),
                  ...(place && { place }),
                  ...(note && { note }),
                },
                etag: `"${copy.version}"`,
                retries: 2,
              }),
            () => changed(broken),
          )
        }
      >
        {t(broken ? 'copy.isBroken' : 'copy.works')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </>
  );
}
