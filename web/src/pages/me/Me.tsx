import { useState } from 'preact/hooks';
import { useCommand } from '../../base/api/command';
import { useMe, type Me } from '../../base/api/me';
import { address, navigate, ROOT } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { session, signIn, signOut } from '../../base/session/session';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Introduction } from '../../base/ui/Introduction';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Forget } from './Forget';
import { takeAlong } from './mine';

/** Who I am to the municipality. With `back`, one has come to tell it, and goes on from there. */
export default function MePage({ query }: PageProps) {
  const who = useStore(session);
  const me = useMe();
  const [saved, setSaved] = useState(false);
  const back = query.get('back');
  const told = () => {
    if (back?.startsWith(`${ROOT}/`)) navigate(back, { replace: true });
    else setSaved(true);
  };
  if (!who) {
    return (
      <>
        <Heading text={t('me.title')} />
        <Notice colour="info">
          <p class="ds-paragraph">{t('me.signInFirst')}</p>
          <Button press={() => void signIn()}>{t('session.signIn')}</Button>
        </Notice>
      </>
    );
  }
  return (
    <>
      <Heading text={me && !me.introduced ? t('me.whoAreYou') : t('me.title')} />
      {!me && <Skeletons count={2} />}
      {me && (
        <div class="ds-card card">
          {!me.introduced && <p class="ds-paragraph">{t('me.whyTell')}</p>}
          <Introduction key={String(me.introduced)} me={me} done={told} />
          {saved && <Notice colour="success">{t('me.saved')}</Notice>}
        </div>
      )}
      {me?.introduced && <Mine me={me} />}
    </>
  );
}

/** What staff have said and done to what one has asked for and taken part in, and why. */
function Told({ me: { told, cases } }: { me: Me }) {
  return (
    <>
      {told.map(({ association, associationName = association, fate, reason = '', at }) => (
        <Notice key={at + association} colour={fate === 'handed-over' ? 'info' : 'warning'}>
          {t(`fate.${fate}`, { name: associationName, reason })}
        </Notice>
      ))}
      {cases.length > 0 && (
        <section class="ds-card card">
          <h2 class="ds-heading" data-size="2xs">
            {t('me.cases')}
          </h2>
          <ul class="lines">
            {cases.map(({ reference, association, associationName = association, status, reason = '' }) => (
              <li key={reference}>{t(`asked.${status}`, { name: associationName, reason })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Mine({ me }: { me: Me }) {
  return (
    <>
      <Told me={me} />
      <section class="ds-card card">
        <h2 class="ds-heading" data-size="2xs">
          {t('me.associations')}
        </h2>
        {me.memberships.length === 0 && <p class="ds-paragraph">{t('me.noAssociations')}</p>}
        <ul class="lines">
          {me.memberships.map(({ association, associationName, roles }) => (
            <li key={association}>
              <a class="ds-link" href={address(`/associations/${association}/offices`)}>
                {associationName ?? association}
              </a>{' '}
              <span class="facts">{roles.map((role) => t(`office.${role}`)).join(', ')}</span>
            </li>
          ))}
        </ul>
        <a class="ds-link" href={address('/associations')}>
          {t('me.findMore')}
        </a>
      </section>
      {me.staff.length > 0 && (
        <section class="ds-card card">
          <h2 class="ds-heading" data-size="2xs">
            {t('me.staff')}
          </h2>
          <ul class="lines">
            {me.staff.map(({ role, area }) => (
              <li key={role + (area ?? '')}>
                {t(`staffRole.${role}`)} {area && <span class="facts">{area}</span>}
              </li>
            ))}
            <li>
              <a class="ds-link" href={address('/staff', { kind: 'claim' })}>
                {t('claims.title')}
              </a>
            </li>
            <li>
              <a class="ds-link" href={address('/staff/people')}>
                {t('people.title')}
              </a>
            </li>
            <li>
              <a class="ds-link" href={address('/staff/closeness')}>
                {t('closeness.title')}
              </a>
            </li>
          </ul>
        </section>
      )}
      <Export />
      <Forget gone={() => void signOut()} />
    </>
  );
}

/** All that the municipality has of me, as a file. */
function Export() {
  const command = useCommand();
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('me.data')}
      </h2>
      <p class="ds-paragraph">{t('me.dataAbout')}</p>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <div class="actions">
        <Button
          look="secondary"
          busy={command.busy}
          press={() =>
            command.run(
              takeAlong,
              (data) => download('endorinn.json', JSON.stringify(data, null, 2)),
            )
          }
        >
          {t('me.export')}
        </Button>
      </div>
    </section>
  );
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
