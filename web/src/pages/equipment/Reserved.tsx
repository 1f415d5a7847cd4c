import { useEffect, useRef } from 'preact/hooks';
import { address } from '../../base/browser/router';
import { things } from '../../base/lending/loan';
import { LoanMark } from '../../base/lending/LoanMark';
import { language, t } from '../../base/texts/texts';
import { span } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { Mark } from '../../base/ui/Mark';
import type { Together } from './together';

/** What has been reserved: one reference, and how each part of it stands. */
export function Reserved({ made: { reference, booking, loans } }: { made: Together }) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.querySelector<HTMLElement>('h1')?.focus(), []);
  const waits = booking?.status === 'requested' || loans.some(({ state }) => state === 'requested');
  const [time] = booking?.occurrences ?? [];
  return (
    <div class="equipment" ref={page}>
      <Heading text={t(waits ? 'basket.requested' : 'basket.reserved', { reference })} />
      <ul class="rows">
        {booking && time && (
          <li>
            <a class="row" href={address(`/mine/${booking.reference}`)}>
              <span class="grow">
                <strong>{booking.premisesName}</strong>
                <span>{span(time.start, time.end, language.get())}</span>
                <Mark shape={time.status === 'requested' ? 'waits' : 'done'}>
                  {t(time.status === 'requested' ? 'one.asked' : 'one.booked')}
                </Mark>
              </span>
            </a>
          </li>
        )}
        {loans.map((loan) => (
          <li key={loan.reference}>
            <a class="row" href={address(`/loans/${loan.reference}`)}>
              <span class="grow">
                <strong>{things(loan)}</strong>
                <span>{[loan.pointName, span(loan.start, loan.end, language.get())].filter(Boolean).join(', ')}</span>
                <LoanMark loan={loan} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a class="ds-link" href={address('/mine')}>
          {t('one.toMine')}
        </a>
      </p>
    </div>
  );
}
