import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';

/** Where the association's money goes. */
export function Account({ office, changed }: { office: components['schemas']['Office']; changed: () => void }) {
  const [typed, setTyped] = useState<string>();
  const [saved, setSaved] = useState(false);
  const command = useCommand();
  const save = () =>
    command.run(
      () =>
        send('put', '/associations/{association}/account', {
          values: { association: office.association },
          body: { accountNumber: (typed ?? office.accountNumber ?? '').trim() },
          retries: 2,
        }),
      () => {
        setTyped(undefined);
        setSaved(true);
        changed();
      },
    );
  return (
    <form
      class="ds-card card"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('offices.account')}
        hint={t('offices.accountHint')}
        value={typed ?? office.accountNumber ?? ''}
        change={(value) => {
          setSaved(false);
          setTyped(value);
        }}
        most={20}
        numeric
        pointer="/accountNumber"
        trouble={command.trouble}
      />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {saved && <Notice colour="success">{t('me.saved')}</Notice>}
      <div class="actions">
        <Button look="secondary" busy={command.busy}>
          {t('me.save')}
        </Button>
      </div>
    </form>
  );
}
