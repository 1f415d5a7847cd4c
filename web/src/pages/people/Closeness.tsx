import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { tellMe, useMe, type Me } from '../../base/api/me';
import { Picker } from '../../base/ui/Picker';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';

/** Which associations somebody on the staff is too close to to decide for. */
export default function ClosenessPage() {
  const me = useMe();
  return (
    <>
      <StaffTabs current="/staff/closeness" />
      <Heading text={t('closeness.title')} />
      <Known why={t('people.signInFirst')}>
        <p class="ds-paragraph">{t('closeness.about')}</p>
        {me ? <Declared me={me} /> : <Skeletons count={1} />}
      </Known>
    </>
  );
}

function Declared({ me }: { me: Me }) {
  const command = useCommand();
  const ids = me.closeTo.map(({ association }) => association);
  const declare = (associations: string[]) =>
    command.run(() => send('put', '/me/closeness', { body: { associations }, retries: 2 }), tellMe);
  return (
    <>
      {ids.length === 0 && <p class="ds-paragraph">{t('closeness.none')}</p>}
      <ul class="lines">
        {me.closeTo.map(({ association, associationName = association }) => (
          <li key={association} class="ds-card card">
            <strong>{associationName}</strong>
            <div class="actions">
              <Button
                look="secondary"
                about={associationName}
                busy={command.busy}
                press={() => declare(ids.filter((id) => id !== association))}
              >
                {t('closeness.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Picker
        label={t('closeness.find')}
        act={t('closeness.add')}
        but={ids}
        busy={command.busy}
        pick={({ id }) => declare([...ids, id])}
      />
    </>
  );
}
