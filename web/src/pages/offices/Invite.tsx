import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import type { AssociationRole } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Choices } from '../../base/ui/Choices';
import { CodeLink } from '../../base/ui/CodeLink';
import { TroubleNotice } from '../../base/ui/Notice';
import { OFFICES } from './Member';

type Invitation = components['schemas']['Invitation'];

interface Props {
  association: string;
  mayHandOver: boolean;
  made: () => void;
}

/** Invites somebody by a link, which is sent by whatever they are reached by. */
export function Invite({ association, mayHandOver, made }: Props) {
  const [invitation, setInvitation] = useState<Invitation>();
  const [round, setRound] = useState(0);
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('offices.invite')}
      </h2>
      {invitation && (
        <CodeLink
          code={invitation.code}
          text={t('invitation.text', { name: invitation.toName ?? invitation.to })}
        />
      )}
      <Form
        key={round}
        association={association}
        mayHandOver={mayHandOver}
        made={(given) => {
          setInvitation(given);
          setRound(round + 1);
          made();
        }}
      />
    </section>
  );
}

function Form({ association, mayHandOver, made }: Omit<Props, 'made'> & { made: (given: Invitation) => void }) {
  const draft = useDraft(`invite:${association}`, { roles: ['booker'] as AssociationRole[], handOver: false });
  const command = useCommand();
  const { roles, handOver } = draft.value;
  const invite = () =>
    command.run(
      () =>
        send('post', '/associations/{association}/invitations', {
          values: { association },
          body: { roles, handOver },
          key: draft.key,
          retries: 2,
        }),
      (given) => {
        draft.done();
        made(given);
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
      <Choices
        label={t('offices.roles')}
        values={OFFICES}
        chosen={roles}
        text={(each) => t(`office.${each}`)}
        choose={(chosen) => draft.change({ roles: chosen, handOver: handOver && chosen.includes('leader') })}
      />
      {mayHandOver && (
        <Check
          label={t('offices.inviteHandOver')}
          on={handOver}
          change={(on) =>
            draft.change({ handOver: on, roles: on && !roles.includes('leader') ? ['leader', ...roles] : roles })
          }
        />
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('offices.makeLink')}</Button>
    </form>
  );
}
