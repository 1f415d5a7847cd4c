import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { t } from '../../base/texts/texts';
import { interval } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { later } from '../../base/ui/Later';
import { Mark } from '../../base/ui/Mark';
import { TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { labelIn, unfetched, type Row } from './counting';
import { Call, Who } from './Who';

const Scan = later('counter/Scan', () => import('./Scan').then((part) => part.Scan));

/** A loan that is to be fetched: its copies are scanned or typed, and go out together. Or somebody who comes. */
export function Out({ row, changed }: { row: Row; changed: () => void }) {
  const { loan } = row;
  return (
    <details class="counter-row">
      <summary>
        <Who row={row} at={loan.start} />
        {loan.state === 'requested' && <Mark shape="waits">{t('counter.requested')}</Mark>}
      </summary>
      {loan.state === 'requested' ? (
        <Answer row={row} changed={changed} />
      ) : loan.byTheHour ? (
        <Coming row={row} />
      ) : (
        <HandOver row={row} changed={changed} />
      )}
    </details>
  );
}

function HandOver({ row, changed }: { row: Row; changed: () => void }) {
  const { loan } = row;
  const most = unfetched(loan);
  const [typed, setTyped] = useState('');
  const [labels, setLabels] = useState<readonly string[]>(row.setAside ?? []);
  const [scanning, setScanning] = useState(false);
  const [identified, setIdentified] = useState(false);
  const command = useCommand();
  const refused = command.trouble?.kind === 'refused' ? (command.trouble.problem.copies ?? []) : [];
  const waiting = labelIn(typed);
  const all = waiting && !labels.includes(waiting) ? [...labels, waiting] : labels;
  const add = () => {
    setLabels(all);
    setTyped('');
    command.forget();
  };
  const handOver = (despiteSetAside = false) =>
    command.run(
      () =>
        send('post', '/loans/{reference}/hand-over', {
          values: { reference: loan.reference },
          body: { labels: [...all], identityChecked: identified, despiteSetAside },
          retries: 2,
        }),
      () => {
        setLabels([]);
        setTyped('');
        changed();
      },
    );
  if (scanning) {
    // Its own form is for the number; what is scanned stands in the list when one is done.
    return (
      <div class="counter-open">
        <Scan
          close={() => setScanning(false)}
          seen={(label) => setLabels((before) => (before.includes(label) ? before : [...before, label]))}
        />
        <p class="ds-paragraph" role="status">
          {t('scan.many', { n: labels.length, all: most })}: {labels.join(', ')}
        </p>
      </div>
    );
  }
  return (
    <form
      class="counter-open"
      aria-busy={command.busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (waiting && all.length < most) add();
        else handOver();
      }}
    >
      <ul class="counter-things">
        {loan.lines.map(({ model, name, variant, quantity, unfetched: left }) => (
          <li key={`${model} ${variant ?? ''}`}>
            {t('counter.fetched', { name: [name, variant].filter(Boolean).join(' '), n: quantity - left, all: quantity })}
          </li>
        ))}
      </ul>
      <TextField label={t('counter.label')} value={typed} change={setTyped} most={60} numeric />
      <Button look="secondary" press={add}>
        {t('counter.add')}
      </Button>
      <Button look="secondary" press={() => setScanning(true)}>
        {t('scan.open')}
      </Button>
      {labels.length > 0 && (
        <ul class="counter-things">
          {labels.map((label) => (
            <li key={label}>
              <span>{label}</span>{' '}
              <Button look="tertiary" about={label} press={() => setLabels(labels.filter((each) => each !== label))}>
                {t('counter.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Check label={t('counter.identity')} on={identified} change={setIdentified} />
      {refused.map(({ label, name, reason }) => (
        <p class="ds-paragraph wrong" key={label} role="status">
          {[label, name].filter(Boolean).join(', ')}: {reason.message}
        </p>
      ))}
      {command.trouble && refused.length === 0 && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {all.length > 0 && (
        <Button busy={command.busy} press={() => handOver()}>
          {t('counter.handOver', { n: all.length, all: most })}
        </Button>
      )}
      {all.length > 0 && command.refusedWith('copy-set-aside') && (
        <Button look="secondary" busy={command.busy} press={() => handOver(true)}>
          {t('copy.despite')}
        </Button>
      )}
      <Call row={row} />
    </form>
  );
}

/** Who comes, until when and what for: nothing is handed out. */
function Coming({ row }: { row: Row }) {
  const { start, end, purpose } = row.loan;
  return (
    <div class="counter-open">
      <p class="ds-paragraph">{interval(start, end)}</p>
      <p class="ds-paragraph">{purpose}</p>
      <Call row={row} />
    </div>
  );
}

/** Yes, or no and why, to what must be approved. */
function Answer({ row: { loan, contact }, changed }: { row: Row; changed: () => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const command = useCommand();
  const values = { reference: loan.reference };
  const deny = () => {
    if (!reason.trim()) return setMissing(true);
    command.run(() => send('post', '/loans/{reference}/deny', { values, body: { reason: reason.trim() }, retries: 2 }), changed);
  };
  return (
    <div class="counter-open">
      <p class="ds-paragraph">{loan.purpose}</p>
      <Button busy={command.busy} press={() => command.run(() => send('post', '/loans/{reference}/approve', { values, body: {}, retries: 2 }), changed)}>
        {t('counter.approve')}
      </Button>
      <TextField label={t('staff.reason')} value={reason} change={setReason} most={500} long wrong={missing && !reason.trim() ? t('staff.reasonMissing') : undefined} />
      <Button look="secondary" colour="danger" busy={command.busy} press={deny}>
        {t('counter.deny')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Call row={{ loan, ...(contact && { contact }) }} />
    </div>
  );
}
