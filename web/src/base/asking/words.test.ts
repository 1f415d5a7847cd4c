import { expect, it } from 'vitest';
import type { Column } from '../forms/form';
import { answerText } from './words';

const said = (type: 'period' | 'contact' | 'place', value: unknown) => answerText({ id: 'it', type } as Column, value, () => undefined);

it('a period, a place and somebody to contact are said as people say them', () => {
  expect(said('period', { from: '2027-06-01', to: '2027-06-03' })).toBe('1. juni 2027 til 3. juni 2027');
  expect(said('period', { from: '2027-06-01', to: '2027-06-01' })).toBe('1. juni 2027');
  expect(said('place', 'Gamle bruk')).toBe('Gamle bruk');
  expect(said('contact', { name: 'Kari', email: 'kari@eksempel.no' })).toBe('Kari, kari@eksempel.no');
});
