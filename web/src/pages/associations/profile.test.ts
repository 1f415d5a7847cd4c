import { expect, it } from 'vitest';
import { BLANK, filledIn, profile, typed } from './profile';

it('tells only what was typed', () => {
  const form = { ...BLANK, name: ' Garn og prat ', places: 'Øyane, , Nes,Øyane', web: 'garn.example', groups: [{ name: ' ', ages: [] }] };

  expect(profile(form)).toEqual({
    name: 'Garn og prat',
    fields: [],
    ages: [],
    places: ['Øyane', 'Nes'],
    umbrellas: [],
    groups: [],
    welcomesMembers: true,
    contact: { web: 'https://garn.example' },
  });
});

it('says what the register knows as people say it, and leaves what was typed', () => {
  const found = { organisationNumber: '810000007', outcome: 'found', name: 'FJORDVIK IL OG VENNER I NES', purpose: 'Idrett' } as const;

  const form = filledIn({ ...BLANK, about: 'Vårt eget' }, found);

  expect(form.name).toBe('Fjordvik IL og Venner i Nes');
  expect(form.about).toBe('Vårt eget');
  expect(form.organisationNumber).toBe('810000007');
});

it('comes back from the form as it went in', () => {
  const association = {
    name: 'X',
    fields: ['sport' as const],
    ages: [],
    places: ['A', 'B'],
    umbrellas: ['C'],
    groups: [{ name: 'D', ages: ['youth' as const] }],
    welcomesMembers: false,
    contact: { phone: '55 00 00 00' },
  };

  const shown = { ...association, id: 'x', standing: 'confirmed' as const, place: 'listed' as const, version: 3 };
  expect(profile(typed(shown))).toEqual(association);
});
