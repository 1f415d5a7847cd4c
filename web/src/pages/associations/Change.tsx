import { useAnswer } from '../../api/answers';
import { send } from '../../api/client';
import { useCommand } from '../../api/command';
import { useDraft } from '../../api/draft';
import type { components } from '../../api/schema';
import type { PageProps } from '../../app/pages';
import { address, navigate } from '../../app/router';
import { Known } from '../../session/Introduction';
import { t } from '../../texts/texts';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { TroubleNotice } from '../../ui/Notice';
import { Skeletons } from '../../ui/Skeletons';
import { TextField } from '../../ui/TextField';
import { profile, typed } from './profile';
import { ProfileFields } from './ProfileFields';

/** Changes what everybody may know of an association. */
export default function ChangePage({ params: { association = '' } }: PageProps) {
  const { data, trouble, again } = useAnswer('/associations/{association}', { values: { association } });
  return (
    <>
      <Heading text={data ? t('association.changing', { name: data.name }) : t('associations.change')} />
      <Known why={t('association.signInFirst')}>
        {trouble && <TroubleNotice trouble={trouble} again={again} />}
        {!data && !trouble && <Skeletons count={2} />}
        {data && <Form key={data.version} shown={data} again={again} />}
      </Known>
    </>
  );
}

function Form({ shown, again }: { shown: components['schemas']['Association']; again: () => void }) {
  const draft = useDraft(`association:${shown.id}:${shown.version}`, typed(shown));
  const command = useCommand();
  const back = address(`/associations/${shown.id}`);
  const save = () =>
    command.run(
      () =>
        send('put', '/associations/{association}', {
          values: { association: shown.id },
          body: profile(draft.value),
          etag: `"${shown.version}"`,
        }),
      () => {
        draft.done();
        navigate(back);
      },
    );
  const { trouble } = command;
  const overtaken = trouble?.kind === 'refused' && trouble.status === 412;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('association.number')}
        hint={t('association.numberHint')}
        value={draft.value.organisationNumber}
        change={(organisationNumber) => draft.change({ organisationNumber })}
        most={20}
        numeric
        pointer="/organisationNumber"
        trouble={trouble}
      />
      <ProfileFields form={draft.value} change={draft.change} trouble={trouble} />
      {trouble && <TroubleNotice trouble={trouble} again={command.again} />}
      <div class="actions">
        <Button busy={command.busy}>{t('association.save')}</Button>
        {overtaken && (
          <Button look="secondary" press={again}>
            {t('association.asItIsNow')}
          </Button>
        )}
        <a class="ds-link" href={back}>
          {t('association.cancel')}
        </a>
      </div>
    </form>
  );
}
