import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address, navigate } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TroubleNotice } from '../../base/ui/Notice';
import { tell } from './drafts';

/** Whoever began it may let it go, and is asked once more. */
export function Discard({ reference }: { reference: string }) {
  const command = useCommand();
  const discard = () =>
    command.run(
      () => send('post', '/applications/{reference}/discard', { values: { reference }, body: {} }),
      (gone) => {
        tell(gone);
        navigate(address('/mine'), { replace: true });
      },
    );
  return (
    <details class="apply-discard">
      <summary>{t('apply.discard')}</summary>
      <p>{t('apply.discardSure')}</p>
      <Button look="secondary" colour="danger" busy={command.busy} press={discard}>
        {t('apply.discardYes')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </details>
  );
}
