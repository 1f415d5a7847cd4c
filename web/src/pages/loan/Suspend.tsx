import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { Loan } from '../../base/lending/loan';
import { t } from '../../base/texts/texts';
import { plusDays, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { DayField } from '../../base/ui/DayField';
import { TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';

/** A month, where nobody says otherwise. */
const USUAL_DAYS = 30;
const MOST_DAYS = 730;

/** Staff stop whoever the loan counts on from borrowing for a time, and say why; or let them again. */
export function Suspend({ loan, changed }: { loan: Loan; changed: () => void }) {
  const command = useCommand();
  const [until, setUntil] = useState(plusDays(today(), USUAL_DAYS));
  const [reason, setReason] = useState('');
  const suspend = (body: { until?: string; reason?: string }) =>
    command.run(() => send('post', '/loans/{reference}/suspend', { values: { reference: loan.reference }, body, retries: 2 }), changed);
  return (
    <details class="section">
      <summary>{t(loan.suspended ? 'suspend.readmitSummary' : 'suspend.summary')}</summary>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {loan.suspended ? (
        <Button look="secondary" busy={command.busy} press={() => suspend({})}>
          {t('suspend.readmit')}
        </Button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            suspend({ until, reason: reason.trim() });
          }}
        >
          <DayField
            required
            label={t('suspend.until')}
            value={until}
            least={plusDays(today(), 1)}
            most={plusDays(today(), MOST_DAYS)}
            choose={setUntil}
          />
          <TextField
            label={t('suspend.reason')}
            hint={t('suspend.reasonHint')}
            long
            required
            most={300}
            value={reason}
            change={setReason}
            pointer="/reason"
            trouble={command.trouble}
          />
          <Button look="secondary" colour="danger" busy={command.busy}>
            {t('suspend.stop')}
          </Button>
        </form>
      )}
    </details>
  );
}
