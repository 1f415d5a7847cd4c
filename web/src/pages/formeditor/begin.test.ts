import { expect, it } from 'vitest';
import published from '../../../../functions/grants/src/test/resources/no/endorinn/grants/forms/driftstilskudd.json';
import type { Form } from '../../base/forms/form';
import { addQuestion, questions, withText } from './definition';
import { begin, type Draft } from './begin';
import { about, flawsOf } from './flaws';
import { minutes } from './minutes';
import { change } from './parts';
import { usual } from './starter';

const FORM = published as unknown as Form;
const draft = (form: Form, version: number) => ({ form: form.form, version, definition: form }) as unknown as Draft;

it('what was not saved when the page was left is there again, and is saved on what there is now', () => {
  const mine = withText(FORM, 'nb', 'plans', 'Hva vil dere?');
  const { working, others } = begin({ form: mine, base: FORM, version: 3 }, draft(FORM, 3));

  expect(working).toEqual({ form: mine, base: FORM, version: 3 });
  expect(others).toBeUndefined();
});

it("another's change is taken in and told, and one's own is kept", () => {
  const mine = withText(FORM, 'nb', 'plans', 'Hva vil dere?');
  const theirs = addQuestion(FORM, 'end', 'text', 'nb', 'Noe mer?')[0];
  const { working, others } = begin({ form: mine, base: FORM, version: 3 }, draft(theirs, 4));

  expect(working).toEqual({ form: withText(theirs, 'nb', 'plans', 'Hva vil dere?'), base: theirs, version: 4 });
  expect(others).toEqual({ clashes: [] });
});

it("one's own that was saved, though its answer was lost, is nobody else's", () => {
  const mine = withText(FORM, 'nb', 'plans', 'Hva vil dere?');

  expect(begin({ form: mine, base: FORM, version: 3 }, draft(mine, 4))).toEqual({
    working: { form: mine, base: mine, version: 4 },
    others: undefined,
  });
});

it('a flaw stands beside what it is about', () => {
  const flaw = (pointer: string) => about(FORM, { pointer, code: 'missing', title: 'Mangler' } as Draft['flaws'][number]);

  expect(flaw('/pages/0/questions/2/most')).toBe('plans');
  expect(flaw('/pages/1/when/1')).toBe('page:money');
  expect(flaw('/texts/nn/budget.side.cost')).toBe('budget');
  expect(flaw('/texts/en/page:money')).toBe('page:money');
  expect(flaw('/checks/1/fails')).toBe('check:too-soon');
  expect(flaw('/version')).toBe('');
  const twice = [{ pointer: '/texts/nn/plans', title: 'A' }, { pointer: '/texts/nn/plans.help', title: 'A' }] as Draft['flaws'];
  expect(flawsOf(FORM, twice, 'plans', 'nn')).toEqual(['A']);
  // What is only not translated stands in the table of languages.
  expect(flawsOf(FORM, twice, 'plans', 'nb')).toEqual([]);
});

it('the time to fill in is reckoned as the service does', () => {
  const known = change(FORM, 'plans', { prefill: 'lastYear.plans' });

  expect(minutes(FORM)).toBe(10);
  expect(minutes({ ...FORM, pages: [], texts: {} })).toBe(0);
  expect(minutes(known)).toBe(9);
});

it('the usual form is whole: each of its texts is there in every language, and it takes less than ten minutes', () => {
  const form = usual({ form: 'test', version: 1, pages: [], checks: [], texts: {} });
  const [nb = {}, nn = {}, en = {}] = ['nb', 'nn', 'en'].map((each) => form.texts[each]);

  expect(Object.keys(nn).sort()).toEqual(Object.keys(nb).sort());
  expect(Object.keys(en).sort()).toEqual(Object.keys(nb).sort());
  expect(questions(form)).toHaveLength(7);
  expect(minutes(form)).toBeLessThanOrEqual(10);
});
