import type { Column, Form } from '../forms/form';
import { numberFormat } from '../texts/intl';
import { language, t } from '../texts/texts';
import { words as dateWords } from '../time/oslo';
import { kroner } from '../ui/money';

/** A form's own text by its key, in the language that is shown. */
export type Words = (key: string) => string | undefined;

export function wordsOf({ texts }: Form): Words {
  const own = texts[language.get()] ?? {};
  return (key) => own[key] ?? texts['nb']?.[key];
}

/** A question's own place in the form's texts: its name, or its table's and its own. */
export type Place = string;

/** An answer as people read it. Of a table how many lines it has; what a file is called knows only whoever shows it. */
export function answerText(question: Column, value: unknown, words: Words, place: Place = question.id): string {
  if (value === undefined || value === null) return '';
  switch (question.type) {
    case 'choice':
      return words(`${place}.${String(value)}`) ?? String(value);
    case 'choices':
      return (value as string[]).map((each) => words(`${place}.${each}`) ?? each).join(', ');
    case 'amount':
    case 'computed':
      return question.type === 'amount' || typeof value !== 'number' || isMoney(question) ? kroner(value as number) : String(value);
    case 'number':
      return numberFormat(language.get() === 'en' ? 'en-GB' : 'nb-NO').format(value as number);
    case 'yes-no':
      return t(value ? 'asking.yes' : 'asking.no');
    case 'declaration':
      return t('asking.yes');
    case 'date':
      return dayText(value);
    case 'period': {
      const { from, to } = value as { from?: string; to?: string };
      return from === to ? dayText(from) : t('asking.period', { from: from ? dayText(from) : '', to: to ? dayText(to) : '' });
    }
    case 'contact': {
      const { name, phone, email } = value as { name?: string; phone?: string; email?: string };
      return [name, phone, email].filter(Boolean).join(', ');
    }
    case 'table':
      return t('asking.rows', { n: Object.keys(value as object).length });
    case 'partners':
      return t('asking.partners', { n: Object.keys(value as object).length });
    case 'file':
      return t('asking.files', { n: (value as unknown[]).length });
    default:
      return String(value);
  }
}

function dayText(day: unknown): string {
  return dateWords(String(day), language.get(), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** What is reckoned is money, but for what counts days or rows. */
function isMoney(question: Column): boolean {
  return question.type === 'computed' && !/^\["(days|count)"/.test(JSON.stringify(question.value));
}
