import type { components } from '../../base/api/schema';
import { loans, type Chosen, type Dates } from '../../base/lending/basket';
import { dateOf, timeOfDay } from '../../base/time/oslo';
import { times } from './search';

type Schemas = components['schemas'];
export type Wanted = Schemas['WantedTogether'];
export type New = Schemas['NewTogether'];
export type Preview = Schemas['TogetherPreview'];
export type Together = Schemas['Together'];
type Elsewhen = Schemas['TogetherDate'];

/** Who will use it: whoever is not grown up borrows under somebody who is. */
export const GROUPS = ['adult', 'minor', 'class'] as const;

/** So many may fetch and bring back besides whoever borrows. */
export const MOST_OTHERS = 3;

export interface Person {
  name: string;
  phone: string;
}

/** What is filled in. */
export interface Form {
  purpose: string;
  group: (typeof GROUPS)[number];
  /** The adult or the teacher who answers for them. */
  responsible: Person;
  /** Who else may fetch and bring back. */
  others: Person[];
  /** Somebody without a login, for whom staff borrow; nobody where the name is empty. */
  behalf: Person;
  /** What was sent and has not been answered: it is sent again as it was, never changed. */
  sent: New | undefined;
}

const NOBODY: Person = { name: '', phone: '' };

export const EMPTY: Form = { purpose: '', group: 'adult', responsible: NOBODY, others: [], behalf: NOBODY, sent: undefined };

/** What to ask of all that is chosen: a loan for each place where it is fetched, and the room. */
export function wanted({ things, room }: Chosen, dates: Dates, form: Form, association: string, houseRules?: number): Wanted {
  const { from: start, until: end } = times(dates);
  const { group } = form;
  const [responsible] = told([form.responsible]);
  const others = told(form.others);
  const name = form.behalf.name.trim();
  const phone = form.behalf.phone.trim();
  return {
    ...(association && { association }),
    ...(!association && name && { onBehalfOf: { name, ...(phone && { phone }) } }),
    ...(room && {
      booking: {
        premises: room.premises,
        ...(room.parts.length && { parts: room.parts }),
        start: room.start,
        end: room.end,
        people: room.people,
        shareUnder18: room.shareUnder18,
        // What a private person does is nobody else's business.
        showInCalendar: association !== '' && room.shown,
        ...(houseRules !== undefined && { houseRulesVersion: houseRules }),
      },
    }),
    loans: loans(things).map((loan) => ({
      point: loan.point,
      things: loan.things.map(({ model, variant, quantity }) => ({ model, quantity, ...(variant && { variant }) })),
      ...(loan.hours ?? { start, end }),
      group,
      ...(group !== 'adult' && responsible && { responsible }),
      ...(others.length && { others }),
    })),
  };
}

/** Those of whom both is written. */
function told(people: readonly Person[]): Person[] {
  return people
    .map(({ name, phone }) => ({ name: name.trim(), phone: phone.trim() }))
    .filter(({ name, phone }) => name && phone);
}

/** All that is chosen, so many days later. */
export function later(chosen: Chosen, date: Elsewhen): { chosen: Chosen; dates: Dates | undefined } {
  const { room } = chosen;
  const lent = loans(chosen.things);
  const loan = date.loans[lent.findIndex(({ hours }) => !hours)];
  const moved = lent.some(({ hours }) => hours)
    ? lent.flatMap(({ hours, things }, at) => {
        const then = date.loans[at];
        return hours && then ? things.map((thing) => ({ ...thing, hours: { start: then.start, end: then.end } })) : things;
      })
    : chosen.things;
  return {
    chosen: { ...chosen, things: moved, ...(room && date.booking && { room: { ...room, ...date.booking } }) },
    dates: loan && { from: dateOf(loan.start), start: timeOfDay(loan.start), until: dateOf(loan.end), end: timeOfDay(loan.end) },
  };
}

/** What cannot be had, by its name: the room, and the things. */
export function inTheWay(preview: Preview, room: string): string[] {
  const things = preview.loans.flatMap((loan) => loan.things.filter(({ obstacles }) => obstacles.length > 0));
  return [...new Set([...(roomObstacles(preview).length ? [room] : []), ...things.map(({ name, model }) => name ?? model)])];
}

/** What stands in the way of the room. */
export function roomObstacles({ booking }: Preview): Schemas['Reason'][] {
  return booking ? [...booking.obstacles, ...booking.occurrences.flatMap(({ obstacles }) => obstacles ?? [])] : [];
}

/** Whether staff must say yes to some of it. */
export function asks({ booking, loans: lent }: Preview): boolean {
  return lent.some(({ state }) => state === 'requested') || (booking?.occurrences.some(({ status }) => status === 'requested') ?? false);
}
