import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useMe } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Notice, TroubleNotice } from '../../base/ui/Notice';

type Erasure = components['schemas']['Erasure'];

/** Has oneself forgotten: first what it would do, then whether one means it. */
export function Forget({ gone }: { gone: () => void }) {
  const [shown, setShown] = useState<Erasure>();
  const [leaderless, setLeaderless] = useState(false);
  const command = useCommand();
  const me = useMe();
  const erase = (dryRun: boolean, acceptLeaderless: boolean) => {
    setLeaderless(acceptLeaderless);
    command.run(
      () => send('post', '/me/erase', { body: { dryRun, acceptLeaderless }, retries: dryRun ? 2 : 0 }),
      (erasure) => (dryRun ? setShown(erasure) : gone()),
    );
  };
  const name = (id: string) => me?.memberships.find((each) => each.association === id)?.associationName ?? id;
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('me.forget')}
      </h2>
      <p class="ds-paragraph">{t('me.forgetAbout')}</p>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {command.refusedWith('last-leader') && (
        <div class="actions">
          <Button look="secondary" busy={command.busy} press={() => erase(true, true)}>
            {t('me.forgetLeaderless')}
          </Button>
        </div>
      )}
      {!shown && (
        <div class="actions">
          <Button look="secondary" busy={command.busy} press={() => erase(true, false)}>
            {t('me.forgetShow')}
          </Button>
        </div>
      )}
      {shown && (
        <Notice colour="warning">
          <ul class="lines">
            <li>{t('me.forgetName')}</li>
            {shown.associationsLeft.map((id) => (
              <li key={id}>{t('me.forgetLeaves', { name: name(id) })}</li>
            ))}
            {shown.anonymised > 0 && <li>{t('me.forgetBookings', { n: shown.anonymised })}</li>}
          </ul>
          <p class="ds-paragraph">
            <strong>{t('me.forgetAsk')}</strong>
          </p>
          <div class="actions">
            <Button colour="danger" busy={command.busy} press={() => erase(false, leaderless)}>
              {t('me.forgetYes')}
            </Button>
            <Button look="secondary" press={() => setShown(undefined)}>
              {t('me.forgetNo')}
            </Button>
          </div>
        </Notice>
      )}
    </section>
  );
}
