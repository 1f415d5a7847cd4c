import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import type { components } from '../../base/api/schema';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
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
