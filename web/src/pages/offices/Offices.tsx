import { useAnswer } from '../../api/answers';
import { send } from '../../api/client';
import { useCommand } from '../../api/command';
import type { components } from '../../api/schema';
import type { PageProps } from '../../app/pages';
import { address, navigate } from '../../app/router';
import { askAgain, holds, useMe } from '../../session/me';
import { Known } from '../../session/Introduction';
import { language, t } from '../../texts/texts';
import { dateOf, longDate } from '../../time/oslo';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { AsOf, Notice, TroubleNotice } from '../../ui/Notice';
import { Skeletons } from '../../ui/Skeletons';
import { Account } from './Account';
import { Invite } from './Invite';
import { Member } from './Member';

type Office = components['schemas']['Office'];

/** Who has which office in an association; for those who are in it, and for staff. */
export default function OfficesPage({ params: { association = '' } }: PageProps) {
  return (
    <Known why={t('offices.signInFirst')}>
      <Offices association={association} />
    </Known>
  );
}

function Offices({ association }: { association: string }) {
  const { data, trouble, asOf, again } = useAnswer('/associations/{association}/office', { values: { association } });
  const me = useMe();
  const runs = holds(me, association, ['leader'], ['administrator', 'coordinator']);
  const pays = holds(me, association, ['leader', 'treasurer'], ['administrator', 'coordinator']);
  const changed = (out: boolean) => {
    const gone = out && holds(me, association, 'any', []);
    void askAgain();
    // Whoever is out of it sees what everybody sees.
    if (gone && me?.staff.length === 0) navigate(address(`/associations/${association}`), { replace: true });
    else again();
  };
  return (
    <>
      <Heading text={data ? t('offices.of', { name: data.associationName }) : t('offices.title')} />
      <nav class="actions" aria-label={t('associations.actions')}>
        <a class="ds-link" href={address(`/associations/${association}`)}>
          {t('offices.back')}
        </a>
        <a class="ds-link" href={address(`/associations/${association}/history`)}>
          {t('history.title')}
        </a>
      </nav>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {trouble && asOf !== undefined && <AsOf at={asOf} />}
      {!data && !trouble && <Skeletons count={2} />}
      {data && (
        <>
          {!data.members.some(({ roles }) => roles.includes('leader')) && (
            <Notice colour="warning">{t('offices.leaderless')}</Notice>
          )}
          <ul class="cards">
            {data.members.map((member) => (
              <Member key={member.person} office={data} member={member} me={me} runs={runs} changed={changed} />
            ))}
          </ul>
          {runs && <Invitations office={data} changed={again} />}
          {runs && (
            <Invite association={association} mayHandOver={holds(me, association, ['leader'], [])} made={again} />
          )}
          {pays && <Account office={data} changed={again} />}
        </>
      )}
    </>
  );
}

/** Invitations that nobody has accepted yet. */
function Invitations({ office, changed }: { office: Office; changed: () => void }) {
  const command = useCommand();
  if (office.invitations.length === 0) return null;
  const revoke = (reference: string) =>
    command.run(
      () =>
        send('post', '/associations/{association}/invitations/{reference}/revoke', {
          values: { association: office.association, reference },
          body: {},
          retries: 2,
        }),
      changed,
    );
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('offices.invitations')}
      </h2>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <ul class="lines">
        {office.invitations.map(({ reference, roles, handOver, expires }) => (
          <li key={reference} class="actions">
            <span>
              {roles.map((role) => t(`office.${role}`)).join(', ')}
              {handOver && ` – ${t('offices.takesOver')}`}{' '}
              <span class="facts">
                {t('offices.until', { day: longDate(dateOf(expires), language.get()), reference })}
              </span>
            </span>
            <Button look="tertiary" about={reference} busy={command.busy} press={() => revoke(reference)}>
              {t('offices.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
