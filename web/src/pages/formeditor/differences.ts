import type { Form, Question } from '../../base/forms/form';
import type { Language } from '../../base/texts/texts';
import { questions, said } from './definition';
import { allKeys } from './parts';

/** How a question, a page or a rule is otherwise than it was; its text is of the family `difference`. */
export type What = 'added' | 'removed' | 'moved' | 'type' | 'required' | 'when' | 'limits' | 'words';

export interface Difference {
  /** What people read of it. */
  text: string;
  what: What[];
}

/** What there is otherwise in a form than in the one before it, thing by thing, in the order that people meet them. */
export function differences(before: Form, after: Form, language: Language): Difference[] {
  const [old, now] = [questions(before), questions(after)];
  const moved = outOfOrder(
    old.map(({ id }) => id),
    now.map(({ id }) => id),
  );
  const asked = now.map((question): Difference => {
    const was = old.find(({ id }) => id === question.id);
    const text = said(after, language, question.id);
    if (!was) return { text, what: ['added'] };
    const what: What[] = [
      ...(moved.includes(question.id) || pageOf(before, question) !== pageOf(after, question) ? ['moved' as const] : []),
      ...(was.type !== question.type ? ['type' as const] : []),
      ...((was.required ?? false) !== (question.required ?? false) ? ['required' as const] : []),
      ...(same(was.when, question.when) ? [] : ['when' as const]),
      ...(same(rest(was), rest(question)) ? [] : ['limits' as const]),
      ...(sameWords(before, after, question.id) ? [] : ['words' as const]),
    ];
    return { text, what };
  });
  const gone = old
    .filter(({ id }) => !now.some((each) => each.id === id))
    .map(({ id }): Difference => ({ text: said(before, language, id), what: ['removed'] }));
  return [...asked, ...gone, ...pages(before, after, language), ...checks(before, after, language)].filter(({ what }) => what.length);
}

function pages(before: Form, after: Form, language: Language): Difference[] {
  return others(
    before.pages.map(({ id, when }) => ({ key: `page:${id}`, rule: when })),
    after.pages.map(({ id, when }) => ({ key: `page:${id}`, rule: when })),
    [before, after],
    language,
  );
}

function checks(before: Form, after: Form, language: Language): Difference[] {
  return others(
    before.checks.map(({ code, fails }) => ({ key: `check:${code}`, rule: fails })),
    after.checks.map(({ code, fails }) => ({ key: `check:${code}`, rule: fails })),
    [before, after],
    language,
  );
}

interface Ruled {
  key: string;
  rule: unknown;
}

function others(old: Ruled[], now: Ruled[], [before, after]: [Form, Form], language: Language): Difference[] {
  const here = now.map(({ key, rule }): Difference => {
    const was = old.find((each) => each.key === key);
    const text = said(after, language, key);
    if (!was) return { text, what: ['added'] };
    return {
      text,
      what: [...(same(was.rule, rule) ? [] : ['when' as const]), ...(sameWords(before, after, key) ? [] : ['words' as const])],
    };
  });
  const gone = old
    .filter(({ key }) => !now.some((each) => each.key === key))
    .map(({ key }): Difference => ({ text: said(before, language, key), what: ['removed'] }));
  return [...here, ...gone];
}

function rest({ id: _, type, required: __, when: ___, ...more }: Question): object {
  return { ...more, type };
}

function pageOf(form: Form, { id }: Question): string | undefined {
  return form.pages.find((page) => page.questions.some((each) => each.id === id))?.id;
}

/** Whether all that is said of something, in all languages, is as it was. */
function sameWords(before: Form, after: Form, key: string): boolean {
  const its = (form: Form) => allKeys(form).filter((each) => each === key || each.startsWith(`${key}.`));
  const all = [...new Set([...its(before), ...its(after)])];
  return (['nb', 'nn', 'en'] as const).every((language) =>
    all.every((each) => said(before, language, each) === said(after, language, each)),
  );
}

/** Those that stand otherwise among the ones that were there before. */
function outOfOrder(before: string[], after: string[]): string[] {
  const stay = after.filter((id) => before.includes(id));
  const was = before.filter((id) => after.includes(id));
  const kept = longest(stay.map((id) => was.indexOf(id)));
  return stay.filter((_, index) => !kept.includes(index));
}

/** Where the longest rising run of numbers stands: what is not in it has been moved. */
function longest(numbers: number[]): number[] {
  const runs: number[][] = [];
  numbers.forEach((number, index) => {
    const best = runs
      .filter((run) => (numbers[run.at(-1) ?? 0] ?? 0) < number)
      .reduce<number[]>((one, other) => (other.length > one.length ? other : one), []);
    runs.push([...best, index]);
  });
  return runs.reduce<number[]>((one, other) => (other.length > one.length ? other : one), []);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
