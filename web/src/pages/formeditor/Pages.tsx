import { useEffect, useRef, useState } from 'preact/hooks';
import type { Form } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { later } from '../../base/ui/Later';
import { TextField } from '../../base/ui/TextField';
import { AddQuestion } from './AddQuestion';
import {
  addPage,
  move,
  movePage,
  questions,
  remove,
  removePage,
  restore,
  said,
  withText,
  type Page,
  type Removed,
} from './definition';
import { flawsOf } from './flaws';
import { IconButton } from './IconButton';
import { QuestionCard } from './QuestionCard';
import type { Draft } from './begin';

type Flaw = Draft['flaws'][number];

const Empty = later('formeditor/Empty', () => import('./Empty').then(({ Empty: part }) => part));
const PageWhen = later('formeditor/PageWhen', () => import('./PageWhen').then(({ PageWhen: part }) => part));

interface Listed {
  form: Form;
  language: 'nb' | 'nn';
  flaws: readonly Flaw[];
  edit: (other: (form: Form) => Form) => void;
}

/** The form's pages with their questions, in the order that applicants meet them. */
export function Pages({ form, language, flaws, edit }: Listed) {
  const [open, setOpen] = useState<string>();
  const [removed, setRemoved] = useState<Removed>();
  const [told, setTold] = useState('');
  const all = questions(form);
  const focus = useRef<string>(undefined);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was moved keeps the focus, wherever it stands now.
    if (focus.current) root.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = undefined;
  }, [form, removed]);

  const moved = (id: string, by: -1 | 1) => {
    const after = move(form, id, by);
    if (after === form) return;
    const card = `[data-question='${id}']`;
    const held = document.activeElement?.closest<HTMLElement>('[data-mark]')?.dataset.mark;
    focus.current = held ? `${card} [data-mark='${held}']` : `${card} .question-name`;
    edit((now) => move(now, id, by));
    const page = after.pages.find((each) => each.questions.some((question) => question.id === id));
    const n = questions(after).findIndex((each) => each.id === id) + 1;
    setTold(t('editor.moved', { text: said(after, language, id), n, page: said(after, language, `page:${page?.id}`) }));
  };
  const taken = (id: string) => {
    setRemoved(remove(form, id)[1]);
    focus.current = '.undo button';
    edit((now) => remove(now, id)[0]);
  };

  return (
    <div ref={root}>
      <p class="ds-sr-only" role="status">
        {told}
      </p>
      {form.pages.length === 0 && <Empty edit={edit} />}
      {form.pages.map((page, index) => (
        <section key={page.id} class="editor-page">
          <PageHead
            form={form}
            page={page}
            index={index}
            language={language}
            flaws={flawsOf(form, flaws, `page:${page.id}`, language)}
            edit={edit}
          />
          <ol class="editor-questions">
            {page.questions.map((question) => (
              <QuestionCard
                key={question.id}
                form={form}
                question={question}
                number={all.indexOf(question) + 1}
                language={language}
                flaws={flawsOf(form, flaws, question.id, language)}
                open={open === question.id}
                toggle={() => setOpen(open === question.id ? undefined : question.id)}
                edit={edit}
                move={(by) => moved(question.id, by)}
                remove={() => taken(question.id)}
              />
            ))}
          </ol>
          {removed?.page === page.id && (
            <div class="ds-alert notice undo" data-color="info" role="status">
              <p class="ds-paragraph">{t('editor.removed', { text: removed.texts[language]?.[removed.question.id] ?? '' })}</p>
              <Button
                look="secondary"
                press={() => {
                  edit((now) => restore(now, removed));
                  focus.current = `[data-question='${removed.question.id}'] .question-name`;
                  setRemoved(undefined);
                }}
              >
                {t('editor.undo')}
              </Button>
            </div>
          )}
          <AddQuestion form={form} page={page.id} language={language} edit={edit} added={setOpen} />
        </section>
      ))}
      <AddPage language={language} edit={edit} />
    </div>
  );
}

interface Head extends Omit<Listed, 'flaws'> {
  page: Page;
  index: number;
  flaws: readonly string[];
}

function PageHead({ form, page, index, language, flaws, edit }: Head) {
  const [shown, setShown] = useState(page.when !== undefined);
  const key = `page:${page.id}`;
  const text = said(form, language, key);
  return (
    <div class="page-head">
      <TextField
        label={t('editor.page', { n: index + 1 })}
        value={text}
        change={(value) => edit((now) => withText(now, language, key, value))}
        most={80}
        wrong={flaws[0]}
      />
      <div class="question-moves">
        <IconButton mark="↑" label={t('editor.up', { text })} press={() => edit((now) => movePage(now, page.id, -1))} />
        <IconButton mark="↓" label={t('editor.down', { text })} press={() => edit((now) => movePage(now, page.id, 1))} />
        {page.questions.length === 0 && (
          <IconButton mark="✕" label={t('editor.remove', { text })} press={() => edit((now) => removePage(now, page.id))} />
        )}
      </div>
      {index > 0 && (
        <details class="filters" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
          <summary>{t('editor.pageWhen')}</summary>
          {shown && <PageWhen form={form} page={page} language={language} edit={edit} />}
        </details>
      )}
    </div>
  );
}

function AddPage({ language, edit }: Pick<Listed, 'language' | 'edit'>) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (!typed.trim()) return;
        edit((now) => addPage(now, language, typed.trim()));
        setTyped('');
      }}
    >
      <TextField label={t('editor.newPage')} hint={t('editor.newPageHint')} value={typed} change={setTyped} most={80} />
      <Button look="secondary">{t('editor.addPage')}</Button>
    </form>
  );
}
