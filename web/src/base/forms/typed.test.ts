import { expect, it } from 'vitest';
import { amountAsTyped, amountTyped, countTyped } from './typed';

it.each([
  ['1000', 100_000],
  ['1 000', 100_000],
  ['1\u00a0000', 100_000],
  ['1\u202f000\u202f000', 100_000_000],
  ['1.000', 100_000],
  ['1.000.000', 100_000_000],
  ['1 000,50', 100_050],
  ['1.000,50', 100_050],
  ['1000.5', 100_050],
  ['1000.50', 100_050],
  ['12,5', 1250],
  ['0,5', 50],
  ['12,', 1200],
  ['0', 0],
  [' 500 kr ', 50_000],
  ['kr 500,-', 50_000],
  ['kr. 1 500', 150_000],
  ['500 kroner', 50_000],
  ['', undefined],
  ['  ', undefined],
  ['kr', undefined],
])('"%s" is understood as an amount', (typed, ore) => {
  expect(amountTyped(typed)).toEqual(ore === undefined ? undefined : { number: ore });
});

it.each([
  ['-1', 'minus'],
  ['−1', 'minus'],
  ['1e9', 'unclear'],
  ['0x10', 'unclear'],
  ['1,000', 'unclear'],
  ['1,000.50', 'unclear'],
  ['1.00.000', 'unclear'],
  ['1 00', 'unclear'],
  ['1 0000', 'unclear'],
  ['1 000.000', 'unclear'],
  ['12,3456', 'fine'],
  ['tusen', 'unclear'],
  ['1000 til 2000', 'unclear'],
  ['٣', 'unclear'],
  [',50', 'unclear'],
  ['99999999999999999999', 'unclear'],
  ['999999999999999', 'unclear'],
])('"%s" is no amount, and nothing is made of it', (typed, wrong) => {
  expect(amountTyped(typed)).toEqual({ wrong });
});

it.each([
  ['12', { number: 12 }],
  ['1 200', { number: 1200 }],
  ['1.200', { number: 1200 }],
  ['', undefined],
  ['12,5', { wrong: 'fine' }],
  ['-3', { wrong: 'minus' }],
  ['1e3', { wrong: 'unclear' }],
  ['mange', { wrong: 'unclear' }],
])('"%s" as how many', (typed, read) => {
  expect(countTyped(typed)).toEqual(read);
});

it('an amount is shown as it would be typed, and read back as the same', () => {
  expect([0, 50, 1200, 100_050, 123_456_700].map(amountAsTyped)).toEqual(['0', '0,50', '12', '1\u00a0000,50', '1\u00a0234\u00a0567']);
  for (const ore of [0, 5, 99, 100, 99_999, 100_000, 10_000_000_001]) {
    expect(amountTyped(amountAsTyped(ore))).toEqual({ number: ore });
  }
});
