import { useAnswer } from '../../base/api/answers';
import { holds, mayChange, onStaff, useMe } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { session } from '../../base/session/session';
import { language, t } from '../../base/texts/texts';
import { dateOf, words } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import type { Ages } from './catalogue';
import { Claim } from './Claim';
import { Confirm } from './Confirm';

type Shown = components['schemas']['Association'];

/** What everybody may know of an association. */
export default function AssociationPage({ params: { association = '' }, query }: PageProps) {
  const { data, trouble, asOf, again } = useAnswer(
    '/associations/{association}',
    { values: { association } },
    { open: true },
  );
  const who = useStore(session);
  const me = useMe();
  const member = holds(me, association, 'any', []);
  const mayKeep = onStaff(me, ['administrator', 'caseworker']);
  const maySee = holds(me, association, 'any', ['administrator', 'caseworker', 'coordinator', 'reader']);
  return (
    <>
      <Heading text={data?.name ?? t('associations.one')} />
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {trouble && asOf !== undefined && <AsOf at={asOf} />}
      {!data && !trouble && <Skeletons count={2} />}
      {data && (
        <>
          <nav class="actions" aria-label={t('associations.actions')}>
            {mayChange(me, association) && (
              <a class="ds-link" href={address(`/associations/${association}/change`)}>
                {t('associations.change')}
              </a>
            )}
            {maySee && (
              <a class="ds-link" href={address(`/associations/${association}/offices`)}>
                {t('offices.title')}
              </a>
            )}
            {maySee && (
              <a class="ds-link" href={address(`/associations/${association}/history`)}>
                {t('history.title')}
              </a>
            )}
            {mayKeep && (
              <a class="ds-link" href={address(`/staff/associations/${association}`)}>
                {t('keeping.toKeeping')}
              </a>
            )}
            {!maySee && (
              <a class="ds-link" href={address('/associations')}>
                {t('associations.back')}
              </a>
            )}
          </nav>
          {data.mergedInto && <PartOf association={data.mergedInto} />}
          <About shown={data} />
          <Contact contact={data.contact} />
          <Sure shown={data} />
          {member && <Confirm shown={data} confirmed={again} />}
          {!member && !data.mergedInto && (me || !who) && <Claim association={association} open={query.has('claim')} />}
        </>
      )}
    </>
  );
}

/** What it has become part of: that is where it is found now. */
function PartOf({ association }: { association: string }) {
  const { data } = useAnswer('/associations/{association}', { values: { association } }, { open: true });
  return (
    <Notice colour="info">
      <p class="ds-paragraph">{t('associations.merged')}</p>
      <a class="ds-link" href={address(`/associations/${association}`)}>
        {data?.name ?? t('associations.mergedInto')}
      </a>
    </Notice>
  );
}

function About({ shown }: { shown: Shown }) {
  const tags = [...shown.fields.map((each) => t(`field.${each}`)), ...shown.places];
  return (
    <section class="ds-card card">
      {shown.about && <p class="ds-paragraph">{shown.about}</p>}
      {tags.length > 0 && (
        <ul class="tags" aria-label={t('associations.kind')}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {shown.ages.length > 0 && <p class="ds-paragraph">{t('associations.for', { ages: ages(shown.ages) })}</p>}
      <p class="ds-paragraph">
        <strong>{t(shown.welcomesMembers ? 'associations.welcomes' : 'associations.full')}</strong>
      </p>
      {shown.groups.length > 0 && (
        <>
          <h2 class="ds-heading" data-size="2xs">
            {t('associations.groups')}
          </h2>
          <ul class="lines">
            {shown.groups.map((group) => (
              <li key={group.name}>
                {group.name} <span class="facts">{ages(group.ages ?? [])}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {shown.umbrellas.length > 0 && (
        <p class="ds-paragraph facts">{t('associations.partOf', { names: shown.umbrellas.join(', ') })}</p>
      )}
    </section>
  );
}

function Contact({ contact }: { contact: Shown['contact'] }) {
  const { email, phone, web } = contact ?? {};
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('associations.contact')}
      </h2>
      {!email && !phone && !web && <p class="ds-paragraph">{t('associations.noContact')}</p>}
      <ul class="lines">
        {email && (
          <li>
            <a class="ds-link" href={`mailto:${email}`}>
              {email}
            </a>
          </li>
        )}
        {phone && (
          <li>
            <a class="ds-link" href={`tel:${phone.replaceAll(' ', '')}`}>
              {phone}
            </a>
          </li>
        )}
        {web && /^https?:\/\//.test(web) && (
          <li>
            <a class="ds-link" href={web} rel="noopener noreferrer">
              {web.replace(/^https?:\/\//, '')}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}

/** How sure all of it is. */
function Sure({ shown: { registration, lastConfirmed } }: { shown: Shown }) {
  const day = (instant: string) =>
    words(dateOf(instant), language.get(), { day: 'numeric', month: 'long', year: 'numeric' });
  const number = registration?.organisationNumber.replace(/(\d{3})(?=\d)/g, '$1 ') ?? '';
  const standing = registration?.standing ?? 'active';
  return (
    <section class="facts">
      <p class="ds-paragraph" data-size="sm">
        {registration ? t(`register.${registration.state}`, { number }) : t('associations.informal')}
        {registration && standing !== 'active' && ` ${t(`standing.${standing}`)}`}
      </p>
      <p class="ds-paragraph" data-size="sm">
        {lastConfirmed ? t('associations.confirmed', { day: day(lastConfirmed) }) : t('associations.neverConfirmed')}
      </p>
    </section>
  );
}

function ages(chosen: readonly Ages[]): string {
  return chosen.map((each) => t(`ages.${each}`).toLocaleLowerCase(language.get())).join(', ');
}
