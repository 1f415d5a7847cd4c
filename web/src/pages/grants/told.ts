import type { GetAnswer } from '../../base/api/client';
import { language, t } from '../../base/texts/texts';
import { dateOf, today, words, type LocalDate } from '../../base/time/oslo';
import { money } from '../../base/ui/money';

export type Scheme = GetAnswer<'/schemes/{scheme}'>;
export type SchemeInList = GetAnswer<'/schemes'>['schemes'][number];
export type Other = GetAnswer<'/schemes'>['others'][number];

/** Until when, as a date; a time after midnight belongs to the evening before nobody's day but its own. */
export function daysLeft(deadline: string, now = new Date()): number {
  return Math.round((Date.parse(dateOf(deadline)) - Date.parse(today(now))) / 86_400_000);
}

export function dayOf(date: LocalDate): string {
  return words(date, language.get(), { day: 'numeric', month: 'long' });
}

/** In one line: how much, until when, and how long it takes. */
export function inShort({ amount, round, form }: Pick<SchemeInList, 'amount' | 'round' | 'form'>): string {
  return [
    t('grants.upTo', { amount: money(amount.most) }),
    round?.state === 'open' && (round.deadline ? t('grants.by', { day: dayOf(dateOf(round.deadline)) }) : t('grants.running')),
    round?.state === 'open' && form && t('grants.minutes', { n: form.minutes }),
  ]
    .filter(Boolean)
    .join(' · ');
}
