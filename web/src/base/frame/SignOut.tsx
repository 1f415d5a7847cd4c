import { useState } from 'preact/hooks';
import { address } from '../browser/router';
import { hasUnsent, signOut } from '../session/session';
import { t } from '../texts/texts';
import { Button } from '../ui/Button';

/** Signs out; where something would be lost by that, it asks first. */
export function SignOut() {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button look="secondary" press={() => (hasUnsent() ? setAsking(true) : void signOut())}>
        {t('session.signOut')}
      </Button>
    );
  }
  return (
    <>
      <p class="ds-paragraph" role="alert">
        {t('session.unsent')}
      </p>
      <a class="ds-link" href={address('/staff/counter')} onClick={() => setAsking(false)}>
        {t('session.seeUnsent')}
      </a>
      <Button look="secondary" colour="danger" press={() => void signOut()}>
        {t('session.signOutAnyway')}
      </Button>
    </>
  );
}
