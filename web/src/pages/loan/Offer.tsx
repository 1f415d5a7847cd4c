import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { Loan } from '../../base/lending/loan';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { TroubleNotice } from '../../base/ui/Notice';

interface Props {
  loan: Loan;
  /** So many hours the point holds it at the most. */
  hours: number;
  changed: () => void;
}

/** What one waits for: which number one is, or until when it is held; taking it, or leaving it to the next. */
export function Offer({ loan: { reference, state, place = 1, answerBy, suspended }, hours, changed }: Props) {
  const command = useCommand();
  const does = (what: 'accept' | 'cancel') => () =>
    command.run(
      () =>
        what === 'accept'
          ? send('post', '/loans/{reference}/accept', { values: { reference }, body: {}, retries: 2 })
          : send('post', '/loans/{reference}/cancel', { values: { reference }, body: {}, retries: 2 }),
      changed,
    );
  const when = answerBy && `${longDate(dateOf(answerBy), language.get())} ${timeOfDay(answerBy)}`;
  return (
    <section aria-label={t('loan.waiting')}>
      <p class="ds-paragraph">
        {when && t('loan.offer', { when })}
        {!when && (suspended ? t('loan.placeStopped', { place }) : t('loan.place', { place, hours }))}
      </p>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {state === 'offered' && (
        <Button busy={command.busy} press={does('accept')}>
          {t('loan.accept')}
        </Button>
      )}
      <Button look="secondary" colour="danger" busy={command.busy} press={does('cancel')}>
        {t(state === 'offered' ? 'loan.decline' : 'loan.leave')}
      </Button>
    </section>
  );
}
