import type { Form } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { timeOfDay } from '../../base/time/oslo';
import { later } from '../../base/ui/Later';
import { Mark } from '../../base/ui/Mark';
import { TroubleNotice } from '../../base/ui/Notice';
import type { useEditing } from './editing';
import { minutes } from './minutes';

const Others = later('formeditor/Others', () => import('./Others').then(({ Others: part }) => part));

const LONG = 10;

interface Shown {
  editing: ReturnType<typeof useEditing>;
  form: Form;
  language: 'nb' | 'nn';
}

/** Whether it is saved, how long it takes to fill in, and what somebody else has written meanwhile. */
export function Saved({ editing, form, language }: Shown) {
  const { saved, savedAt, command, judged, others, takeTheirs, seen, save } = editing;
  const { trouble } = command;
  const long = minutes(form);
  const overtaken = trouble?.kind === 'refused' && trouble.problem.status === 412;
  return (
    <>
      <p class="editor-state" role="status">
        {saved ? (
          <Mark shape="done">{savedAt ? t('editor.savedAt', { time: timeOfDay(savedAt) }) : t('editor.saved')}</Mark>
        ) : (
          <Mark shape="waits">{t(command.busy || !trouble ? 'editor.saving' : 'editor.unsaved')}</Mark>
        )}
        <Mark shape={long > LONG ? 'late' : 'done'}>{t('editor.minutes', { n: long })}</Mark>
        {judged.flaws.length > 0 && <Mark shape="partly">{t('editor.flaws', { n: judged.flaws.length })}</Mark>}
      </p>
      {trouble && !overtaken && !saved && <TroubleNotice trouble={trouble} again={save} />}
      {others && <Others form={form} language={language} clashes={others.clashes} takeTheirs={takeTheirs} seen={seen} />}
    </>
  );
}
