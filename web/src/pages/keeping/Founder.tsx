import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Reasoned } from './Reasoned';

/** All that one person has made and asked for that nobody has said yes to, and doing away with it for one reason. */
export default function FounderPage({ params: { person = '' } }: PageProps) {
  return (
    <Known why={t('keeping.signInFirst')}>
      <Founder person={person} />
    </Known>
  );
}

function Founder({ person }: { person: string }) {
  const { data, trouble, again } = useAnswer('/founders/{person}', { values: { person } });
  const command = useCommand();
  const place = (place: 'hidden' | 'removed') => (reason: string) =>
    command.run(
      () => send('post', '/founders/{person}/place', { values: { person }, body: { place, reason }, retries: 2 }),
      again,
    );
  return (
    <>
      <StaffTabs current="/staff" />
      <Heading text={t('keeping.all', { name: data?.name ?? '' })} />
      <p class="ds-paragraph">{t('keeping.allAbout')}</p>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!data && !trouble && <Skeletons count={2} />}
      {data && (
        <>
          {data.associations.length === 0 && <p class="ds-paragraph">{t('keeping.none')}</p>}
          <ul class="rows">
            {data.associations.map((made) => (
              <li key={made.association} class="keeping-row">
                <a class="ds-link" href={address(`/staff/associations/${made.association}`)}>
                  {made.associationName}
                </a>
                <p class="ds-paragraph facts">{t(`placed.${made.place}`)}</p>
                {made.open.length > 0 && (
                  <p class="ds-paragraph">{t('keeping.open', { references: made.open.join(', ') })}</p>
                )}
              </li>
            ))}
          </ul>
          <p class="ds-paragraph">{t('keeping.cases', { n: data.cases.length })}</p>
          <Reasoned
            command={command}
            acts={[
              { label: t('keeping.hideAll'), act: place('hidden') },
              { label: t('keeping.removeAll'), act: place('removed') },
            ]}
          />
        </>
      )}
    </>
  );
}
