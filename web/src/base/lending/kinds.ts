import type { components } from '../api/schema';

export type Category = components['schemas']['EquipmentCategory'];

/** What kinds of equipment there are, as one looks for it. */
export const CATEGORIES: readonly Category[] = [
  'sport',
  'outdoors',
  'music',
  'sound-and-light',
  'events',
  'meetings',
  'tools',
  'transport',
  'safety',
  'other',
];
