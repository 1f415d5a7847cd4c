import { useState } from 'preact/hooks';
import { get, send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TroubleNotice } from '../../base/ui/Notice';

/** In milliseconds: how often one asks whether it has been made; so often at the most. */
const PAUSE = 700;
const TIMES = 30;

/** Fetches what was sent as a PDF, which is made when somebody asks for it. */
export function Copy({ reference }: { reference: string }) {
  const command = useCommand();
  const [late, setLate] = useState(false);
  const fetched = () => {
    setLate(false);
    command.run(
      () => made(reference),
      ({ download }) => {
        if (download) location.assign(download);
        else setLate(true);
      },
    );
  };
  return (
    <>
      <p class="section">
        <Button look="secondary" busy={command.busy} press={fetched}>
          {t('apply.copy')}
        </Button>
      </p>
      <p role="status">{late && t('apply.copyLate')}</p>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </>
  );
}

/** The copy when it has been made, or as far as it has come by then. */
async function made(reference: string) {
  const ordered = await send('post', '/applications/{reference}/copy', { values: { reference }, body: {} });
  if (ordered.kind !== 'answered') return ordered;
  let latest = ordered;
  for (let times = 0; times < TIMES && !latest.data.download; times++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const asked = await get('/applications/{reference}/documents/{document}', {
      values: { reference, document: ordered.data.document },
    });
    if (asked.kind !== 'answered') return asked;
    latest = asked;
  }
  return latest;
}
