import type { components } from '../api/schema';
import { forGood, OWN } from '../browser/kept';
import type { TimeOfDay } from '../time/oslo';

export type Group = components['schemas']['Group'];

/** What is kept from one search to the next. */
export interface Usual {
  from: TimeOfDay;
  until: TimeOfDay;
  people: number;
  group: Group;
}

export const FIRST_USUAL: Usual = { from: '18:00', until: '20:00', people: 10, group: 'association' };

const USUAL = 'habits';

export function usual(): Usual {
  return { ...FIRST_USUAL, ...forGood.read<Usual>(USUAL) };
}

export function keepUsual({ from, until, people, group }: Usual): void {
  forGood.write(USUAL, { from, until, people, group });
}

/** What is remembered from one booking to the next. */
export interface Habits {
  purpose: string;
  people: number;
  /** How many of them are under 18. */
  young: number;
  shown: boolean;
}

const HABITS = `${OWN}booking`;

export function habits(): Habits | undefined {
  return forGood.read<Habits>(HABITS);
}

export function remember(now: Habits): void {
  forGood.write(HABITS, now);
}
