import { describe, expect, it } from 'vitest';
import all from '../../../../functions/grants/src/test/resources/no/endorinn/grants/forms/conditions.json';
import { holds, type Condition, type Reckoning, type Values } from '../../base/forms/expressions';
import type { Question } from '../../base/forms/form';
import * as conditions from './conditions';
import * as totals from './totals';

const BUDGET = {
  id: 'budget',
  type: 'table',
  columns: [
    { id: 'side', type: 'choice', options: ['cost', 'income'] },
    { id: 'amount', type: 'amount' },
  ],
} satisfies Question;

describe('a condition', () => {
  it('is composed of lines that are chosen', () => {
    expect(conditions.compose({ join: 'all', tests: [] })).toBeUndefined();
    expect(conditions.compose({ join: 'any', tests: [{ name: 'kind', how: 'isNot', value: 'event' }] })).toEqual(['not', ['is', 'kind', 'event']]);
    expect(
      conditions.compose({ join: 'any', tests: [{ name: 'need', how: 'more', value: 5 }, { name: 'plan', how: 'unanswered' }] }),
    ).toEqual(['any', ['more', 'need', 5], ['not', ['answered', 'plan']]]);
  });

  it.each((all as { say: string; condition: Condition; given: Values; holds: boolean }[]).filter((each) => conditions.parse(each.condition)))(
    'that can be chosen means the same when it is read and composed again: $say',
    ({ condition, given, holds: held }) => {
      expect(holds(conditions.compose(conditions.parse(condition)!) ?? ['all'], given)).toBe(held);
    },
  );

  it('that is more than can be chosen is left alone', () => {
    expect(conditions.parse(['all', ['any', ['answered', 'a'], ['answered', 'b']], ['answered', 'c']])).toBeUndefined();
    expect(conditions.parse(['not', ['all', ['answered', 'a'], ['answered', 'b']]])).toBeUndefined();
  });

  it('is whole from the start, and stays so when the question is another', () => {
    const choice = { id: 'kind', type: 'choice', options: ['drift', 'event'] } satisfies Question;

    expect(conditions.firstTest(choice)).toEqual({ name: 'kind', how: 'is', value: 'drift' });
    expect(conditions.retest({ id: 'sure', type: 'yes-no' }, { name: 'kind', how: 'is', value: 'drift' })).toEqual({ name: 'sure', how: 'is', value: true });
    expect(conditions.firstTest({ id: 'need', type: 'computed', value: 0 })).toEqual({ name: 'need', how: 'more', value: 0 });
    expect(conditions.firstTest({ id: 'plan', type: 'file' })).toEqual({ name: 'plan', how: 'answered' });
  });
});

describe('a computed number', () => {
  const COSTS_MINUS_INCOMES: Reckoning = [
    'minus',
    ['sum', 'budget', 'amount', ['is', 'side', 'cost']],
    ['sum', 'budget', 'amount', ['is', 'side', 'income']],
  ];

  it('of a budget is first what costs exceed incomes by', () => {
    const [first] = totals.offered([BUDGET]);

    expect(totals.compose(first!)).toEqual(COSTS_MINUS_INCOMES);
  });

  it('is offered only of what is asked before', () => {
    expect(totals.offered([])).toEqual([]);
    expect(totals.offered([{ id: 'one', type: 'amount' }, { id: 'other', type: 'number' }]).map(({ form }) => form)).toEqual(['plus', 'minus', 'percent']);
    expect(totals.offered([{ id: 'from', type: 'date' }, { id: 'until', type: 'date' }]).map(({ form }) => form)).toEqual(['days']);
  });

  it.each([
    ['sum', 'budget', 'amount'],
    ['count', 'budget', ['is', 'side', 'cost']],
    COSTS_MINUS_INCOMES,
    ['plus', 'a', 'b'],
    ['percent', 'a', 30],
    ['days', '2027-01-01', 'day'],
  ].map((value) => ({ value: value as Reckoning })))('that was chosen is read again as it was: $value', ({ value }) => {
    expect(totals.compose(totals.parse(value)!)).toEqual(value);
  });

  it.each(
    [5, 'a', ['plus', 'a', 'b', 'c'], ['minus', 'a', ['sum', 'budget', 'amount']], ['if', ['answered', 'a'], 1, 2]].map((value) => ({
      value: value as Reckoning,
    })),
  )('that is more than can be chosen is left alone: $value', ({ value }) => {
    expect(totals.parse(value)).toBeUndefined();
  });
});
