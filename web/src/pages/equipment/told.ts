import type { Dates } from '../../base/lending/basket';
import { language, t } from '../../base/texts/texts';
import { plusDays, shortDate, words, type LocalDate } from '../../base/time/oslo';
import { money } from '../../base/ui/money';
import type { Equipment, Point } from './search';

/** From when until when, in one line: fre 8. jan – man 11. jan 12:00, or each with its own time. */
export function inShort({ from, start, until, end }: Dates): string {
  const day = (date: LocalDate) => shortDate(date, language.get());
  return [day(from), start !== end && start, '–', day(until), end].filter(Boolean).join(' ');
}

/** How many are free of how many there are. */
export function freeOf({ free = 0, working }: Pick<Equipment, 'free' | 'working'>): string {
  return free > 0 ? t('equipment.freeOf', { free, n: working }) : t('equipment.noneFree');
}

/** What it costs a day, or an hour; nothing where it is free, as most is. */
export function price({ lending, service }: Equipment): string | undefined {
  if (service) return service.orePerHour ? t('equipment.perHour', { price: money(service.orePerHour) }) : undefined;
  return lending.orePerDay ? t('equipment.perDay', { price: money(lending.orePerDay) }) : undefined;
}

/** When a point is open, a line for days that are alike: man–fre 10:00–19:00. */
export function openingLines({ opening }: Point): string[] {
  return (opening.weekly ?? []).map(({ days, from, to }) => {
    const runs: number[][] = [];
    days.map((day) => WEEK.indexOf(day))
      .sort((one, other) => one - other)
      .forEach((day) => {
        const last = runs.at(-1);
        if (last && last.at(-1) === day - 1) last.push(day);
        else runs.push([day]);
      });
    const told = runs.map((run) => [...new Set([run[0] ?? 0, run.at(-1) ?? 0])].map(weekday).join('–'));
    return `${told.join(', ')} ${from}–${to}`;
  });
}

const WEEK: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** 4 January 2027 is a Monday. */
function weekday(index: number): string {
  return words(plusDays('2027-01-04', index), language.get(), { weekday: 'short' }).replace('.', '');
}
