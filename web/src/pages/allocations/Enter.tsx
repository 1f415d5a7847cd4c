import { useId, useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { AmountField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { Picker } from '../../base/ui/Picker';
import { TextField } from '../../base/ui/TextField';
import type { Allocation } from './listed';

interface Typed {
  association?: { id: string; name: string } | undefined;
  amount?: number | undefined;
  decidedOn: string;
  purpose: string;
  basis: string;
}

const MOST = 300;

/** To whom, how much, by which decision and what for. */
export function Enter({ done }: { done: (entered: Allocation) => void }) {
  const id = useId();
  const draft = useDraft<Typed>('allocation', { decidedOn: today(), purpose: '', basis: '' });
  const command = useCommand();
  const [tried, setTried] = useState(false);
  const { association, amount, decidedOn } = draft.value;
  const [purpose, basis] = [draft.value.purpose.trim(), draft.value.basis.trim()];
  const errors = command.trouble?.kind === 'refused' ? command.trouble.problem.errors : [];
  const wrong = (pointer: string) => errors.find((error) => error.pointer === pointer)?.message;
  const missing = (there: unknown) => (tried && !there ? t('allocations.missing') : undefined);
  const enter = () => {
    setTried(true);
    if (!association || !amount || !decidedOn || !purpose || !basis) return;
    command.run(
      () =>
        send('post', '/support/allocations', {
          body: { association: association.id, amount, decidedOn, purpose, basis },
          key: draft.key,
          retries: 2,
        }),
      ({ reference }) => {
        draft.done();
        done({ reference, associationName: association.name, amount, decidedOn, purpose, basis });
      },
    );
  };
  return (
    <form
      class="section"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      {association ? (
        <p class="actions">
          <strong>{association.name}</strong>
          <Button look="tertiary" press={() => draft.change({ association: undefined })}>
            {t('prepare.other')}
          </Button>
        </p>
      ) : (
        <>
          <Picker label={t('allocations.to')} act={t('prepare.choose')} but={[]} pick={(found) => draft.change({ association: found })} />
          {missing(association) && (
            <span class="wrong" role="status">
              {t('allocations.chooseFirst')}
            </span>
          )}
        </>
      )}
      <div class="fields">
        <AmountField
          label={t('allocations.amount')}
          value={amount}
          choose={(ore) => draft.change({ amount: ore })}
          wrong={missing(amount) ?? wrong('/amount')}
        />
        <div class="field">
          <label class="ds-label" for={id}>
            {t('allocations.decidedOn')}
          </label>
          <input
            id={id}
            type="date"
            class="ds-input"
            value={decidedOn}
            max={today()}
            aria-invalid={missing(decidedOn) || wrong('/decidedOn') ? 'true' : undefined}
            aria-describedby={missing(decidedOn) || wrong('/decidedOn') ? `${id}-wrong` : undefined}
            onInput={({ currentTarget }) => draft.change({ decidedOn: currentTarget.value })}
          />
          {(missing(decidedOn) || wrong('/decidedOn')) && (
            <span id={`${id}-wrong`} class="wrong" role="status">
              {missing(decidedOn) ?? wrong('/decidedOn')}
            </span>
          )}
        </div>
      </div>
      <TextField
        label={t('allocations.purpose')}
        value={draft.value.purpose}
        change={(typed) => draft.change({ purpose: typed })}
        most={MOST}
        pointer="/purpose"
        trouble={command.trouble}
        wrong={missing(purpose)}
      />
      <TextField
        label={t('allocations.basis')}
        hint={t('allocations.basisHint')}
        value={draft.value.basis}
        change={(typed) => draft.change({ basis: typed })}
        most={MOST}
        pointer="/basis"
        trouble={command.trouble}
        wrong={missing(basis)}
      />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <div class="actions">
        <Button busy={command.busy}>{amount ? t('allocations.enterSum', { amount: kroner(amount) }) : t('allocations.enter')}</Button>
      </div>
    </form>
  );
}
