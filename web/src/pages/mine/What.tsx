import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { t } from '../../base/texts/texts';
import { Happenings } from '../../base/ui/Happenings';
import { TroubleNotice } from '../../base/ui/Notice';

/** Who did what to a booking, asked for when somebody wants to know. */
export function What({ reference, version }: { reference: string; version: number }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="ds-card card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('told.history')}</summary>
      {open && <Shown key={version} reference={reference} />}
    </details>
  );
}

function Shown({ reference }: { reference: string }) {
  const found = useAnswer('/bookings/{reference}/history', { values: { reference } });
  return (
    <>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      <Happenings events={found.data?.events ?? []} />
    </>
  );
}
