import { expect, it } from 'vitest';
import { things } from '../../base/lending/loan';
import { labelIn, lent, lookedAt, unfetched, whose, type Loan } from './counting';

const loan: Loan = {
  reference: '7K3MA9RT',
  state: 'out',
  point: 'library',
  purpose: 'Tur',
  start: '2027-01-07T12:00:00+01:00',
  end: '2027-01-11T10:00:00+01:00',
  byTheHour: false,
  late: false,
  group: 'adult',
  others: [],
  lines: [
    {
      model: 'kayak',
      name: 'Kajakk',
      quantity: 2,
      unfetched: 0,
      out: 1,
      copies: [
        { label: '00018', out: '2027-01-07T12:00:00+01:00', back: '2027-01-08T12:00:00+01:00', condition: 'good' },
        { label: '00026', out: '2027-01-07T12:00:00+01:00' },
      ],
    },
    { model: 'skates', name: 'Skøyter', variant: '38', quantity: 1, unfetched: 1, out: 0, copies: [] },
  ],
};

it('what is out is what has not come back', () => {
  expect(lent(loan)).toEqual([{ label: '00026', name: 'Kajakk' }]);
  expect(unfetched(loan)).toBe(1);
});

it('things are said as on a list', () => {
  expect(things(loan)).toBe('2 Kajakk, Skøyter 38');
});

it('an association is called by its name, and a person by theirs', () => {
  expect(whose({ loan, contact: { name: 'Ola Nes' } })).toBe('Ola Nes');
  expect(whose({ loan: { ...loan, associationName: 'Fjordvik turlag' }, contact: { name: 'Ola Nes' } })).toBe('Fjordvik turlag');
});

it('a label is read from an address, or as it was typed with gloves on', () => {
  expect(labelIn('https://fjordvik.no/app/copy/00018')).toBe('00018');
  expect(labelIn(' 000 18 ')).toBe('00018');
});

it('none of many late models is passed over in silence', () => {
  const models = Array.from({ length: 30 }, (_, index) => `model-${index % 27}`);

  expect(lookedAt(models, 0)).toMatchObject({ left: 15, shown: models.slice(0, 12) });
  expect(lookedAt(models, 1).left).toBe(3);
  expect(lookedAt(models, 2)).toEqual({ left: 0, shown: models.slice(0, 27) });
});
