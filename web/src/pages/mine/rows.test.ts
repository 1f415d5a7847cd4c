import { expect, it, vi } from 'vitest';
import type { Booking, Occurrence } from './booking';
import type { Loan } from '../../base/lending/loan';
import { applied, lent, months, rows, together, type Application } from './rows';

vi.mock('../../base/browser/router', () => ({ address: (_path: string, query: object) => query }));

const NOW = Date.parse('2026-11-25T12:00:00+01:00');

function booking(purpose: string, ...dates: [string, Occurrence['status']?][]): Booking {
  return {
    purpose,
    occurrences: dates.map(([date, status = 'confirmed'], index) => ({
      number: index + 1,
      start: `${date}T18:00:00+01:00`,
      end: `${date}T20:00:00+01:00`,
      parts: [],
      status,
    })),
  } as unknown as Booking;
}

const CHOIR = booking('Kor', ['2026-11-19'], ['2026-11-26'], ['2026-12-03', 'cancelled'], ['2026-12-10']);
const MEETING = booking('Møte', ['2026-11-30']);
const DENIED = booking('Basar', ['2026-12-05', 'denied']);
const said = (past: boolean) =>
  rows([DENIED, CHOIR, MEETING], past, NOW).map((row) => `${row.booking.purpose} ${row.occurrence.start.slice(5, 10)}`);

it('is one list by date over all that is to come, and what was denied stands at its own date', () => {
  expect(said(false)).toEqual(['Kor 11-26', 'Møte 11-30', 'Basar 12-05', 'Kor 12-10']);
});

it('what has been is one row each, the latest first', () => {
  expect(said(true)).toEqual(['Kor 12-10', 'Basar 12-05', 'Møte 11-30']);
});

it('has a heading for each month', () => {
  expect(months(rows([CHOIR, MEETING, DENIED], false, NOW)).map(({ month, rows: its }) => [month, its.length])).toEqual([
    ['2026-11', 2],
    ['2026-12', 2],
  ]);
});

const application = (name: string, state: string, deadline?: string, answerBy?: string, changesDue?: string) =>
  ({ timeline: changesDue ? [{ what: 'changes-due', on: changesDue, done: false }] : [], scheme: { name }, state, round: { ...(deadline && { deadline: `${deadline}T23:59:59+01:00` }), answerBy } }) as unknown as Application;
const APPLICATIONS: Application[] = [
  application('Utkast', 'draft', '2026-12-01'),
  application('Sendt', 'submitted', '2026-11-01', '2026-12-18'),
  application('Endres', 'changes-requested', '2026-11-01', '2026-12-18', '2026-12-05'),
  application('For sent', 'draft', '2026-11-01'),
  application('Trukket', 'withdrawn', '2026-12-01', '2026-12-18'),
  { ...application('Avgjort', 'decided', '2026-11-01', '2026-12-18'), decision: { number: 1, outcome: 'granted', granted: 100_000, at: '2026-11-20T12:00:00+01:00' } },
  application('Borte', 'discarded', '2026-12-01'),
];

it('an application stands among the bookings, at the day that it must be sent or is answered', () => {
  const name = (each: ReturnType<typeof together>[number]) =>
    'application' in each
      ? `${each.application.scheme.name} ${each.date.slice(5)}`
      : 'booking' in each
        ? `${each.booking.purpose} ${each.occurrence.start.slice(5, 10)}`
        : '';
  const list = (past: boolean) =>
    together(rows([CHOIR, MEETING], past, NOW), applied(APPLICATIONS, past, '2026-11-25'), [], past).map(name);

  expect(list(false)).toEqual(['Kor 11-26', 'Møte 11-30', 'Utkast 12-01', 'Endres 12-05', 'Kor 12-10', 'Sendt 12-18']);
  expect(list(true)).toEqual(['Trukket 12-18', 'Kor 12-10', 'Møte 11-30', 'Avgjort 11-20', 'For sent 11-01']);
});

it('a grant that is to be accepted stands at its last day, and is over once it has been answered', () => {
  const granted = (answer: string, until?: string) => {
    const decision = { at: '2026-11-20T10:00:00Z', granted: 1, offer: { answer, ...(until && { until }) } };
    return [{ state: 'decided', decision, round: {}, timeline: [] }] as unknown as Application[];
  };
  const dates = (applications: Application[], past: boolean) => applied(applications, past, '2026-11-25').map(({ date }) => date);

  expect(dates(granted('awaited', '2026-12-18'), false)).toEqual(['2026-12-18']);
  expect(dates(granted('awaited'), false)).toEqual(['2026-11-20']);
  expect(dates(granted('lapsed', '2026-12-18'), false)).toEqual([]);
  expect(dates(granted('accepted', '2026-12-18'), true)).toEqual(['2026-11-20']);
});

it('a loan stands at the hour that it is fetched, and once it is out at the hour that it is due', () => {
  const loan = (state: Loan['state']) =>
    ({ state, start: '2026-11-26T10:00:00+01:00', end: '2026-11-30T19:00:00+01:00' }) as Loan;
  const list = (state: Loan['state']) =>
    together(rows([CHOIR, MEETING], false, NOW), [], lent([loan(state)], false), false).map((each) =>
      'loan' in each ? `Lån ${each.date.slice(5)}` : 'booking' in each ? `${each.booking.purpose} ${each.occurrence.start.slice(5, 10)}` : '',
    );

  expect(list('reserved')).toEqual(['Lån 11-26', 'Kor 11-26', 'Møte 11-30', 'Kor 12-10']);
  expect(list('out')).toEqual(['Kor 11-26', 'Møte 11-30', 'Lån 11-30', 'Kor 12-10']);
  expect(list('cancelled')).toEqual(['Kor 11-26', 'Møte 11-30', 'Kor 12-10']);
});
