import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TextField } from '../../base/ui/TextField';

interface Props {
  broken: readonly { message: string }[];
  reason: string;
  change: (reason: string) => void;
  sending: boolean;
  approve: (reason: string) => void;
}

/** What is broken and may be set aside by whoever answers for it, with a reason that the applicant reads too. */
export function Overruling({ broken, reason, change, sending, approve }: Props) {
  return (
    <form
      class="ds-card card"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) approve(reason.trim());
      }}
    >
      <p class="ds-paragraph">{t('staff.setsAside')}</p>
      <ul>
        {[...new Set(broken.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      <TextField
        label={t('staff.overruleWhy')}
        hint={t('staff.overruleHint')}
        value={reason}
        change={change}
        most={500}
        long
        required
      />
      <Button busy={sending}>{t('staff.sendOverrule')}</Button>
    </form>
  );
}
