import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { AssociationRole, Me } from '../../base/api/me';
import type { Outcome } from '../../base/api/outcome';
import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Choices } from '../../base/ui/Choices';
import { Notice, TroubleNotice } from '../../base/ui/Notice';

type Office = components['schemas']['Office'];
type Membership = components['schemas']['Membership'];

export const OFFICES: readonly AssociationRole[] = ['leader', 'booker', 'applicant', 'treasurer'];

interface Props {
  office: Office;
  member: components['schemas']['OfficeMember'];
  me: Me | undefined;
  /** Whether who looks may change who has which office. */
  runs: boolean;
  /** Done; whether who looks holds no office any more. */
  changed: (out: boolean, handedOver: boolean) => void;
}

type Doing = 'change' | 'remove' | 'leave' | 'hand-over';

/** Somebody with an office, and what can be done about it. */
export function Member({ office: { association }, member, me, runs, changed }: Props) {
  const [doing, setDoing] = useState<Doing>();
  const [roles, setRoles] = useState(member.roles);
  const command = useCommand();
  const self = member.person === me?.id;
  const leads = me?.memberships.some((each) => each.association === association && each.roles.includes('leader'));
  const begin = (what: Doing) => {
    command.forget();
    setRoles(member.roles);
    setDoing(what);
  };
  const sending = (what: Doing, acceptLeaderless: boolean): Promise<Outcome<Office | Membership>> => {
    const values = { association, person: member.person };
    switch (what) {
      case 'change':
        return send('put', '/associations/{association}/members/{person}', {
          values,
          body: { roles, acceptLeaderless },
        });
      case 'remove':
        return send('post', '/associations/{association}/members/{person}/remove', {
          values,
          body: { acceptLeaderless },
        });
      case 'leave':
        return send('post', '/associations/{association}/leave', { values, body: { acceptLeaderless }, retries: 2 });
      case 'hand-over':
        return send('post', '/associations/{association}/hand-over', {
          values,
          body: { person: member.person },
          retries: 2,
        });
    }
  };
  const act = (what: Doing, acceptLeaderless = false) =>
    command.run(
      () => sending(what, acceptLeaderless),
      (after) => {
        setDoing(undefined);
        const out =
          'roles' in after ? after.roles.length === 0 : after.members.every(({ person }) => person !== me?.id);
        changed(out, what === 'hand-over');
      },
    );
  const about = member.name;
  return (
    <li class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {member.name} {self && <span class="facts">{t('offices.you')}</span>}
      </h2>
      <ul class="tags">
        {member.roles.map((role) => (
          <li key={role}>{t(`office.${role}`)}</li>
        ))}
      </ul>
      {!doing && (
        <div class="actions">
          {runs && (
            <Button look="secondary" about={about} press={() => begin('change')}>
              {t('offices.change')}
            </Button>
          )}
          {leads && !self && (
            <Button look="secondary" about={about} press={() => begin('hand-over')}>
              {t('offices.handOver')}
            </Button>
          )}
          {runs && !self && (
            <Button look="tertiary" about={about} press={() => begin('remove')}>
              {t('offices.remove')}
            </Button>
          )}
          {self && (
            <Button look="tertiary" press={() => begin('leave')}>
              {t('offices.leave')}
            </Button>
          )}
        </div>
      )}
      {doing && (
        <>
          {doing === 'change' ? (
            <Choices
              label={t('offices.roles')}
              values={OFFICES}
              chosen={roles}
              text={(each) => t(`office.${each}`)}
              choose={setRoles}
            />
          ) : (
            <Notice colour="warning">{t(`ask.${doing}`, { name: member.name })}</Notice>
          )}
          {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
          <div class="actions">
            {command.refusedWith('last-leader') ? (
              <Button colour="danger" busy={command.busy} press={() => act(doing, true)}>
                {t('offices.leaderlessYes')}
              </Button>
            ) : (
              <Button busy={command.busy} press={() => act(doing)}>
                {t(`yes.${doing}`)}
              </Button>
            )}
            <Button look="secondary" press={() => setDoing(undefined)}>
              {t('offices.no')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
