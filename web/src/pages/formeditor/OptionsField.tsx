import { useState } from 'preact/hooks';
import type { Form } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TextField } from '../../base/ui/TextField';
import { said, shifted, withText } from './definition';
import { IconButton } from './IconButton';
import { addOption, optionsOf, removeOption, withOptions } from './parts';

interface Options {
  form: Form;
  /** Whose options: a question's id, or `table.column`. */
  of: string;
  language: 'nb' | 'nn';
  edit: (other: (form: Form) => Form) => void;
}

/** What one may choose between. */
export function OptionsField({ form, of, language, edit }: Options) {
  const [typed, setTyped] = useState('');
  const options = optionsOf(form, of);
  const add = () => {
    if (!typed.trim()) return;
    edit((now) => addOption(now, of, language, typed.trim()));
    setTyped('');
  };
  return (
    <fieldset class="group">
      <legend class="ds-label">{t('editor.options')}</legend>
      <ul class="editor-list">
        {options.map((option, index) => {
          const text = said(form, language, `${of}.${option}`);
          return (
            <li key={option}>
              <TextField
                label={t('editor.option', { n: index + 1 })}
                value={text}
                change={(value) => edit((now) => withText(now, language, `${of}.${option}`, value))}
                most={200}
              />
              <IconButton
                mark="↑"
                label={t('editor.up', { text })}
                press={() => edit((now) => withOptions(now, of, (all) => shifted(all, all.indexOf(option), -1)))}
              />
              <IconButton mark="✕" label={t('editor.remove', { text })} press={() => edit((now) => removeOption(now, of, option))} />
            </li>
          );
        })}
      </ul>
      <div
        class="add-line"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      >
        <TextField label={t('editor.newOption')} value={typed} change={setTyped} most={200} />
        <Button look="secondary" press={add}>
          {t('editor.addOption')}
        </Button>
      </div>
    </fieldset>
  );
}
