import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useMe } from '../../base/api/me';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, timeOfDay, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Mark } from '../../base/ui/Mark';
import { TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { CONDITIONS, lent, modelsOf, type Condition, type Row } from './counting';
import { bringBack } from './returns';
import { Call, Who } from './Who';

/** A loan that is to come back: all of it by one tap, or thing by thing, each as it is. */
export function In({ row, changed }: { row: Row; changed: (short: readonly string[]) => void }) {
  const { loan } = row;
  return (
    <details class="counter-row" open={loan.late}>
      <summary>
        <Who row={row} at={loan.end} />
        {loan.late && <Mark shape="late">{late(loan.end)}</Mark>}
      </summary>
      <TakeBack row={row} changed={changed} />
    </details>
  );
}

/** Since when, by the hour where it is today. */
function late(end: string): string {
  return dateOf(end) === today()
    ? t('counter.lateToday', { time: timeOfDay(end) })
    : t('counter.late', { day: longDate(dateOf(end), language.get()) });
}

function TakeBack({ row, changed }: { row: Row; changed: (short: readonly string[]) => void }) {
  const { loan } = row;
  const out = lent(loan);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [how, setHow] = useState<Partial<Record<string, Condition>>>({});
  const [remark, setRemark] = useState('');
  const command = useCommand();
  const by = useMe()?.id;
  const back = out.filter(({ label }) => !missing.includes(label));
  const marked = back.some(({ label }) => (how[label] ?? 'good') !== 'good');
  const takeBack = () =>
    command.run(
      () =>
        send('post', '/loans/{reference}/return', {
          values: { reference: loan.reference },
          body: {
            copies: back.map(({ label }) => {
              const condition = how[label] ?? 'good';
              return { label, condition, ...(condition !== 'good' && remark.trim() && { remark: remark.trim() }) };
            }),
          },
          retries: 2,
        }),
      () => {
        setMissing([]);
        const gone = back.filter(({ label }) => how[label] === 'broken' || how[label] === 'lost');
        changed(modelsOf(loan, gone.map(({ label }) => label)));
      },
      (trouble) => {
        if (trouble.kind !== 'unreached' || !by) return;
        // It is kept here, and sent when there is a network.
        command.forget();
        bringBack(
          back.map(({ label, name }) => ({
            label,
            name,
            loan: loan.reference,
            condition: how[label] ?? 'good',
            remark: (how[label] ?? 'good') === 'good' ? undefined : remark.trim(),
            by,
          })),
        );
      },
    );
  return (
    <form
      class="counter-open"
      aria-busy={command.busy}
      onSubmit={(event) => {
        event.preventDefault();
        takeBack();
      }}
    >
      <Call row={row} />
      <ul class="counter-things">
        {out.map(({ label, name }) => (
          <li key={label}>
            <Check
              label={`${name} ${label}`}
              on={!missing.includes(label)}
              change={(on) => setMissing(on ? missing.filter((each) => each !== label) : [...missing, label])}
            />
            {!missing.includes(label) && (
              <Select
                label={t('counter.how', { label })}
                value={how[label] ?? 'good'}
                values={CONDITIONS}
                text={(condition) => t(`copyIs.${condition}`)}
                choose={(condition) => setHow({ ...how, [label]: condition })}
              />
            )}
          </li>
        ))}
      </ul>
      {marked && <TextField label={t('counter.remark')} value={remark} change={setRemark} most={200} />}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {back.length > 0 && <Button busy={command.busy}>{t('counter.takeBack', { n: back.length, all: out.length })}</Button>}
      {missing.length > 0 && <p class="ds-paragraph facts">{t('counter.still', { n: missing.length })}</p>}
    </form>
  );
}
