import type { Reckoning } from '../../base/forms/expressions';
import type { Question } from '../../base/forms/form';

/** Some of a table's rows: those that say something in a column where one chooses; all of them without. */
export interface Rows {
  table: string;
  /** Whose amounts or numbers are added; the rows themselves are counted without one. */
  column?: string;
  where?: { column: string; option: string };
}

/** What is reckoned, as somebody chooses it. */
export type Total =
  | { form: 'sum' | 'count'; of: Rows }
  | { form: 'difference'; from: Rows; less: Rows }
  | { form: 'plus' | 'minus'; one: string; other: string }
  | { form: 'percent'; of: string; hundredths: number }
  | { form: 'days'; from: string; until: string };

export const FORMS = ['difference', 'sum', 'count', 'plus', 'minus', 'percent', 'days'] as const satisfies Total['form'][];

export function compose(total: Total): Reckoning {
  switch (total.form) {
    case 'sum':
    case 'count':
      return composeRows(total.of);
    case 'difference':
      return ['minus', composeRows(total.from), composeRows(total.less)];
    case 'plus':
    case 'minus':
      return [total.form, total.one, total.other];
    case 'percent':
      return ['percent', total.of, total.hundredths];
    case 'days':
      return ['days', total.from, total.until];
  }
}

function composeRows({ table, column, where }: Rows): Reckoning {
  const some = where ? [['is', where.column, where.option]] : [];
  return column === undefined ? ['count', table, ...some] : ['sum', table, column, ...some];
}

/** As it was chosen; nothing where it is more than can be chosen, so that it is left as it is. */
export function parse(value: Reckoning): Total | undefined {
  if (!Array.isArray(value)) return undefined;
  const [word, one, other] = value as [string, Reckoning, Reckoning];
  const more = value.length > 3;
  switch (word) {
    case 'sum':
    case 'count': {
      const of = parseRows(value);
      return of && { form: word, of };
    }
    case 'minus': {
      const [from, less] = [parseRows(one), parseRows(other)];
      if (from?.column && less?.column && !more) return { form: 'difference', from, less };
      return typeof one === 'string' && typeof other === 'string' && !more ? { form: 'minus', one, other } : undefined;
    }
    case 'plus':
      return typeof one === 'string' && typeof other === 'string' && !more ? { form: 'plus', one, other } : undefined;
    case 'percent':
      return typeof one === 'string' && typeof other === 'number' && !more ? { form: 'percent', of: one, hundredths: other } : undefined;
    case 'days':
      return { form: 'days', from: one as string, until: other as string };
    default:
      return undefined;
  }
}

function parseRows(value: Reckoning): Rows | undefined {
  if (!Array.isArray(value)) return undefined;
  const [word, table, ...rest] = value as [string, string, ...unknown[]];
  if (word !== 'sum' && word !== 'count') return undefined;
  const column = word === 'sum' ? { column: rest[0] as string } : {};
  const condition = rest[word === 'sum' ? 1 : 0] as unknown[] | undefined;
  if (!condition) return { table, ...column };
  if (condition[0] !== 'is') return undefined;
  return { table, ...column, where: { column: condition[1] as string, option: condition[2] as string } };
}

/** Which can be chosen, given what is asked before; each whole from the start. */
export function offered(before: readonly Question[]): Total[] {
  return FORMS.flatMap((form) => first(form, before) ?? []);
}

/** The first that can be said with what is asked before. */
function first(form: Total['form'], before: readonly Question[]): Total | undefined {
  const numbers = before.filter(isNumber).map(({ id }) => id);
  const dates = before.filter(({ type }) => type === 'date').map(({ id }) => id);
  const [rows] = before.flatMap((each) => sums(each)[0] ?? []);
  const [table] = before.filter(({ type }) => type === 'table');
  switch (form) {
    case 'difference': {
      const [costs, incomes] = sides(before);
      return costs && incomes && { form, from: costs, less: incomes };
    }
    case 'sum':
      return rows && { form, of: rows };
    case 'count':
      return table && { form, of: { table: table.id } };
    case 'plus':
    case 'minus':
      return numbers[0] && numbers[1] ? { form, one: numbers[0], other: numbers[1] } : undefined;
    case 'percent':
      return numbers[0] ? { form, of: numbers[0], hundredths: 50 } : undefined;
    case 'days':
      return dates[0] && dates[1] ? { form, from: dates[0], until: dates[1] } : undefined;
  }
}

/** Costs and incomes: the rows by the first two things that a column lets one choose. */
function sides(before: readonly Question[]): Rows[] {
  for (const each of before) {
    const by = sums(each).filter(({ where }) => where);
    if (by.length > 1) return by;
  }
  const all = before.flatMap(sums);
  return all.length > 1 ? all : [];
}

/** All sums that can be made of a table: of each column with numbers, of all rows, and by what one chooses. */
export function sums(table: Question): Rows[] {
  if (table.type !== 'table') return [];
  const choices = table.columns.flatMap((each) =>
    each.type === 'choice' ? each.options.map((option) => ({ column: each.id, option })) : [],
  );
  return table.columns.filter(isNumber).flatMap(({ id }) => [
    { table: table.id, column: id },
    ...choices.map((where) => ({ table: table.id, column: id, where })),
  ]);
}

/** All counts of rows that can be made of a table. */
export function counts(table: Question): Rows[] {
  if (table.type !== 'table') return [];
  const choices = table.columns.flatMap((each) =>
    each.type === 'choice' ? each.options.map((option) => ({ column: each.id, option })) : [],
  );
  return [{ table: table.id }, ...choices.map((where) => ({ table: table.id, where }))];
}

export function isNumber({ type }: Pick<Question, 'type'>): boolean {
  return type === 'number' || type === 'amount' || type === 'computed';
}
