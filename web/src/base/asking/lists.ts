import type { Column, Question } from '../forms/form';

/** A table that is shown as two short lists, e.g. what goes out and what comes in: one of its columns says on which a row stands. */
export interface Lists {
  side: string;
  sides: readonly [string, string];
  what: Column;
  amount: Column;
}

/** Of a table with a text, an amount and a choice among two. */
export function listsOf(question: Column): Lists | undefined {
  if (question.type !== 'table' || question.columns.length !== 3) return undefined;
  const side = question.columns.find((each) => each.type === 'choice');
  const what = question.columns.find((each) => each.type === 'text');
  const amount = question.columns.find((each) => each.type === 'amount');
  if (side?.type !== 'choice' || !what || !amount) return undefined;
  const [one, other, ...more] = side.options;
  return one === undefined || other === undefined || more.length ? undefined : { side: side.id, sides: [one, other], what, amount };
}

/** Whether something that is reckoned is what the one list comes to, less the other: then it is shown as that sum. */
export function differenceOf(question: Question, table: string, { side, sides, amount }: Lists): 'first' | 'second' | undefined {
  if (question.type !== 'computed') return undefined;
  const sum = (which: string) => ['sum', table, amount.id, ['is', side, which]];
  const [one, other] = sides;
  const is = (reckoning: unknown) => JSON.stringify(question.value) === JSON.stringify(reckoning);
  if (is(['minus', sum(one), sum(other)])) return 'first';
  return is(['minus', sum(other), sum(one)]) ? 'second' : undefined;
}

/** A name for a new row: later ones come later in the alphabet, and two phones do not make the same. */
export function rowName(now = Date.now(), random = Math.random()): string {
  return now.toString(36).slice(-8) + Math.floor(random * 46_656).toString(36).padStart(3, '0');
}
