import { useEffect, useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useMe } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { hasUnsent } from '../../base/session/session';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { consequences, forgetMe } from './mine';

type Erasure = components['schemas']['Erasure'];

/** Has oneself forgotten: first what it would do, then whether one means it, then how far it has come. */
export function Forget({ gone }: { gone: () => void }) {
  const [shown, setShown] = useState<Erasure>();
  const [leaderless, setLeaderless] = useState(false);
  const command = useCommand();
  const me = useMe();
  const wouldBe = (acceptLeaderless: boolean) => {
    setLeaderless(acceptLeaderless);
    command.run(() => send('post', '/me/erase', { body: { dryRun: true, acceptLeaderless }, retries: 2 }), setShown);
  };
  const begun = me?.leaving === true || shown?.begun === true;
  const goOn = () => command.run(() => forgetMe(leaderless, setShown, begun), gone);
  // Whoever began and closed the page meant it.
  useEffect(() => {
    if (me?.leaving) goOn();
  }, [me?.leaving]);
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('me.forget')}
      </h2>
      {!begun && <p class="ds-paragraph">{t('me.forgetAbout')}</p>}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={begun ? goOn : command.again} />}
      {begun && (
        <div role="status">
          <Notice colour="info">
            <p class="ds-paragraph">{t('me.forgetGoesOn')}</p>
            {shown && shown.anonymised > 0 && (
              <p class="ds-paragraph">{t('me.forgetSoFar', { done: shown.done, all: shown.anonymised })}</p>
            )}
          </Notice>
        </div>
      )}
      {!begun && command.refusedWith('last-leader') && (
        <div class="actions">
          <Button look="secondary" busy={command.busy} press={() => wouldBe(true)}>
            {t('me.forgetLeaderless')}
          </Button>
        </div>
      )}
      {!begun && !shown && (
        <div class="actions">
          <Button look="secondary" busy={command.busy} press={() => wouldBe(false)}>
            {t('me.forgetShow')}
          </Button>
        </div>
      )}
      {!begun && shown && <Asking shown={shown} busy={command.busy} yes={goOn} no={() => setShown(undefined)} />}
    </section>
  );
}

interface Question {
  shown: Erasure;
  busy: boolean;
  yes: () => void;
  no: () => void;
}

function Asking({ shown, busy, yes, no }: Question) {
  const me = useMe();
  const unsent = hasUnsent();
  const name = (id: string) => me?.memberships.find((each) => each.association === id)?.associationName ?? id;
  return (
    <Notice colour="warning">
      <ul class="lines">
        {consequences(shown, name, unsent).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {unsent && (
        <p class="ds-paragraph">
          <a class="ds-link" href={address('/staff/counter')}>
            {t('session.seeUnsent')}
          </a>
        </p>
      )}
      <p class="ds-paragraph">
        <strong>{t('me.forgetAsk')}</strong>
      </p>
      <div class="actions">
        <Button colour="danger" busy={busy} press={yes}>
          {t('me.forgetYes')}
        </Button>
        <Button look="secondary" press={no}>
          {t('me.forgetNo')}
        </Button>
      </div>
    </Notice>
  );
}
