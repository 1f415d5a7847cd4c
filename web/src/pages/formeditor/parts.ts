import type { Condition } from '../../base/forms/expressions';
import type { Column, Form, Question } from '../../base/forms/form';
import { idFrom } from '../../base/staff/ids';
import type { Language } from '../../base/texts/texts';
import { below, everywhere, known, questions, usual, withText, withTextsWhere, type Page, type Type } from './definition';

/** What a table's cell may be. */
export const CELLS = ['text', 'choice', 'number', 'amount', 'date'] as const satisfies Type[];
export type Cell = (typeof CELLS)[number];

/** The questions before one, which its condition may ask for; all of them without one. Nothing depends on what is confidential. */
export function before(form: Form, id?: string): Question[] {
  const all = questions(form);
  const at = all.findIndex((each) => each.id === id);
  return (at < 0 ? all : all.slice(0, at)).filter(({ seenBy }) => !seenBy);
}

/** The questions before a page. */
export function beforePage(form: Form, id: string): Question[] {
  const at = form.pages.findIndex((page) => page.id === id);
  return form.pages
    .slice(0, at)
    .flatMap((page) => page.questions)
    .filter(({ seenBy }) => !seenBy);
}

/** With something else of a question; what is given as undefined is taken away. */
export function change(form: Form, id: string, part: { [name: string]: unknown }): Form {
  return everywhere(form, (question) => (question.id === id ? (known({ ...question, ...part }) as unknown as Question) : question));
}

/** With another kind of answer: what only the old kind had goes, with its texts; options stay options. */
export function retype(form: Form, id: string, type: Type): Form {
  const question = questions(form).find((each) => each.id === id);
  if (!question || question.type === type) return form;
  const { required, when } = question;
  const keeps = 'options' in question && (type === 'choice' || type === 'choices') ? { options: question.options } : {};
  const other = known({ id, required: type === 'computed' ? undefined : required, when, ...usual(type), ...keeps }) as unknown as Question;
  const stays = 'options' in keeps ? () => true : (key: string) => !below(key, id) || /\.(help|example)$/.test(key);
  return withTextsWhere(everywhere(form, (each) => (each.id === id ? other : each)), stays);
}

/** With a page's condition, or none. */
export function changePage(form: Form, id: string, when: Page['when']): Form {
  return { ...form, pages: form.pages.map((page) => (page.id === id ? (known({ ...page, when }) as unknown as Page) : page)) };
}

/** One more rule of what may not be so when it is sent. */
export function addCheck(form: Form, code: string, fails: Condition, language: Language, text: string): Form {
  return withText({ ...form, checks: [...form.checks, { code, fails }] }, language, `check:${code}`, text);
}

export function changeCheck(form: Form, code: string, fails: Condition): Form {
  return { ...form, checks: form.checks.map((check) => (check.code === code ? { code, fails } : check)) };
}

export function removeCheck(form: Form, code: string): Form {
  const checks = form.checks.filter((check) => check.code !== code);
  return withTextsWhere({ ...form, checks }, (key) => key !== `check:${code}`);
}

/** One more option of a question, or of a table's column: `budget.side`. */
export function addOption(form: Form, key: string, language: Language, text: string): Form {
  const id = idFrom(text, optionsOf(form, key));
  return withText(withOptions(form, key, (options) => [...options, id]), language, `${key}.${id}`, text);
}

export function removeOption(form: Form, key: string, option: string): Form {
  const without = withOptions(form, key, (options) => options.filter((each) => each !== option));
  return withTextsWhere(without, (each) => each !== `${key}.${option}`);
}

export function withOptions(form: Form, key: string, other: (options: string[]) => string[]): Form {
  const [id = '', column] = key.split('.');
  const renewed = <T extends Column>(each: T): T => ('options' in each ? { ...each, options: other(each.options) } : each);
  return everywhere(form, (question) => {
    if (question.id !== id) return question;
    if (!column) return renewed(question);
    return question.type === 'table' ? { ...question, columns: question.columns.map((each) => (each.id === column ? renewed(each) : each)) } : question;
  });
}

export function optionsOf(form: Form, key: string): string[] {
  const [id, column] = key.split('.');
  const question = questions(form).find((each) => each.id === id);
  const asked = column && question?.type === 'table' ? question.columns.find((each) => each.id === column) : question;
  return asked && 'options' in asked ? asked.options : [];
}

export function addColumn(form: Form, table: string, type: Cell, language: Language, text: string): Form {
  const columns = columnsOf(form, table);
  const id = idFrom(text, columns.map((each) => each.id));
  const column = { id, required: true, ...usual(type) } as Column;
  return withText(change(form, table, { columns: [...columns, column] }), language, `${table}.${id}`, text);
}

export function removeColumn(form: Form, table: string, column: string): Form {
  const without = change(form, table, { columns: columnsOf(form, table).filter((each) => each.id !== column) });
  const key = `${table}.${column}`;
  return withTextsWhere(without, (each) => each !== key && !below(each, key));
}

export function columnsOf(form: Form, table: string): Column[] {
  const question = questions(form).find((each) => each.id === table);
  return question?.type === 'table' ? question.columns : [];
}

/** Every key that people must be able to read, in the order that they meet it. */
export function keys(form: Form): string[] {
  const ofQuestion = (question: Question): string[] => [
    question.id,
    ...('options' in question ? question.options.map((option) => `${question.id}.${option}`) : []),
    ...(question.type === 'table'
      ? question.columns.flatMap((column) => {
          const key = `${question.id}.${column.id}`;
          return [key, ...('options' in column ? column.options.map((option) => `${key}.${option}`) : [])];
        })
      : []),
  ];
  return [
    ...form.pages.flatMap((page) => [`page:${page.id}`, ...page.questions.flatMap(ofQuestion)]),
    ...form.checks.map(({ code }) => `check:${code}`),
  ];
}

/** Those, and the help and examples that some language has. */
export function allKeys(form: Form): string[] {
  const some = new Set(Object.values(form.texts).flatMap((texts) => Object.keys(texts)));
  return keys(form).flatMap((key) => [key, `${key}.help`, `${key}.example`].filter((each) => each === key || some.has(each)));
}
