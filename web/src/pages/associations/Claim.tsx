import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Known } from '../../base/ui/Introduction';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';

/** Asks the municipality to be let run an association that is here already. */
export function Claim({ association, open }: { association: string; open: boolean }) {
  const [reference, setReference] = useState<string>();
  if (reference) return <Notice colour="success">{t('claim.sent', { reference })}</Notice>;
  return (
    <details class="filters" open={open}>
      <summary>{t('claim.title')}</summary>
      <Known why={t('claim.signInFirst')}>
        <Grounds association={association} sent={setReference} />
      </Known>
    </details>
  );
}

function Grounds({ association, sent }: { association: string; sent: (reference: string) => void }) {
  const draft = useDraft(`claim:${association}`, { grounds: '' });
  const command = useCommand();
  const grounds = draft.value.grounds.trim();
  const claim = () =>
    command.run(
      () =>
        send('post', '/associations/{association}/claims', {
          values: { association },
          body: { ...(grounds && { grounds }) },
          key: draft.key,
          retries: 2,
        }),
      ({ reference }) => {
        draft.done();
        sent(reference);
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        claim();
      }}
    >
      <p class="ds-paragraph">{t('claim.about')}</p>
      <TextField
        label={t('claim.grounds')}
        hint={t('claim.groundsHint')}
        value={draft.value.grounds}
        change={(typed) => draft.change({ grounds: typed })}
        most={300}
        long
        pointer="/grounds"
        trouble={command.trouble}
      />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('claim.send')}</Button>
    </form>
  );
}
