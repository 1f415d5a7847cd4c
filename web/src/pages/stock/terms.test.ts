import { expect, test } from 'vitest';
import { formOf, rewritten, type Written } from './terms';

const TABLES: Written = {
  id: 'tables',
  version: 3,
  name: { nb: 'Langbord', nn: 'Langbord', en: 'Long table' },
  description: { nb: 'For åtte', nn: 'For åtte', en: 'For eight' },
  category: 'events',
  variants: [{ id: 'wide', name: 'Bred' }],
  pictures: ['/pictures/utstyr-langbord.svg'],
  belongs: [],
  point: 'hall',
  valueOre: 120_050,
  lending: { mode: 'instant', longestDays: 14, leadDays: 0, orePerDay: 0, mostEach: 4 },
};

test('what is not touched stays as it was, to the øre, whatever else is written there', () => {
  const { id: _id, version: _version, name: _name, description: _description, ...rest } = TABLES;
  expect(rewritten(TABLES, formOf(TABLES))).toEqual({
    ...rest,
    name: { nb: 'Langbord', en: 'Long table' },
    description: { nb: 'For åtte', en: 'For eight' },
  });
});

test('other bokmål leaves the English that somebody wrote, and takes along what only followed', () => {
  expect(rewritten(TABLES, { ...formOf(TABLES), name: ' Bord ' }).name).toEqual({ nb: 'Bord', en: 'Long table' });
});

test('terms are changed, limits are lifted, and something is lent no more', () => {
  const changed = rewritten(TABLES, { ...formOf(TABLES), mostEach: 0, perDay: 25, value: 0, description: '', retired: true });
  expect(changed.lending).toEqual({ mode: 'instant', longestDays: 14, leadDays: 0, orePerDay: 2500 });
  expect(changed).not.toHaveProperty('valueOre');
  expect(changed).not.toHaveProperty('description');
  expect(changed.retired).toBe(true);
});

test('of people who come more may come, for another price an hour', () => {
  const { variants: _variants, valueOre: _value, ...rest } = TABLES;
  const service = { people: 1, from: '08:00', to: '23:00', longestHours: 6, orePerHour: 55_050 };
  const caretaker: Written = { ...rest, variants: [], service, lending: { mode: 'request', longestDays: 1, leadDays: 2, orePerDay: 0 } };
  expect(rewritten(caretaker, formOf(caretaker)).service).toEqual(service);
  expect(rewritten(caretaker, { ...formOf(caretaker), people: 3, perHour: 600, closes: '24:00' }).service).toEqual({
    ...service,
    people: 3,
    to: '24:00',
    orePerHour: 60_000,
  });
});
