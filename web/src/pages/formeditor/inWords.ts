import type { Condition } from '../../base/forms/expressions';
import { amountAsTyped } from '../../base/forms/typed';
import type { Column, Form, Question } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import type { Test } from './conditions';
import { questions, said } from './definition';
import type { Rows } from './totals';

/** A condition as one would say it, however deep it is. */
export function conditionInWords(form: Form, language: 'nb' | 'nn', condition: Condition): string {
  const [word, ...rest] = condition;
  const inner = () => (rest as Condition[]).map((each) => conditionInWords(form, language, each));
  switch (word) {
    case 'all':
      return inner().join(t('condition.and'));
    case 'any':
      return inner().join(t('condition.or'));
    case 'not':
      return t('condition.not', { condition: inner()[0] ?? '' });
  }
  const [name, value] = rest as [string, Test['value']];
  const asked = questions(form).find(({ id }) => id === name);
  const what = said(form, language, name) || t('editor.gone');
  const how = t(`how.${word as 'is'}`);
  return word === 'answered' ? `«${what}» ${how}` : `«${what}» ${how} ${valueInWords(form, language, asked, value)}`;
}

/** A value that an answer is held against, as people read it. */
export function valueInWords(form: Form, language: 'nb' | 'nn', asked: Question | undefined, value: Test['value']): string {
  if (typeof value === 'boolean') return t(value ? 'editor.yes' : 'editor.no');
  if (typeof value === 'number') {
    return asked && isAmount(asked, form) ? t('money.crowns', { crowns: amountAsTyped(value) }) : String(value);
  }
  return `«${said(form, language, `${asked?.id}.${value}`) || value}»`;
}

/** Whether a number is in øre: an amount, or what is computed of amounts. */
export function isAmount(asked: Question | Column, form: Form): boolean {
  if (asked.type === 'amount') return true;
  return asked.type === 'computed' && ofAmounts(asked.value, form);
}

function ofAmounts(value: unknown, form: Form): boolean {
  if (typeof value === 'string') {
    const asked = questions(form).find(({ id }) => id === value);
    return asked !== undefined && isAmount(asked, form);
  }
  if (!Array.isArray(value)) return false;
  const [word, first, second] = value as unknown[];
  if (word === 'count' || word === 'days') return false;
  if (word !== 'sum') return value.slice(1).some((part) => ofAmounts(part, form));
  const table = questions(form).find(({ id }) => id === first);
  return table?.type === 'table' && table.columns.some(({ id, type }) => id === second && type === 'amount');
}

/** Which rows of a table are meant: «Budsjett»: Beløp, bare Utgift. */
export function rowsInWords(form: Form, language: 'nb' | 'nn', { table, column, where }: Rows): string {
  const text = (key: string) => said(form, language, key) || t('editor.gone');
  const what = column === undefined ? text(table) : `${text(table)}: ${text(`${table}.${column}`)}`;
  return where ? t('total.only', { what, option: text(`${table}.${where.column}.${where.option}`) }) : what;
}
