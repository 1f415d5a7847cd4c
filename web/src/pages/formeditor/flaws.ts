import type { Form } from '../../base/forms/form';
import type { Language } from '../../base/texts/texts';
import { questions } from './definition';
import type { Draft } from './begin';

type Flaw = Draft['flaws'][number];

/** What a flaw of a draft is about: a question's id, `page:id`, `check:code`, or the form as a whole. */
export function about(form: Form, { pointer }: Flaw): string {
  const [first, second = '', third, fourth = ''] = pointer.split('/').slice(1);
  if (first === 'texts' && third !== undefined) {
    if (/^(page|check):/.test(third)) return third;
    return questions(form).find(({ id }) => third === id || third.startsWith(`${id}.`))?.id ?? '';
  }
  if (first === 'checks') return `check:${form.checks[Number(second)]?.code ?? ''}`;
  const page = first === 'pages' ? form.pages[Number(second)] : undefined;
  if (!page) return '';
  return third === 'questions' && fourth !== '' ? (page.questions[Number(fourth)]?.id ?? '') : `page:${page.id}`;
}

/** What there is to say of one thing, each once, but for what is to be translated: that is done in a table of its own. */
export function flawsOf(form: Form, flaws: readonly Flaw[], what: string, language: Language): string[] {
  const its = flaws.filter((flaw) => about(form, flaw) === what && !isTranslation(flaw, language));
  return [...new Set(its.map(({ title }) => title))];
}

/** Whether a flaw is of a text in another language than the one that is written first. */
export function isTranslation({ pointer }: Flaw, first: Language): boolean {
  return pointer.startsWith('/texts/') && !pointer.startsWith(`/texts/${first}/`);
}
