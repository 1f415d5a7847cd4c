import type { components } from './schema';

export type Field = components['schemas']['Field'];

/** What associations do, in the order in which people choose. */
export const FIELDS: readonly Field[] = [
  'culture',
  'sport',
  'recreation',
  'education',
  'health',
  'social',
  'environment',
  'community',
  'rights',
  'philanthropy',
  'international',
  'faith',
  'work',
  'other',
];
