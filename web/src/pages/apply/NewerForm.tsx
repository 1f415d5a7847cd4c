import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { wordsOf } from '../../base/asking/words';
import type { Form } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { tell, type Draft } from './drafts';

/** The form has been changed since this was begun: what differs, and going on with the new one. Nobody is made to. */
export function NewerForm({ draft, newer }: { draft: Draft; newer: NonNullable<Draft['application']['newer']> }) {
  const { reference } = draft;
  const { id: form } = draft.application.form;
  const { version, added, changed, gone } = newer;
  const found = useAnswer('/forms/{form}/{version}', { values: { form, version: String(version) } }, { open: true });
  const command = useCommand();
  const take = () =>
    command.run(() => send('post', '/applications/{reference}/form', { values: { reference }, body: { version } }), tell);
  const then = wordsOf(draft.form);
  const now = found.data && wordsOf(found.data as unknown as Form);
  const named = (questions: string[], words: typeof then) => questions.map((each) => words(each) ?? '').join(' · ');
  return (
    <Notice colour="info">
      <p class="ds-paragraph">{t('apply.newerForm')}</p>
      {now && (
        <ul class="lines small">
          {added.length > 0 && <li>{t('apply.newerAdded', { what: named(added, now) })}</li>}
          {changed.length > 0 && <li>{t('apply.newerChanged', { what: named(changed, now) })}</li>}
          {gone.length > 0 && <li>{t('apply.newerGone', { what: named(gone, then) })}</li>}
        </ul>
      )}
      <Button look="secondary" busy={command.busy} press={take}>
        {t('apply.takeNewer')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </Notice>
  );
}
