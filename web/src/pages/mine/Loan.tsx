import { address } from '../../base/browser/router';
import { LoanMark } from '../../base/lending/LoanMark';
import { things } from '../../base/lending/loan';
import { withWhat } from '../../base/lending/with';
import { t } from '../../base/texts/texts';
import { DateMark } from '../../base/ui/DateMark';
import { DoorMark } from '../../base/ui/DoorMark';
import { Mark } from '../../base/ui/Mark';
import type { Lent } from './rows';

/** A loan in the list of all that one has, at the day that it is fetched, or due back once it is. */
export function Loan({ loan, date }: Lent) {
  return (
    <div class="mine-row">
      <a class="row" href={address(`/loans/${loan.reference}`)}>
        <DateMark date={date} />
        <span class="grow">
          <strong>{things(loan)}</strong>
          <span class="facts small">{[loan.purpose, loan.pointName, withWhat(loan)].filter(Boolean).join(' · ')}</span>
          <span class="status">
            <LoanMark loan={loan} />
            {loan.uncertain && <Mark shape="late">{t('loan.uncertain', { what: loan.uncertain.join(', ') })}</Mark>}
          </span>
        </span>
        <DoorMark to="equipment" />
      </a>
    </div>
  );
}
