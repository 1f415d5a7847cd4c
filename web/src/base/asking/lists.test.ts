import { expect, it } from 'vitest';
import given from '../../../../functions/grants/src/test/resources/no/endorinn/grants/forms/driftstilskudd.json';
import { judgeAnswer, type Form, type Question } from '../forms/form';
import { differenceOf, listsOf, rowName } from './lists';

const questions = (given as unknown as Form).pages.flatMap((page) => page.questions);
const the = (id: string) => questions.find((each) => each.id === id) as Question;

it('a budget is two lists, and their difference is what one applies for', () => {
  const lists = listsOf(the('budget'))!;

  expect([lists.side, lists.sides, lists.what.id, lists.amount.id]).toEqual(['side', ['cost', 'income'], 'what', 'amount']);
  expect(differenceOf(the('need'), 'budget', lists)).toBe('first');
  expect(differenceOf(the('notice'), 'budget', lists)).toBeUndefined();
});

it('any other table is rows', () => {
  const budget = the('budget') as Extract<Question, { type: 'table' }>;
  const three = budget.columns.map((each) => (each.id === 'side' ? { ...each, options: ['a', 'b', 'c'] } : each)) as never;

  expect(listsOf({ ...budget, columns: three })).toBeUndefined();
  expect(listsOf({ ...budget, columns: budget.columns.slice(1) })).toBeUndefined();
  expect(listsOf(the('plans'))).toBeUndefined();
});

it("a row's name is one that the service takes", () => {
  const row = { side: 'cost', what: 'Noe', amount: 1 };

  expect(judgeAnswer(the('budget'), { [rowName()]: row, [rowName(0, 0.999)]: row }, '')).toEqual([]);
});
