import { useState } from 'preact/hooks';
import { send } from '../api/client';
import { useCommand } from '../api/command';
import type { components } from '../api/schema';
import { address } from '../browser/router';
import { t } from '../texts/texts';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';
import { TroubleNotice } from '../ui/Notice';

interface Props {
  /** As a preview told of it. */
  thing: components['schemas']['CheckedThing'];
  start: string;
  end: string;
  /** For whom; oneself, where it is left out. */
  association?: string;
  /** Somebody without a login, for whom staff do it. */
  onBehalfOf?: components['schemas']['RegisteredBorrower'];
  /** What it is for. */
  purpose: string;
  /** Tells that it must be said first. */
  missing: () => void;
}

/** Whether a thing that was looked at can be waited for: others have it, and that is all that is in the way. */
export function canWait({ obstacles }: Props['thing']): boolean {
  return obstacles.length > 0 && obstacles.every(({ code }) => code === 'not-enough-free');
}

/** Waiting for what others have: a place in the list, and then where one sees which number it is. */
export function Wait({ thing: { model, variant, quantity, name, waiting }, start, end, association, onBehalfOf, purpose, missing }: Props) {
  const [key] = useState(() => crypto.randomUUID());
  const [made, setMade] = useState<string>();
  const command = useCommand();
  const wait = () =>
    command.run(
      () =>
        send('post', '/equipment/{model}/waiting', {
          values: { model },
          body: { quantity, start, end, purpose: purpose.trim(), ...(variant && { variant }), ...(association && { association }), ...(onBehalfOf && { onBehalfOf }) },
          key,
          retries: 1,
        }),
      ({ reference }) => setMade(reference),
    );
  if (made) {
    return (
      <p role="status">
        <Mark shape="waits">{t('loanIs.waiting')}</Mark>
        <a class="ds-link" href={address(`/loans/${made}`)}>
          {t('wait.see')}
        </a>
      </p>
    );
  }
  return (
    <>
      {waiting !== undefined && <span class="facts small">{t('wait.others', { n: waiting })}</span>}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button look="secondary" busy={command.busy} press={purpose.trim() ? wait : missing} about={name ?? ''}>
        {t('wait.join')}
      </Button>
    </>
  );
}
