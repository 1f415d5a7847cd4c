import type { components } from '../api/schema';
import { language, t } from '../texts/texts';
import { words } from '../time/oslo';
import { Mark, type Shape } from '../ui/Mark';
import { kroner } from '../ui/money';

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

/** What has been paid and is to come, and what is demanded back. */
export function PaymentLines({ grant: { payments, demands } }: { grant: Grant }) {
  return (
    <ul class="rows">
      {payments.map(({ number, amount, on, state, reason }) => (
        <li key={number} class="row">
          <span class="grow">
            <strong>{kroner(amount)}</strong>{' '}
            <span class="facts small">{t('payout.from', { day: day(on) })}</span>
            {reason && (
              <>
                <br />
                <span class="facts">{t('payout.cameBackFor', { reason })}</span>
              </>
            )}
          </span>
          <Mark shape={SHAPES[state]}>{t(`payout.${state}`)}</Mark>
        </li>
      ))}
      {demands.map(({ number, amount, grounds, until, paidBack }) => (
        <li key={`demand-${number}`} class="row">
          <span class="grow">
            <strong>{t('payout.back', { amount: kroner(amount) })}</strong>{' '}
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

export function day(date: string): string {
  return words(date, language.get(), { day: 'numeric', month: 'long', year: 'numeric' });
}
