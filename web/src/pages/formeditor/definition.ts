import type { Form, Question } from '../../base/forms/form';
import type { Language } from '../../base/texts/texts';
import { idFrom } from '../../base/staff/ids';
import { BUDGET } from './presets';

export type Type = Question['type'];
export type Page = Form['pages'][number];
type Texts = Form['texts'];

/** What a question may be, as they are chosen between: a budget is a table that comes with its columns. */
export const TYPES = [
  'text',
  'lines',
  'yes-no',
  'choice',
  'choices',
  'number',
  'amount',
  'date',
  'period',
  'place',
  'contact',
  'budget',
  'table',
  'file',
  'partners',
  'declaration',
  'computed',
] as const satisfies (Type | 'budget')[];
export type Chosen = (typeof TYPES)[number];

/** Where something was, so that it can be put back. */
export interface Removed {
  page: string;
  at: number;
  question: Question;
  texts: Texts;
}

export function questions(form: Form): Question[] {
  return form.pages.flatMap((page) => page.questions);
}

export function said(form: Form, language: Language, key: string): string {
  return form.texts[language]?.[key] ?? '';
}

/** With a text; an empty one is none. */
export function withText(form: Form, language: Language, key: string, text: string): Form {
  const { [key]: _, ...others } = form.texts[language] ?? {};
  return { ...form, texts: { ...form.texts, [language]: text === '' ? others : { ...others, [key]: text } } };
}

export function addPage(form: Form, language: Language, title: string): Form {
  const id = idFrom(title, form.pages.map((page) => page.id));
  return withText({ ...form, pages: [...form.pages, { id, questions: [] }] }, language, `page:${id}`, title);
}

/** Adds a question at the end of a page, and says what it is called. */
export function addQuestion(form: Form, page: string, chosen: Chosen, language: Language, text: string): [Form, string] {
  const id = idFrom(text, questions(form).map((each) => each.id));
  const question = { id, required: chosen !== 'computed', ...(chosen === 'budget' ? BUDGET.kind : usual(chosen)) } as Question;
  if (chosen === 'computed') delete question.required;
  const added = onPage(form, page, (its) => [...its, question]);
  const named = withText(added, language, id, text);
  return [chosen === 'budget' ? BUDGET.say(named, id) : named, id];
}

export function usual(type: Type): object {
  switch (type) {
    case 'choice':
    case 'choices':
      return { type, options: [] };
    case 'table':
      return { type, columns: [] };
    case 'computed':
      return { type, value: 0 };
    default:
      return { type };
  }
}

/** One place earlier or later; past its page's end, on to the page beside. */
export function move(form: Form, id: string, by: -1 | 1): Form {
  const page = form.pages.findIndex((each) => each.questions.some((question) => question.id === id));
  const its = form.pages[page]?.questions ?? [];
  const at = its.findIndex((question) => question.id === id);
  const question = its[at];
  if (!question) return form;
  const rest = its.filter((each) => each !== question);
  const beside = form.pages[page + by];
  if (at + by >= 0 && at + by < its.length) return onPage(form, form.pages[page]!.id, () => rest.toSpliced(at + by, 0, question));
  if (!beside) return form;
  const without = onPage(form, form.pages[page]!.id, () => rest);
  return onPage(without, beside.id, (others) => (by < 0 ? [...others, question] : [question, ...others]));
}

export function movePage(form: Form, id: string, by: -1 | 1): Form {
  return { ...form, pages: shifted(form.pages, form.pages.findIndex((page) => page.id === id), by) };
}

/** One of a list one place earlier or later, as far as there is one. */
export function shifted<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const one = list[at];
  if (one === undefined || at + by < 0 || at + by >= list.length) return [...list];
  return list.toSpliced(at, 1).toSpliced(at + by, 0, one);
}

/** Without a question, and what it takes to put it back. */
export function remove(form: Form, id: string): [Form, Removed | undefined] {
  const page = form.pages.find((each) => each.questions.some((question) => question.id === id));
  const at = page?.questions.findIndex((question) => question.id === id) ?? -1;
  const question = page?.questions[at];
  if (!page || !question) return [form, undefined];
  const its = (key: string) => key === id || below(key, id);
  const texts = Object.fromEntries(
    Object.entries(form.texts).map(([language, all]) => [language, only(all, its)]),
  );
  const without = onPage(form, page.id, (all) => all.filter((each) => each !== question));
  return [withTextsWhere(without, (key) => !its(key)), { page: page.id, at, question, texts }];
}

/** Where it was, whatever was changed since; on the last page, if its own is gone. */
export function restore(form: Form, { page, at, question, texts }: Removed): Form {
  const there = form.pages.some((each) => each.id === page) ? page : (form.pages.at(-1)?.id ?? page);
  const back = onPage(form, there, (all) => all.toSpliced(at, 0, question));
  const both = Object.entries(texts).map(([language, its]) => [language, { ...back.texts[language], ...its }]);
  return { ...back, texts: { ...back.texts, ...Object.fromEntries(both) } };
}

/** A page goes when there is nothing on it. */
export function removePage(form: Form, id: string): Form {
  const pages = form.pages.filter((page) => page.id !== id || page.questions.length > 0);
  return pages.length === form.pages.length ? form : withTextsWhere({ ...form, pages }, (key) => key !== `page:${id}`);
}

export function onPage(form: Form, id: string, other: (its: Question[]) => Question[]): Form {
  return { ...form, pages: form.pages.map((page) => (page.id === id ? { ...page, questions: other(page.questions) } : page)) };
}

export function everywhere(form: Form, other: (question: Question) => Question): Form {
  return { ...form, pages: form.pages.map((page) => ({ ...page, questions: page.questions.map(other) })) };
}

export function withTextsWhere(form: Form, stays: (key: string) => boolean): Form {
  return { ...form, texts: Object.fromEntries(Object.entries(form.texts).map(([language, all]) => [language, only(all, stays)])) };
}

function only(texts: Record<string, string>, which: (key: string) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => which(key)));
}

export function below(key: string, id: string): boolean {
  return key.startsWith(`${id}.`);
}

export function known(object: { [name: string]: unknown }): { [name: string]: unknown } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
