import { useState } from 'preact/hooks';
import type { Form } from '../../base/forms/form';
import { idFrom } from '../../base/staff/ids';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import { TextField } from '../../base/ui/TextField';
import { ConditionField } from './ConditionField';
import { compose, firstTest } from './conditions';
import { questions, said, withText } from './definition';
import { flawsOf } from './flaws';
import { IconButton } from './IconButton';
import type { Draft } from './begin';
import { addCheck, changeCheck, removeCheck } from './parts';

interface Ruling {
  form: Form;
  language: 'nb' | 'nn';
  flaws: readonly Draft['flaws'][number][];
  edit: (other: (form: Form) => Form) => void;
}

/** What may not be so when an application is sent, and what its applicant is then told. */
export function Checks({ form, language, flaws, edit }: Ruling) {
  const [typed, setTyped] = useState('');
  const asked = questions(form);
  const [first] = asked;
  return (
    <>
      <p class="ds-paragraph">{t('checks.about')}</p>
      <ul class="lines">
        {form.checks.map(({ code, fails }) => {
          const text = said(form, language, `check:${code}`);
          return (
            <li key={code} class="question-card">
              <div class="add-line">
                <TextField
                  label={t('checks.text')}
                  value={text}
                  change={(value) => edit((now) => withText(now, language, `check:${code}`, value))}
                  most={300}
                />
                <IconButton mark="✕" label={t('editor.remove', { text })} press={() => edit((now) => removeCheck(now, code))} />
              </div>
              {flawsOf(form, flaws, `check:${code}`, language).map((flaw) => (
                <Mark key={flaw} shape="late">
                  {flaw}
                </Mark>
              ))}
              <ConditionField
                form={form}
                legend={t('checks.when')}
                asked={asked}
                condition={fails}
                language={language}
                choose={(when) => edit((now) => changeCheck(now, code, when ?? []))}
              />
            </li>
          );
        })}
      </ul>
      {first && (
        <form
          class="add-line"
          onSubmit={(event) => {
            event.preventDefault();
            const text = typed.trim();
            if (!text) return;
            const fails = compose({ join: 'all', tests: [firstTest(asked.findLast(({ type }) => type === 'computed') ?? first)] });
            edit((now) => addCheck(now, idFrom(text, now.checks.map(({ code }) => code)), fails ?? [], language, text));
            setTyped('');
          }}
        >
          <TextField label={t('checks.new')} hint={t('checks.newHint')} value={typed} change={setTyped} most={300} />
          <Button look="secondary">{t('checks.add')}</Button>
        </form>
      )}
    </>
  );
}
