import { useEffect, useRef, useState } from 'preact/hooks';
import { useCommand } from '../../base/api/command';
import { sendInParts } from '../../base/api/parts';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { money } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { cost, within, type Booking, type Occurrence, type Scope } from './booking';
import { about, Scopes } from './Scopes';

export interface Changing {
  booking: Booking;
  occurrence: Occurrence;
  changed: (after: Booking, message: string) => void;
  close: () => void;
  refresh: () => void;
}

/** Gives the time back to others, and says first what that costs. */
export function Cancel({ booking, occurrence, changed, close, refresh }: Changing) {
  const [scope, setScope] = useState<Scope>('this');
  const [reason, setReason] = useState('');
  const command = useCommand();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const what = about(booking, occurrence, scope);
  const bill = cost(within(booking, occurrence.number, scope));

  const cancel = () =>
    command.run(
      () =>
        sendInParts('/bookings/{reference}/cancel', booking.reference, booking.version, {
          scope,
          ...(scope !== 'all' && { occurrence: occurrence.number }),
          // Only what has been shown here is accepted: a deadline that passed meanwhile is told first.
          acceptLate: bill.late,
          ...(reason.trim() && { reason: reason.trim() }),
        }),
      (after) => changed(after, t('cancel.done', { what })),
      refresh,
    );

  return (
    <form
      class="ds-card card"
      onSubmit={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <h2 class="ds-heading" data-size="xs" tabIndex={-1} ref={heading}>
        {t('cancel.act', { what })}
      </h2>
      <Scopes
        booking={booking}
        occurrence={occurrence}
        scopes={['this', 'rest', 'all']}
        scope={scope}
        choose={setScope}
      />
      <Notice colour={bill.amount > 0 ? 'warning' : 'info'}>
        <p class="ds-paragraph">
          <strong>{bill.amount > 0 ? t('cancel.costs', { price: money(bill.amount) }) : t('cancel.free')}</strong>
        </p>
        {bill.late && bill.amount > 0 && <p class="ds-paragraph">{t('cancel.late')}</p>}
        {!bill.late && bill.until && (
          <p class="ds-paragraph">
            {t('cancel.until', { when: `${longDate(dateOf(bill.until), language.get())} ${timeOfDay(bill.until)}` })}
          </p>
        )}
      </Notice>
      <label class="field">
        <span class="ds-label">{t('cancel.reason')}</span>
        <input
          class="ds-input"
          maxLength={300}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={cancel} />}
      <div class="buttons">
        <Button colour="danger" busy={command.busy}>
          {bill.amount > 0 ? t('cancel.actCosts', { what, price: money(bill.amount) }) : t('cancel.act', { what })}
        </Button>
        <Button look="tertiary" press={close}>
          {t('cancel.keep')}
        </Button>
      </div>
    </form>
  );
}
