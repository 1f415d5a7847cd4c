import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';

type Model = components['schemas']['WrittenEquipment'];

/** That something can be called upon in an emergency, and whom to ring for it. */
export function Emergency({ thing, done }: { thing: Model; done: () => void }) {
  const { id, version, emergency, ...rest } = thing;
  const [name, setName] = useState(emergency?.name ?? '');
  const [phone, setPhone] = useState(emergency?.phone ?? '');
  const command = useCommand();
  const write = (call: Model['emergency']) =>
    command.run(
      () =>
        send('put', '/equipment/{model}', {
          values: { model: id },
          body: { ...rest, ...(call && { emergency: call }) },
          etag: `"${version}"`,
          retries: 2,
        }),
      done,
    );
  return (
    <details class="stock-new">
      <summary>{emergency ? t('emergency.marked', { name: emergency.name }) : t('emergency.mark')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          write({ name: name.trim(), phone: phone.trim() });
        }}
      >
        <TextField
          label={t('emergency.callName')}
          value={name}
          change={setName}
          most={80}
          required
          pointer="/emergency/name"
          trouble={command.trouble}
        />
        <TextField
          label={t('emergency.callPhone')}
          hint={t('emergency.callHint')}
          type="tel"
          value={phone}
          change={setPhone}
          most={20}
          required
          pointer="/emergency/phone"
          trouble={command.trouble}
        />
        {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
        <Button busy={command.busy}>{t('emergency.save')}</Button>
        {emergency && (
          <Button look="tertiary" colour="danger" busy={command.busy} press={() => write(undefined)}>
            {t('emergency.takeOff')}
          </Button>
        )}
      </form>
    </details>
  );
}
