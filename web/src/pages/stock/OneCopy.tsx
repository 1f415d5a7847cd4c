import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { AwayOf } from './AwayOf';
import { formOf, written, type Found } from './copy';
import './stock.css';

/** One copy, by its label: how it is, where, and whose; and when it is not lent. */
export default function OneCopyPage({ params: { label = '' } }: PageProps) {
  return (
    <Known why={t('stock.signInFirst')}>
      <OneCopy label={label} />
    </Known>
  );
}

function OneCopy({ label }: { label: string }) {
  const found = useAnswer('/copies/{label}', { values: { label } });
  const may = useMay('PUT /copies/{label}');
  const [saved, setSaved] = useState(false);
  const copy = found.data;
  return (
    <>
      <StaffTabs current="/staff/equipment" />
      {copy && (
        <a class="back-to" href={address(`/staff/equipment/${copy.model}`)}>
          <Icon name="back" />
          {copy.name}
        </a>
      )}
      <Heading text={copy ? `${copy.name} ${copy.label}` : label} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {!copy && !found.trouble && <Skeletons count={3} size="small" />}
      {copy && (
        <>
          {copy.out && (
            <p class="ds-paragraph">
              <a class="ds-link" href={address(`/loans/${copy.out.loan}`)}>
                {t('copy.out', { day: longDate(dateOf(copy.out.due), language.get()) })}
              </a>
            </p>
          )}
          {!may && <p class="ds-paragraph">{t(`copyState.${copy.state}`)}</p>}
          {saved && <Notice colour="success">{t('copy.saved')}</Notice>}
          {may && (
            <Change
              key={copy.version}
              copy={copy}
              done={() => {
                setSaved(true);
                found.again();
              }}
              stale={found.again}
            />
          )}
          {copy.state === 'working' && <AwayOf copy={copy} may={may === true} changed={found.again} />}
        </>
      )}
    </>
  );
}

const STATES = ['working', 'broken', 'in-service', 'lost', 'retired'] as const;
const WEARS = ['new', 'good', 'worn'] as const;
const OWNERS = ['municipality', 'association', 'school', 'business'] as const;
const INSURED = ['municipality', 'owner', 'borrower', 'nobody'] as const;

interface Changing {
  copy: Found;
  done: () => void;
  /** Somebody else has changed it. */
  stale: () => void;
}

function Change({ copy, done, stale }: Changing) {
  const [form, setForm] = useState(() => formOf(copy));
  const command = useCommand();
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  return (
    <form
      class="stock-add"
      onSubmit={(event) => {
        event.preventDefault();
        command.run(
          () =>
            send('put', '/copies/{label}', {
              values: { label: copy.label },
              body: written(copy, form),
              etag: `"${copy.version}"`,
              retries: 2,
            }),
          done,
          (trouble) => trouble.kind === 'refused' && trouble.problem.status === 412 && stale(),
        );
      }}
    >
      <Select
        label={t('copy.state')}
        value={form.state}
        values={STATES}
        text={(each) => t(`copyState.${each}`)}
        choose={(state) => change({ state })}
      />
      <Select
        label={t('copy.wear')}
        value={form.wear}
        values={WEARS}
        text={(each) => t(`copyWear.${each}`)}
        choose={(wear) => change({ wear })}
      />
      <TextField label={t('stock.place')} value={form.place} change={(place) => change({ place })} most={80} />
      <Select
        label={t('copy.owner')}
        value={form.owner}
        values={OWNERS}
        text={(each) => t(`copyOwner.${each}`)}
        choose={(owner) => change({ owner })}
      />
      {form.owner !== 'municipality' && (
        <TextField
          label={t('copy.ownerName')}
          value={form.ownerName}
          change={(ownerName) => change({ ownerName })}
          most={80}
          required
          pointer="/owner/name"
          trouble={command.trouble}
        />
      )}
      <Select
        label={t('copy.insured')}
        value={form.insured}
        values={INSURED}
        text={(each) => t(`copyInsured.${each}`)}
        choose={(insured) => change({ insured })}
      />
      <TextField
        label={t('copy.note')}
        hint={t('copy.noteHint')}
        value={form.note}
        change={(note) => change({ note })}
        most={300}
        long
      />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('terms.save')}</Button>
    </form>
  );
}
