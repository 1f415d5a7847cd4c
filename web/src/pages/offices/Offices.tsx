import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { askAgain, holds, useMe } from '../../base/api/me';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { Invitations } from '../../base/ui/Invitations';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Account } from './Account';
import { Invite } from './Invite';
import { Member } from './Member';

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
  const [gave, setGave] = useState(false);
  const changed = (out: boolean, handedOver: boolean) => {
    setGave(handedOver);
    const gone = out && holds(me, association, 'any', []);
    void askAgain();
    // Whoever is out of it sees what everybody sees.
    if (gone && me?.staff.length === 0) {
      // The page about oneself tells what has been handed over.
      navigate(address(handedOver ? '/me' : `/associations/${association}`), { replace: true });
    } else again();
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
          {gave && <Notice colour="success">{t('fate.handed-over', { name: data.associationName })}</Notice>}
          {data.place === 'waiting' && <Notice colour="info">{t('offices.nameWaits')}</Notice>}
          {data.numberInDoubt && <Notice colour="info">{t('offices.confirmedLater')}</Notice>}
          {data.place === 'hidden' && (
            <Notice colour="warning">{t('offices.hidden', { reason: data.reason ?? '' })}</Notice>
          )}
          {!data.members.some(({ roles }) => roles.includes('leader')) && (
            <Notice colour="warning">{t('offices.leaderless')}</Notice>
          )}
          <ul class="cards">
            {data.members.map((member) => (
              <Member key={member.person} office={data} member={member} me={me} runs={runs} changed={changed} />
            ))}
          </ul>
          {runs && (
            <Invitations
              invitations={data.invitations}
              text={({ roles, handOver }) =>
                roles.map((role) => t(`office.${role}`)).join(', ') + (handOver ? ` – ${t('offices.takesOver')}` : '')
              }
              revoke={(reference) =>
                send('post', '/associations/{association}/invitations/{reference}/revoke', {
                  values: { association, reference },
                  body: {},
                  retries: 2,
                })
              }
              changed={again}
            />
          )}
          {runs && (
            <Invite association={association} mayHandOver={holds(me, association, ['leader'], [])} made={again} />
          )}
          {pays && !data.numberInDoubt && data.place !== 'waiting' && <Account office={data} changed={again} />}
        </>
      )}
    </>
  );
}
