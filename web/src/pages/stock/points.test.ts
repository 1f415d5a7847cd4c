import { expect, it } from 'vitest';
import { added, formOf, replaced, runs, written, type Point } from './points';

const point: Point = {
  id: 'library',
  version: 3,
  name: 'Biblioteket',
  address: { street: 'Torget 1', postcode: '6888', town: 'Fjordvik' },
  managers: ['Bibliotek', 'Kultur'],
  contact: { name: 'Skranken', phone: '57 00 00 10' },
  opening: {
    weekly: [{ days: ['monday', 'friday'], from: '10:00', to: '18:00' }],
    exceptions: [{ from: '2027-02-02', to: '2027-02-03', kind: 'closed', reason: 'Planleggingsdager' }],
  },
  serviceMinutes: 60,
  lostAfterDays: 7,
  mostVisitsADay: 12,
  offerHours: 6,
};

it('what nobody touches is sent as it stood', () => {
  const { id: _id, version: _version, ...all } = point;

  expect(written(formOf(point))).toEqual(all);
});

it('no limit is sent as none, and hours on no day are not sent', () => {
  const form = { ...formOf(point), mostVisitsADay: 0, weekly: [{ days: [], from: '10:00', to: '12:00' }], managers: ' Idrett, ,Idrett' };

  expect(written(form)).not.toHaveProperty('mostVisitsADay');
  expect(written(form).opening.weekly).toEqual([]);
  expect(written(form).managers).toEqual(['Idrett']);
});

it('a new one is named for programs by what people call it', () => {
  expect(added({ ...formOf(undefined), name: 'Bua på Øya' }).id).toBe('bua-pa-oya');
});

it('days that follow one another are said together', () => {
  expect(runs(['sunday', 'monday', 'wednesday', 'tuesday'])).toEqual([['monday', 'tuesday', 'wednesday'], ['sunday']]);
});

it('one of several hours is changed or taken away, and the others stay', () => {
  expect(replaced(['a', 'b'], 0, undefined)).toEqual(['b']);
  expect(replaced(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
});
