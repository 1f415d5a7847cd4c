import { useState } from 'preact/hooks';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import { AmountField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { propose } from './advise';
import type { Row } from './proposal';

interface Proposing {
  row: Row;
  /** Where one comes back to: scheme, round and field. */
  round: string;
  stands: number | undefined;
  /** What stands now, and what is proposed in sum. */
  saved: (amount: number | undefined, proposed: number) => void;
}

/** An application in a round: what is applied for, and what the council would give. */
export function One({ row, round, stands, saved }: Proposing) {
  const { reference, associationName = t('council.nameless'), sought, state, mayAdvise } = row;
  return (
    <li class="council-one">
      <div class="council-who">
        <a class="ds-link lead" href={address(`/council/applications/${reference}`, { in: round })}>
          {associationName}
        </a>
        {sought !== undefined && <div class="facts small">{t('ranking.sought', { amount: kroner(sought) })}</div>}
      </div>
      {state === 'submitted' && mayAdvise ? (
        <Amount reference={reference} who={associationName} stands={stands} saved={saved} />
      ) : (
        <p class="facts small">
          {[
            stands !== undefined && t('ranking.amount', { amount: kroner(stands) }),
            state === 'submitted' ? t('council.close') : t(`councilState.${state}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </li>
  );
}

interface Amounting extends Pick<Proposing, 'stands' | 'saved'> {
  reference: string;
  who: string;
}

function Amount({ reference, who, stands, saved }: Amounting) {
  // What nobody has written here follows what stands, also when that is known later.
  const [typed, setTyped] = useState<{ amount: number | undefined }>();
  const [theirs, setTheirs] = useState(false);
  const amount = typed ? typed.amount : stands;
  const command = useCommand();
  const save = () =>
    command.run(
      () => propose(reference, amount, stands),
      (now) => {
        setTheirs(now.advice?.amount !== amount);
        setTyped(undefined);
        saved(now.advice?.amount, now.proposed);
      },
    );
  return (
    <form
      class="council-amount"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (amount !== stands) save();
      }}
    >
      <AmountField label={t('council.amount')} value={amount} choose={(now) => setTyped({ amount: now })} />
      {amount !== stands && (
        <Button look="secondary" busy={command.busy} about={who}>
          {t('ranking.save')}
        </Button>
      )}
      {theirs && <Notice colour="warning">{t('council.theirs')}</Notice>}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </form>
  );
}
