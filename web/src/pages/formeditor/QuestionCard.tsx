import type { Form, Question } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { later } from '../../base/ui/Later';
import { Mark } from '../../base/ui/Mark';
import { said } from './definition';
import { IconButton } from './IconButton';

const OnlyWhen = later('formeditor/OnlyWhen', () => import('./OnlyWhen').then(({ OnlyWhen: part }) => part));
const Plain = later('formeditor/Plain', () => import('./Plain').then(({ Plain: part }) => part));
const QuestionFields = later('formeditor/QuestionFields', () => import('./QuestionFields').then(({ QuestionFields: part }) => part));

interface Card {
  form: Form;
  question: Question;
  /** Its number among all. */
  number: number;
  language: 'nb' | 'nn';
  /** What the service says is wrong with it. */
  flaws: readonly string[];
  open: boolean;
  toggle: () => void;
  edit: (other: (form: Form) => Form) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

/** One question in the list: what it asks and of which kind, where it may be moved from, and, when opened, all of it. */
export function QuestionCard({ form, question, number, language, flaws, open, toggle, edit, move, remove }: Card) {
  const { id } = question;
  const text = said(form, language, id) || t('editor.unnamed');
  return (
    <li
      class="question-card"
      data-question={id}
      data-open={open}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        move(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div class="question-head">
        <button type="button" class="question-name" aria-expanded={open} onClick={toggle}>
          <strong>
            {number}. {text}
          </strong>
          <span class="facts small">
            {[
              t(`questionType.${question.type}`),
              question.required && t('editor.required'),
              question.prefill && t('editor.prefilled'),
              question.seenBy && t('editor.seenByDecider'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </button>
        <div class="question-moves">
          <IconButton mark="↑" label={t('editor.up', { text })} press={() => move(-1)} />
          <IconButton mark="↓" label={t('editor.down', { text })} press={() => move(1)} />
          <IconButton mark="✕" label={t('editor.remove', { text })} press={remove} />
        </div>
      </div>
      {question.when && <OnlyWhen form={form} language={language} condition={question.when} />}
      {flaws.length > 0 && (
        <div class="actions">
          {flaws.map((flaw) => (
            <Mark key={flaw} shape="late">
              {flaw}
            </Mark>
          ))}
        </div>
      )}
      <Plain form={form} question={question} language={language} />
      {open && (
        <>
          <QuestionFields form={form} question={question} language={language} edit={edit} />
          <Button look="secondary" press={toggle}>
            {t('editor.close')}
          </Button>
        </>
      )}
    </li>
  );
}
