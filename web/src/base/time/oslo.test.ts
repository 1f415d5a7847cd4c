import { expect, it } from 'vitest';
import { atMinutes, farDate, hours, instantOf, interval, isDate, longDate, plusDays, shortDate, span, timeOfDay, today } from './oslo';

it('a day begins in Oslo, not on the phone', () => {
  expect(today(new Date('2026-12-10T23:30:00Z'))).toBe('2026-12-11');
  expect(today(new Date('2026-07-10T21:59:00Z'))).toBe('2026-07-10');
});

it('times are those of the wall in Oslo, summer and winter', () => {
  expect(timeOfDay('2026-07-01T16:00:00Z')).toBe('18:00');
  expect(timeOfDay('2026-12-01T17:00:00Z')).toBe('18:00');
});

it('an end at midnight is 24:00', () => {
  expect(interval('2026-12-11T20:00:00+01:00', '2026-12-12T00:00:00+01:00')).toBe('20:00–24:00');
});

it.each([
  ['2026-12-11T18:00:00+01:00', '2026-12-11T20:00:00+01:00', '18–20'],
  ['2026-12-11T08:00:00+01:00', '2026-12-11T09:30:00+01:00', '8–9:30'],
  ['2026-12-11T20:00:00+01:00', '2026-12-12T00:00:00+01:00', '20–24'],
  ['2026-12-11T00:00:00+01:00', '2026-12-11T00:30:00+01:00', '0–0:30'],
  ['2026-12-11T10:10:00+01:00', '2026-12-11T20:00:00+01:00', '10:10–20'],
])('hours in a list have no zeroes at the end: %s until %s is %s', (start, end, short) => {
  expect(hours(start, end)).toBe(short);
});

it('days follow one another across the change of clocks', () => {
  expect(plusDays('2026-10-24', 1)).toBe('2026-10-25');
  expect(plusDays('2026-10-25', 1)).toBe('2026-10-26');
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
});

it('minutes stay within the day', () => {
  expect(atMinutes(-30)).toBe('00:00');
  expect(atMinutes(25 * 60)).toBe('24:00');
});

it('knows a date', () => {
  expect(isDate('2026-12-11')).toBe(true);
  expect(isDate('2026-13-11')).toBe(false);
  expect(isDate('i morgen')).toBe(false);
});

it('writes dates in the language', () => {
  expect(longDate('2026-12-11', 'nb')).toBe('fredag 11. desember');
  expect(longDate('2026-12-11', 'en')).toBe('Friday 11 December');
  expect(farDate('2026-12-11', 'nb', '2026-11-22')).toBe('11. desember');
  expect(farDate('2027-11-22', 'nb', '2026-11-22')).toBe('22. november 2027');
});

it('a short date has no stops', () => {
  expect(shortDate('2026-11-26', 'nb')).toBe('tor 26. nov');
  expect(shortDate('2026-11-26', 'en')).toBe('Thu 26 Nov');
});

it('a time of the wall is an instant, summer and winter', () => {
  expect(instantOf('2026-12-11', '18:00')).toBe('2026-12-11T18:00:00+01:00');
  expect(instantOf('2026-07-11', '18:00')).toBe('2026-07-11T18:00:00+02:00');
  expect(instantOf('2026-10-25', '18:00')).toBe('2026-10-25T18:00:00+01:00');
  expect(instantOf('2026-12-11', '24:00')).toBe('2026-12-12T00:00:00+01:00');
});

it('a time names its day, and both days when it ends on another', () => {
  expect(span('2026-12-11T18:00:00+01:00', '2026-12-12T00:00:00+01:00', 'nb')).toBe('fredag 11. desember 18:00–24:00');
  expect(span('2026-12-11T18:00:00+01:00', '2026-12-12T02:00:00+01:00', 'nb')).toBe(
    'fredag 11. desember 18:00 – lørdag 12. desember 02:00',
  );
});
