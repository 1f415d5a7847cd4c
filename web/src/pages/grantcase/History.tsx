import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { t } from '../../base/texts/texts';
import { Happenings } from '../../base/ui/Happenings';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import type { PartProps } from './application';

/** Who did what, asked for when somebody wants to see it. */
export function History({ application: { reference, revision } }: PartProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="grantcase-history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {open && <Told key={revision} reference={reference} />}
    </details>
  );
}

function Told({ reference }: { reference: string }) {
  const { data, trouble, again } = useAnswer('/applications/{reference}/history', { values: { reference } });
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />;
  return data ? <Happenings events={data.events} /> : <Skeletons count={2} size="small" />;
}
