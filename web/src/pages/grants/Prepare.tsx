import { answered, useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { useDryRun } from '../../base/api/dryRun';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { Picker } from '../../base/ui/Picker';
import { useMay } from '../../base/staff/rights';
import { t } from '../../base/texts/texts';
import { BottomBar } from '../../base/ui/BottomBar';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { Eligible, Elsewhere } from './Eligible';
import { firstNo, toAnswer } from './fit';
import type { Scheme } from './told';
import './grants.css';

interface Wanted {
  association?: { id: string; name: string };
  name: string;
  phone: string;
  answers: Record<string, boolean>;
}

const NOTHING: Wanted = { name: '', phone: '', answers: {} };

/** Staff begin an application for somebody who cannot: an association, or a person without a login. */
export default function PreparePage({ params }: PageProps) {
  const scheme = params['scheme'] ?? '';
  const found = useAnswer('/schemes/{scheme}', { values: { scheme } }, { open: true });
  const may = useMay('POST /applications for another person');
  return (
    <div class="grants grant">
      <a class="back-to" href={address(`/grants/${scheme}`)}>
        <Icon name="back" />
        {found.data?.name ?? t('grants.title')}
      </a>
      <Heading text={t('prepare.title')} />
      <p class="facts">{t('prepare.lead')}</p>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      <Known why={t('grants.signInFirst')}>
        {may === false && <Notice colour="warning">{t('prepare.onlyStaff')}</Notice>}
        {may && (found.data ? <Begin scheme={found.data} /> : <Skeletons count={2} />)}
      </Known>
    </div>
  );
}

function Begin({ scheme }: { scheme: Scheme }) {
  const draft = useDraft<Wanted>(`prepare:${scheme.id}`, NOTHING);
  const { association, name, phone, answers } = draft.value;
  const chosen = association !== undefined || name.trim() !== '';
  const next = toAnswer(scheme, answers);
  const body = {
    scheme: scheme.id,
    ...(association
      ? { association: association.id }
      : { onBehalfOf: { name: name.trim(), ...(phone.trim() && { phone: phone.trim() }) } }),
    eligibility: answers,
    another: false,
  };
  const seen = useDryRun(chosen && !next && !firstNo(scheme, answers) ? body : undefined, (wanted) =>
    send('post', '/applications/preview', { body: wanted }),
  );
  const command = useCommand();
  const begin = () =>
    command.run(
      () => send('post', '/applications', { body, key: draft.key, retries: 1 }),
      (made) => {
        const { reference } = made;
        answered('/applications/{reference}', { values: { reference } }, made);
        draft.done();
        navigate(address(`/apply/${reference}`));
      },
    );
  const there = seen.preview?.draft;
  const obstacles = seen.preview?.obstacles ?? [];
  const trouble = command.trouble ?? seen.trouble;
  return (
    <>
      {association ? (
        <p class="actions">
          <strong>{association.name}</strong>
          <Button look="tertiary" press={() => draft.change({ ...NOTHING })}>
            {t('prepare.other')}
          </Button>
        </p>
      ) : (
        <>
          {scheme.who.associations && (
            <Picker
              label={t('prepare.association')}
              act={t('prepare.choose')}
              but={[]}
              pick={({ id, name: called }) => draft.change({ association: { id, name: called }, name: '', phone: '' })}
            />
          )}
          {scheme.who.people && (
            <fieldset class="grant-question">
              <legend>{t('prepare.person')}</legend>
              <TextField label={t('asking.name')} value={name} change={(typed) => draft.change({ name: typed })} most={80} />
              <TextField label={t('asking.phone')} type="tel" value={phone} change={(typed) => draft.change({ phone: typed })} most={20} />
            </fieldset>
          )}
        </>
      )}
      {chosen && (
        <Eligible scheme={scheme} answers={answers} answer={(id, yes) => draft.change({ answers: { ...answers, [id]: yes } })} />
      )}
      {obstacles.length > 0 && (
        <Notice colour="warning">
          {obstacles.map(({ code, message, elsewhere }) => (
            <div key={code}>
              <p class="ds-paragraph">{message}</p>
              <Elsewhere places={elsewhere} />
            </div>
          ))}
        </Notice>
      )}
      {there && (
        <Notice colour="info">
          <p class="ds-paragraph">{t('prepare.draftThere')}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} again={command.trouble ? command.again : seen.again} />}
      {chosen && obstacles.length === 0 && (
        <BottomBar stacked>
          {there ? (
            <a class="ds-button" href={address(`/apply/${there}`)}>
              {t('grants.goOn')}
            </a>
          ) : (
            <Button busy={command.busy} press={() => seen.preview?.mayApply && begin()}>
              {t('prepare.begin')}
            </Button>
          )}
          <p class="facts small">{t('prepare.theySend')}</p>
        </BottomBar>
      )}
    </>
  );
}
