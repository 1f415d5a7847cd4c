import { useState } from 'preact/hooks';
import type { Form } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { addQuestion, TYPES, type Chosen } from './definition';

interface Adding {
  form: Form;
  page: string;
  language: 'nb' | 'nn';
  edit: (other: (form: Form) => Form) => void;
  /** Hears of one that needs more than its text. */
  added: (id: string) => void;
}

/** Those that are not whole with their text alone. */
const UNFINISHED: readonly Chosen[] = ['choice', 'choices', 'table', 'computed'];

/** One more question at the end of a page: what it asks, and how it is answered. */
export function AddQuestion({ form, page, language, edit, added }: Adding) {
  const [text, setText] = useState('');
  const [type, setType] = useState<Chosen>('text');
  return (
    <form
      class="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (!text.trim()) return;
        const [, id] = addQuestion(form, page, type, language, text.trim());
        edit((now) => addQuestion(now, page, type, language, text.trim())[0]);
        setText('');
        if (UNFINISHED.includes(type)) added(id);
      }}
    >
      <TextField label={t('editor.newQuestion')} value={text} change={setText} most={300} />
      <Select label={t('editor.type')} value={type} values={TYPES} text={(each) => t(`questionType.${each}`)} choose={setType} />
      <Button look="secondary">{t('editor.addQuestion')}</Button>
    </form>
  );
}
