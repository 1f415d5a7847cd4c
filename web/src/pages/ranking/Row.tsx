import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import { OUTCOME_SHAPES } from '../../base/granting/outcome';
import { AmountField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import type { Ranked } from './money';

interface Ranking {
  row: Ranked;
  sum: number;
  /** Whether this is the first that the round has no money for. */
  beyond: boolean;
  scorers: number | undefined;
  tried: number | undefined;
  /** Whether the reader may try amounts. */
  tries: boolean;
  saved: (amount: number | undefined) => void;
  /** Asks for all of it anew. */
  anew: () => void;
}

/** An application among the others, with what is tried on it. */
export function Row({ row, sum, beyond, scorers, tried, tries, saved, anew }: Ranking) {
  const { reference, associationName = t('staff.private'), sought, score, scored, outcome, granted = 0, answer, state, umbrella, advice } = row;
  return (
    <li class={beyond ? 'ranking-row ranking-beyond' : 'ranking-row'}>
      {beyond && <p class="ranking-end">{t('ranking.end')}</p>}
      <div class="ranking-who">
        <a class="ds-link lead" href={address(`/staff/applications/${reference}`)}>
          {associationName}
        </a>
        <div class="facts small">
          {[
            sought === undefined ? undefined : t('ranking.sought', { amount: kroner(sought) }),
            score === undefined ? undefined : t('ranking.score', { score: Math.round(score / 10) }),
            scorers === undefined ? undefined : t('ranking.scored', { n: scored, of: scorers }),
            umbrella ? undefined : t('ranking.alone'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {advice.map(({ field, amount }) => (
          <div key={field} class="facts small">
            {t('ranking.advised', { amount: kroner(amount) })}
          </div>
        ))}
      </div>
      <div class="ranking-money">
        {answer === 'declined' || answer === 'lapsed' ? (
          <Mark shape="no">{t(`mine.${answer}`)}</Mark>
        ) : outcome ? (
          <Mark shape={OUTCOME_SHAPES[outcome]}>{t(`decided.${outcome}`, { amount: kroner(granted) })}</Mark>
        ) : state === 'submitted' && tries ? (
          <Try reference={reference} who={associationName} stands={tried} saved={saved} anew={anew} />
        ) : (
          <span class="facts">{t(`ranking.${state === 'withdrawn' ? 'withdrawn' : tried === undefined ? 'undecided' : 'amount'}`, { amount: kroner(tried ?? 0) })}</span>
        )}
        {sum > 0 && <div class="facts small">{t('ranking.sum', { amount: kroner(sum) })}</div>}
      </div>
    </li>
  );
}

interface Trying {
  reference: string;
  who: string;
  stands: number | undefined;
  saved: (amount: number | undefined) => void;
  anew: () => void;
}

/** What one would give. Where a colleague has written another amount meanwhile, that is told, and nothing is written over. */
function Try({ reference, who, stands, saved, anew }: Trying) {
  // What nobody has written here follows what stands, also when that is known later.
  const [written, setWritten] = useState<{ amount: number | undefined }>();
  const amount = written ? written.amount : stands;
  const command = useCommand();
  const save = () =>
    command.run(
      () =>
        send('put', '/applications/{reference}/plan', {
          values: { reference },
          body: { ...(amount === undefined ? {} : { amount }), ...(stands === undefined ? {} : { seen: stands }) },
          retries: 2,
        }),
      () => {
        saved(amount);
        setWritten(undefined);
      },
    );
  return (
    <form
      class="ranking-try"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <AmountField label={t('ranking.try')} value={amount} choose={(now) => setWritten({ amount: now })} />
      {amount !== stands && (
        <Button look="secondary" busy={command.busy} about={who}>
          {t('ranking.save')}
        </Button>
      )}
      {command.trouble && (
        <TroubleNotice trouble={command.trouble} again={command.refusedWith('plan-changed') ? anew : command.again} />
      )}
    </form>
  );
}
