import { expect, test } from 'vitest';
import { choices, EMPTY, written } from './sets';

test('a set is of what is wanted of, each size by itself', () => {
  const lending = { mode: 'instant', longestDays: 7, leadDays: 0, orePerDay: 0 } as const;
  const thing = { category: 'sport', pictures: [], point: 'hall', lending, working: 4 } as const;
  const found = choices([
    { ...thing, id: 'skates', name: 'Skøyter', pictures: [], variants: [{ id: '38', name: '38', working: 2 }] },
    { ...thing, id: 'helmet', name: 'Hjelm', pictures: [], variants: [] },
    { ...thing, id: 'pack', name: 'Pakke', pictures: [], variants: [], members: [{ model: 'helmet', name: 'Hjelm', quantity: 2 }] },
    { ...thing, id: 'sound', name: 'Lydtekniker', pictures: [], variants: [], service: { people: 1, from: '08:00', to: '23:00', longestHours: 6, orePerHour: 0 } },
  ]);
  expect(found.map(({ name }) => name)).toEqual(['Skøyter, 38', 'Hjelm']);
  expect(written({ ...EMPTY, name: 'Skøytepakke ', point: 'hall', many: { 'skates 38': 2, helmet: 0, stick: 1 } })).toEqual({
    id: 'skoytepakke',
    name: { nb: 'Skøytepakke' },
    category: 'events',
    point: 'hall',
    members: [
      { model: 'skates', variant: '38', quantity: 2 },
      { model: 'stick', quantity: 1 },
    ],
  });
});
