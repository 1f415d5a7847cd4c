/** Dates and times as people in Norway say them, whatever zone the phone is in. */

import { dateFormat } from '../texts/intl';

const ZONE = 'Europe/Oslo';

/** A date of Europe/Oslo: YYYY-MM-DD. */
export type LocalDate = string;

/** A time of the wall clock: HH:MM, up to 24:00. */
export type TimeOfDay = string;

export function today(now = new Date()): LocalDate {
  return dateFormat('sv-SE', { timeZone: ZONE }).format(now);
}

/** The wall clock's time at an instant. */
export function timeOfDay(instant: string | Date): TimeOfDay {
  return dateFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .format(new Date(instant));
}

export function dateOf(instant: string): LocalDate {
  return today(new Date(instant));
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));
}

/** E.g. 18:00–20:00; an end at midnight is 24:00. */
export function interval(start: string, end: string): string {
  const until = timeOfDay(end);
  return `${timeOfDay(start)}–${until === '00:00' ? '24:00' : until}`;
}

/** As it stands in lists, without zeroes at the end: 18–20, 18:30–20. */
export function hours(start: string, end: string): string {
  return interval(start, end).replaceAll(/0?(\d+):(\d\d)/g, (_, hour: string, rest: string) =>
    rest === '00' ? hour : `${hour}:${rest}`,
  );
}

/** A date's parts as a language writes them. */
export function words(date: LocalDate, language: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(language === 'en' ? 'en-GB' : `${language}-NO`, { ...options, timeZone: 'UTC' })
    .format(new Date(`${date}T12:00:00Z`));
}

/** E.g. fre 11. des. */
export function shortDate(date: LocalDate, language: string): string {
  return words(date, language, { weekday: 'short', day: 'numeric', month: 'short' }).replace(/(\p{L})\./gu, '$1');
}

/** E.g. fredag 11. desember. */
export function longDate(date: LocalDate, language: string): string {
  return words(date, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** E.g. 11. desember; with its year where that is another than this one. */
export function farDate(date: LocalDate, language: string, now: LocalDate = today()): string {
  const year = date.slice(0, 4) === now.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return words(date, language, { day: 'numeric', month: 'long', ...year });
}

export function minutes(time: TimeOfDay): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}

/** How far into a date an instant is by the wall clock, in minutes; of a time after midnight, no more than the whole day. */
export function minutesInto(date: LocalDate, instant: string): number {
  const day = dateOf(instant);
  return day === date ? minutes(timeOfDay(instant)) : day < date ? 0 : 24 * 60;
}

export function atMinutes(total: number): TimeOfDay {
  const within = Math.max(0, Math.min(24 * 60, total));
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** The instant of a wall clock's time, as the API takes it; 24:00 is the next midnight. */
export function instantOf(date: LocalDate, time: TimeOfDay): string {
  const [day, hour] = time === '24:00' ? [plusDays(date, 1), '00:00'] : [date, time];
  const [winter, summer] = [`${day}T${hour}:00+01:00`, `${day}T${hour}:00+02:00`];
  return dateOf(summer) === day && timeOfDay(summer) === hour ? summer : winter;
}

/** So many minutes later, written as the API writes it. */
export function plusMinutes(instant: string, many: number): string {
  const later = new Date(Date.parse(instant) + many * 60_000);
  const wall = `${today(later)}T${timeOfDay(later)}:00`;
  const offset = (Date.parse(`${wall}Z`) - later.getTime()) / 3_600_000;
  return `${wall}+0${offset}:00`;
}

/** E.g. fredag 11. desember 18:00–20:00, or from one day until another. */
export function span(start: string, end: string, language: string): string {
  const [from, until] = [dateOf(start), dateOf(end)];
  const sameDay = from === until || (plusDays(from, 1) === until && timeOfDay(end) === '00:00');
  if (sameDay) return `${longDate(from, language)} ${interval(start, end)}`;
  return `${longDate(from, language)} ${timeOfDay(start)} – ${longDate(until, language)} ${timeOfDay(end)}`;
}
