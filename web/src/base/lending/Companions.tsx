import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../api/client';
import { useCommand } from '../api/command';
import type { components } from '../api/schema';
import { address } from '../browser/router';
import { t } from '../texts/texts';
import { Button } from '../ui/Button';
import { Notice, TroubleNotice } from '../ui/Notice';

interface Props {
  /** Of what is looked at. */
  reference: string;
  others: components['schemas']['Companions'] | undefined;
  /** Whether it can still be given up. */
  open: boolean;
  changed: () => void;
}

/** What was reserved in the same request, and giving up all of it at once. */
export function Companions({ reference, others = [], open, changed }: Props) {
  const command = useCommand();
  const [gone, setGone] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (gone) said.current?.focus();
  }, [gone]);
  if (!others.length) return null;
  const late = command.refusedWith('late-cancellation');
  const cancel = (acceptLate: boolean) =>
    command.run(
      () => send('post', '/together/{reference}/cancel', { values: { reference }, body: { acceptLate }, retries: 2 }),
      () => {
        setGone(true);
        changed();
      },
    );
  return (
    <section class="section">
      <h2 class="head">{t('together.title')}</h2>
      <ul class="lines">
        {others.map(({ kind, reference: its, name }) => (
          <li key={`${kind} ${its}`}>
            <a class="ds-link" href={address(kind === 'booking' ? `/mine/${its}` : `/loans/${its}`)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {gone && (
        <Notice colour="success">
          <p class="ds-paragraph" tabIndex={-1} ref={said}>
            {t('together.cancelled')}
          </p>
        </Notice>
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {open && !gone && (
        <Button look="secondary" colour="danger" busy={command.busy} press={() => cancel(late)}>
          {t(late ? 'together.cancelLate' : 'together.cancel')}
        </Button>
      )}
    </section>
  );
}
