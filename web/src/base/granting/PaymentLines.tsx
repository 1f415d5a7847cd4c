import type { components } from '../api/schema';
import { language, t } from '../texts/texts';
import { words } from '../time/oslo';
import { Mark, type Shape } from '../ui/Mark';
import { kroner } from '../ui/money';
import './granting.css';

export type Grant = components['schemas']['Grant'];

const SHAPES = {
  offered: 'ahead',
  expected: 'ahead',
  due: 'waits',
  held: 'late',
  sent: 'waits',
  paid: 'done',
  returned: 'late',
  lapsed: 'no',
} as const satisfies Record<Grant['payments'][number]['state'], Shape>;

interface Paying {
  grant: Grant;
  /** The words for what is theirs to read, and for what is the staff's. */
  side: 'theirs' | 'staff';
}

/** What has been paid and is to come, and what is demanded back. */
export function PaymentLines({ grant: { payments, demands }, side }: Paying) {
  return (
    <ul class="rows">
      {payments.map(({ number, amount, on, state, reason }) => (
        <li key={number} class="row payment-line">
          <span class="grow">
            <strong>{kroner(amount)}</strong>
            <br />
            <span class="facts small">{t('payout.from', { day: day(on) })}</span>
            {reason && (
              <>
                <br />
                <span class="facts">{t('payout.cameBackFor', { reason })}</span>
              </>
            )}
          </span>
          <Mark shape={SHAPES[state]}>{t(state === 'offered' && side === 'staff' ? 'payout.offeredStaff' : `payout.${state}`)}</Mark>
        </li>
      ))}
      {demands.map(({ number, amount, grounds, until, paidBack }) => (
        <li key={`demand-${number}`} class="row payment-line">
          <span class="grow">
            <strong>{t('payout.back', { amount: kroner(amount) })}</strong>
            <br />
            <span class="facts small">{t('payout.backBy', { day: day(until) })}</span>
            <br />
            <span class="facts">{grounds ?? t('payout.lessGranted')}</span>
          </span>
          <Mark shape={paidBack ? 'done' : 'late'}>{t(paidBack ? 'payout.paidBack' : 'payout.notPaidBack')}</Mark>
        </li>
      ))}
    </ul>
  );
}

/** An account as people read it: four digits, two and five. */
export function accountText(digits: string): string {
  return digits.replace(/^(\d{4})(\d{2})(\d{5})$/, '$1\u00a0$2\u00a0$3');
}

export function day(date: string): string {
  return words(date, language.get(), { day: 'numeric', month: 'long', year: 'numeric' });
}
