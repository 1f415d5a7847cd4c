import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { askAgain, onStaff, useMe, type HeldRole } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { CodeLink } from '../../base/ui/CodeLink';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { Invitations } from '../../base/ui/Invitations';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { meant, Roles, said } from './Roles';

type Staff = components['schemas']['Staff'];

/** Who has which role, for which department or district. */
export default function PeoplePage() {
  return (
    <>
      <StaffTabs current="/staff/people" />
      <Heading text={t('people.title')} />
      <Known why={t('people.signInFirst')}>
        <People />
      </Known>
    </>
  );
}

function People() {
  const { data, trouble, asOf, again } = useAnswer('/staff', {});
  const runs = onStaff(useMe(), ['administrator']);
  const changed = () => {
    again();
    void askAgain();
  };
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {trouble && asOf !== undefined && <AsOf at={asOf} />}
      {!data && !trouble && <Skeletons count={3} />}
      <ul class="cards">
        {data?.members.map((member) => (
          <Colleague key={member.person} member={member} runs={runs} changed={changed} />
        ))}
      </ul>
      {data && runs && (
        <Invitations
          invitations={data.invitations}
          text={({ roles }) => roles.map(said).join(' · ')}
          revoke={(reference) =>
            send('post', '/staff/invitations/{reference}/revoke', { values: { reference }, body: {}, retries: 2 })
          }
          changed={again}
        />
      )}
      {runs && <Invite made={again} />}
    </>
  );
}

interface Colleagues {
  member: Staff['members'][number];
  runs: boolean;
  changed: () => void;
}

function Colleague({ member, runs, changed }: Colleagues) {
  const [roles, setRoles] = useState<HeldRole[]>();
  const command = useCommand();
  const save = (wanted: HeldRole[]) =>
    command.run(
      () => send('put', '/staff/{person}', { values: { person: member.person }, body: { roles: wanted }, retries: 2 }),
      () => {
        setRoles(undefined);
        changed();
      },
    );
  return (
    <li class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {member.name}
      </h2>
      {!roles && (
        <ul class="tags">
          {member.roles.map((office) => (
            <li key={said(office)}>{said(office)}</li>
          ))}
        </ul>
      )}
      {roles && <Roles roles={roles} change={setRoles} />}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {runs && !roles && (
        <div class="actions">
          <Button look="secondary" about={member.name} press={() => setRoles(member.roles)}>
            {t('people.change')}
          </Button>
        </div>
      )}
      {roles && (
        <div class="actions">
          <Button busy={command.busy} press={() => save(meant(roles))}>
            {t(meant(roles).length ? 'people.save' : 'people.end')}
          </Button>
          <Button look="secondary" press={() => setRoles(undefined)}>
            {t('offices.no')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Invite({ made }: { made: () => void }) {
  const [code, setCode] = useState<string>();
  const [round, setRound] = useState(0);
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('people.invite')}
      </h2>
      {code && <CodeLink code={code} text={t('invitation.staff')} />}
      <Inviting
        key={round}
        made={(given) => {
          setCode(given);
          setRound(round + 1);
          made();
        }}
      />
    </section>
  );
}

function Inviting({ made }: { made: (code: string) => void }) {
  const draft = useDraft('invite-staff', { roles: [{ role: 'caseworker' }] as HeldRole[] });
  const command = useCommand();
  const { roles } = draft.value;
  const invite = () =>
    command.run(
      () => send('post', '/staff/invitations', { body: { roles: meant(roles) }, key: draft.key, retries: 2 }),
      ({ code }) => {
        draft.done();
        made(code);
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        invite();
      }}
    >
      <p class="ds-paragraph">{t('offices.inviteAbout')}</p>
      <Roles roles={roles} change={(changed) => draft.change({ roles: changed })} />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('offices.makeLink')}</Button>
    </form>
  );
}
