import { useState } from 'preact/hooks';
import type { Form, Question } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { said, shifted, withText } from './definition';
import { IconButton } from './IconButton';
import { OptionsField } from './OptionsField';
import { addColumn, CELLS, change, columnsOf, removeColumn, type Cell } from './parts';

interface Columns {
  form: Form;
  table: Extract<Question, { type: 'table' }>;
  language: 'nb' | 'nn';
  edit: (other: (form: Form) => Form) => void;
}

/** What each row of a table has. */
export function ColumnsField({ form, table: { id, columns }, language, edit }: Columns) {
  const [typed, setTyped] = useState('');
  const [type, setType] = useState<Cell>('text');
  return (
    <fieldset class="group">
      <legend class="ds-label">{t('editor.columns')}</legend>
      <ul class="editor-list">
        {columns.map((column) => {
          const key = `${id}.${column.id}`;
          const text = said(form, language, key);
          return (
            <li key={column.id}>
              <TextField
                label={t('editor.column', { type: t(`questionType.${column.type}`) })}
                value={text}
                change={(value) => edit((now) => withText(now, language, key, value))}
                most={100}
              />
              <IconButton
                mark="↑"
                label={t('editor.up', { text })}
                press={() => edit((now) => change(now, id, { columns: shifted(columnsOf(now, id), columns.indexOf(column), -1) }))}
              />
              <IconButton mark="✕" label={t('editor.remove', { text })} press={() => edit((now) => removeColumn(now, id, column.id))} />
              <Check
                label={t('editor.mustFill')}
                on={column.required ?? false}
                change={(required) =>
                  edit((now) =>
                    change(now, id, { columns: columnsOf(now, id).map((each) => (each.id === column.id ? { ...each, required } : each)) }),
                  )
                }
              />
              {column.type === 'choice' && <OptionsField form={form} of={key} language={language} edit={edit} />}
            </li>
          );
        })}
      </ul>
      {columns.length < 6 && (
        <div class="add-line">
          <TextField label={t('editor.newColumn')} value={typed} change={setTyped} most={100} />
          <Select label={t('editor.type')} value={type} values={CELLS} text={(each) => t(`questionType.${each}`)} choose={setType} />
          <Button
            look="secondary"
            press={() => {
              if (!typed.trim()) return;
              edit((now) => addColumn(now, id, type, language, typed.trim()));
              setTyped('');
            }}
          >
            {t('editor.addColumn')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
