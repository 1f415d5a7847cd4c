import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { components } from '../../base/api/schema';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { Picker } from '../../base/ui/Picker';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Reasoned } from './Reasoned';

type Office = components['schemas']['Office'];

/** Where staff hide an association, say yes to it, merge it with another, or remove it. */
export default function KeepingPage({ params: { association = '' } }: PageProps) {
  return (
    <Known why={t('keeping.signInFirst')}>
      <Keeping association={association} />
    </Known>
  );
}

function Keeping({ association }: { association: string }) {
  const { data, trouble, again } = useAnswer('/associations/{association}/office', { values: { association } });
  return (
    <>
      <StaffTabs current="/staff" />
      <Heading text={t('keeping.title', { name: data?.associationName ?? '' })} />
      <nav class="actions" aria-label={t('associations.actions')}>
        <a class="ds-link" href={address(`/associations/${association}`)}>
          {t('offices.back')}
        </a>
        <a class="ds-link" href={address(`/associations/${association}/history`)}>
          {t('history.title')}
        </a>
      </nav>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!data && !trouble && <Skeletons count={2} />}
      {data && <Placing office={data} changed={again} />}
      {data && <Merging office={data} />}
      {data?.founder && (
        <a class="ds-link" href={address(`/staff/founders/${data.founder}`)}>
          {t('keeping.founder')}
        </a>
      )}
    </>
  );
}

function Placing({ office, changed }: { office: Office; changed: () => void }) {
  const command = useCommand();
  const values = { association: office.association };
  const place = (place: 'listed' | 'hidden' | 'removed', reason: string, confirmed = false) =>
    command.run(
      () =>
        send('post', '/associations/{association}/place', {
          values,
          body: { place, confirmed, ...(reason && { reason }) },
          retries: 2,
        }),
      () => (place === 'removed' ? navigate(address('/associations'), { replace: true }) : changed()),
    );
  return (
    <section class="section">
      <p class="ds-paragraph">
        <strong>{t(`placed.${office.place}`)}</strong> {office.reason && `«${office.reason}»`}
      </p>
      <div class="actions">
        {office.place === 'hidden' && (
          <Button busy={command.busy} press={() => place('listed', '')}>
            {t('keeping.show')}
          </Button>
        )}
        {office.standing === 'unconfirmed' && (
          <Button busy={command.busy} press={() => place('listed', '', true)}>
            {t('keeping.confirm')}
          </Button>
        )}
      </div>
      <Reasoned
        command={command}
        acts={[
          { label: t('keeping.hide'), act: (reason) => place('hidden', reason) },
          { label: t('keeping.remove'), act: (reason) => place('removed', reason) },
        ]}
      />
    </section>
  );
}

function Merging({ office }: { office: Office }) {
  const command = useCommand();
  const [into, setInto] = useState<{ id: string; name: string }>();
  const [withOfficers, setWithOfficers] = useState(false);
  const merge = (other: string, reason: string) =>
    command.run(
      () =>
        send('post', '/associations/{association}/merge', {
          values: { association: office.association },
          body: { into: other, withOfficers, reason },
          retries: 2,
        }),
      () => navigate(address(`/associations/${other}`), { replace: true }),
    );
  return (
    <section class="section">
      <h2 class="ds-heading">
        {t('keeping.merge')}
      </h2>
      <p class="ds-paragraph">{t('keeping.mergeAbout')}</p>
      <Picker label={t('keeping.into')} act={t('keeping.choose')} but={[office.association]} pick={setInto} />
      {into && (
        <>
          <p class="ds-paragraph">
            <strong>{into.name}</strong>
          </p>
          <Check label={t('keeping.withOfficers')} on={withOfficers} change={setWithOfficers} />
          <Reasoned
            command={command}
            acts={[{ label: t('keeping.merge'), act: (reason) => merge(into.id, reason) }]}
          />
        </>
      )}
    </section>
  );
}
