import { useEffect, useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { askAgain } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { address, navigate } from '../../base/browser/router';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';

/** What the link of an invitation leads to. */
export default function InvitationPage() {
  const code = decodeURIComponent(window.location.hash.slice(1));
  return (
    <>
      <Heading text={t('invitation.title')} />
      {code ? (
        <Known why={t('invitation.signInFirst')}>
          <Invited key={code} code={code} />
        </Known>
      ) : (
        <Notice colour="warning">{t('invitation.noCode')}</Notice>
      )}
    </>
  );
}

function Invited({ code }: { code: string }) {
  const [shown, setShown] = useState<components['schemas']['Invitation']>();
  const looking = useCommand();
  const accepting = useCommand();
  const look = () => send('post', '/invitations/preview', { body: { code }, retries: 2 });
  useEffect(() => looking.run(look, setShown), []);
  if (looking.trouble) return <TroubleNotice trouble={looking.trouble} again={looking.again} />;
  if (!shown) return <Skeletons count={1} />;
  const toStaff = shown.staff.length > 0;
  const accept = () =>
    accepting.run(
      () => send('post', '/invitations/accept', { body: { code }, retries: 2 }),
      () => {
        void askAgain();
        navigate(address(toStaff ? '/me' : `/associations/${shown.to}/offices`), { replace: true });
      },
    );
  const offices = [
    ...shown.roles.map((role) => t(`office.${role}`)),
    ...shown.staff.map(({ role, area }) => [t(`staffRole.${role}`), area].filter(Boolean).join(', ')),
  ];
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {toStaff ? t('invitation.staff') : (shown.toName ?? shown.to)}
      </h2>
      <p class="ds-paragraph">{t('invitation.to')}</p>
      <ul class="tags">
        {offices.map((office) => (
          <li key={office}>{office}</li>
        ))}
      </ul>
      {shown.handOver && <p class="ds-paragraph">{t('invitation.handOver')}</p>}
      <p class="ds-paragraph facts">
        {t('invitation.until', { day: longDate(dateOf(shown.expires), language.get()) })}
      </p>
      {accepting.trouble && <TroubleNotice trouble={accepting.trouble} again={accepting.again} />}
      <div class="actions">
        <Button busy={accepting.busy} press={accept}>
          {t('invitation.accept')}
        </Button>
        <a class="ds-link" href={address('/')}>
          {t('invitation.later')}
        </a>
      </div>
    </section>
  );
}
