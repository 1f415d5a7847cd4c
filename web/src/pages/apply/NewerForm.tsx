import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { tell } from './drafts';

/** The form has been changed since this was begun; nobody is made to take the new one. */
export function NewerForm({ reference, version }: { reference: string; version: number }) {
  const command = useCommand();
  const take = () =>
    command.run(() => send('post', '/applications/{reference}/form', { values: { reference }, body: { version } }), tell);
  return (
    <Notice colour="info">
      <p class="ds-paragraph">{t('apply.newerForm')}</p>
      <Button look="secondary" busy={command.busy} press={take}>
        {t('apply.takeNewer')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </Notice>
  );
}
