import { expect, test } from 'vitest';
import { changed, question, read } from './search';

const NOW = new Date('2027-01-07T11:00:00Z');
const of = (address: string) => read(new URLSearchParams(address), NOW);

test('a loan is from tomorrow and over a weekend, where nothing else is asked for', () => {
  expect(of('')).toMatchObject({ from: '2027-01-08', start: '12:00', until: '2027-01-11', end: '12:00', category: '' });
});

test('what is senseless in an address is as it usually is', () => {
  expect(of('from=2027-01-01&until=soon&start=25:00&category=cars')).toEqual(of(''));
});

test('nothing is brought back before it is fetched', () => {
  expect(of('from=2027-01-20&start=14:00&until=2027-01-20&end=12:00')).toMatchObject({ until: '2027-01-21' });
  const dates = of('from=2027-01-20&until=2027-01-24');
  expect(changed(dates, { from: '2027-02-01' })).toMatchObject({ until: '2027-02-05' });
  expect(changed(dates, { until: '2027-01-10' })).toMatchObject({ until: '2027-01-21' });
});

test('over the change to summer time the clock on the wall is what counts', () => {
  expect(question(of('from=2027-03-26&start=16:00&until=2027-03-29&end=08:00'))).toEqual({
    from: '2027-03-26T16:00:00+01:00',
    until: '2027-03-29T08:00:00+02:00',
  });
});

test('only what is asked for is asked', () => {
  expect(question(of('category=music&words=%20bass%20'), 'abc')).toMatchObject({
    category: 'music',
    words: 'bass',
    cursor: 'abc',
  });
});
