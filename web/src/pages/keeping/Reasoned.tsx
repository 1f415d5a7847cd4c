import { useState } from 'preact/hooks';
import type { useCommand } from '../../base/api/command';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';

interface Props {
  command: ReturnType<typeof useCommand>;
  acts: { label: string; act: (reason: string) => void }[];
}

/** Some things that can be done for one reason, which those concerned read. */
export function Reasoned({ command, acts }: Props) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const given = reason.trim();
  return (
    <>
      <TextField
        label={t('keeping.reason')}
        hint={t('keeping.reasonHint')}
        value={reason}
        change={setReason}
        wrong={missing && !given ? t('keeping.reasonMissing') : undefined}
        most={300}
        long
        pointer="/reason"
        trouble={command.trouble}
      />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <div class="actions">
        {acts.map(({ label, act }) => (
          <Button key={label} look="secondary" busy={command.busy} press={() => (given ? act(given) : setMissing(true))}>
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}
