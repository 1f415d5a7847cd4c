import { MYSELF, type Holder } from '../../base/api/holder';
import type { Me } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { habits, type Group, type Habits } from '../../base/booking/habits';
import { isMeant } from '../../base/booking/sizes';
import { dateOf, plusDays, type LocalDate } from '../../base/time/oslo';

type Schemas = components['schemas'];
export type Wanted = Schemas['BookingDraft'];
export type Preview = Schemas['Preview'];
export type NewBooking = Schemas['NewBooking'];

/** A time in some premises, as the address has it. */
export interface Slot {
  premises: string;
  parts: string[];
  start: string;
  end: string;
}

/** What is filled in. */
export interface Form extends Habits {
  /** Nothing until it is chosen; then the one that one acts for holds. */
  holder: string | undefined;
  /** The last day of a series; nothing when it is only once. */
  until: LocalDate | undefined;
  everyWeeks: 1 | 2;
  /** Of a series, the days to leave out. */
  skip: LocalDate[] | undefined;
  /** What the caretaker is asked for. */
  needs?: string;
  /** Of a series, also without those dates that do not fit. */
  someWillDo: boolean;
  /** What was sent and has not been answered: it is sent again as it was, never changed. */
  sent: NewBooking | undefined;
}

export const MOST_PEOPLE = 20_000;
/** The service's own bounds. */
const MOST_LEFT_OUT = 60;
const MOST_DAYS = 90 + MOST_LEFT_OUT;

/** The form as it opens: as last time, but for what was asked for on the first screen. */
export function begin(people: number, group: Group, holder: string | undefined, last = habits()): Form {
  // Of what was answered roughly, the number of last time is more exact.
  const many = last && (!people || isMeant(last.people, people)) ? last.people : people || 10;
  return {
    holder: group === 'private' ? MYSELF : holder,
    purpose: last?.purpose ?? '',
    people: many,
    young: youngAmong(many, group, last),
    shown: last?.shown ?? false,
    until: undefined,
    everyWeeks: 1,
    skip: undefined,
    someWillDo: true,
    sent: undefined,
  };
}

function youngAmong(people: number, group: Group, last: Habits | undefined): number {
  const before = last ? Math.round((last.young / last.people) * people) : 0;
  return group === 'youth' && before * 2 <= people ? people : before;
}

/** Whom one may book for: one's associations first. Until those are known, the one that one acts for. */
export function holders(me: Me | undefined, myself: string, acting: Holder): Holder[] {
  const mine = me?.memberships.filter(
    ({ roles, mergedInto, place }) =>
      (roles.includes('leader') || roles.includes('booker')) && !mergedInto && place !== 'merged',
  );
  const known = mine?.map(({ association, associationName }) => ({
    id: association,
    name: associationName ?? association,
  }));
  const remembered = acting.id === MYSELF ? [] : [acting];
  return [...(known ?? remembered), { id: MYSELF, name: myself }];
}

/** The one that was chosen, or else the one that one acts for, or else the first. */
export function chosen(all: Holder[], holder: string | undefined, acting: Holder): Holder {
  const by = (id: string | undefined) => all.find((each) => each.id === id);
  return by(holder) ?? by(acting.id) ?? all[0] ?? { id: MYSELF, name: '' };
}

/** So many of a hundred; a majority stays one when it is rounded. */
export function share(young: number, people: number): number {
  return Math.min(100, Math.ceil((100 * young) / people));
}

/** What must be written otherwise before it can be sent, by field. */
export function mistakes(slot: Slot, form: Form): { purpose?: true; young?: true; until?: true } {
  return {
    ...(!form.purpose.trim() && { purpose: true as const }),
    ...(form.young > form.people && { young: true as const }),
    ...(form.until !== undefined && form.until < dateOf(slot.start) && { until: true as const }),
  };
}

/** The days of a series, those to leave out among them. */
export function daysOf(slot: Slot, { until, everyWeeks }: Form): LocalDate[] {
  const days: LocalDate[] = [];
  let day = dateOf(slot.start);
  for (; until && day <= until && days.length < MOST_DAYS; day = plusDays(day, 7 * everyWeeks)) days.push(day);
  return days;
}

/** The days to leave out, as far as the series has them: it may have become shorter, or seldomer. */
export function leftOut(slot: Slot, form: Form): LocalDate[] {
  return daysOf(slot, form)
    .filter((day) => form.skip?.includes(day))
    .slice(0, MOST_LEFT_OUT);
}

/** What to ask the price and the obstacles of. */
export function wanted(slot: Slot, form: Form, holder: string): Wanted {
  const skip = leftOut(slot, form);
  return {
    premises: slot.premises,
    ...(slot.parts.length && { parts: slot.parts }),
    ...(holder && { association: holder }),
    start: slot.start,
    end: slot.end,
    people: form.people,
    shareUnder18: share(form.young, form.people),
    // What a private person does is nobody else's business.
    showInCalendar: holder !== MYSELF && form.shown,
    ...(form.until && {
      repeat: { everyWeeks: form.everyWeeks, until: form.until, ...(skip.length && { skip }) },
    }),
    take: form.until && form.someWillDo ? 'those-that-fit' : 'all',
  };
}

/** What to send when it is confirmed, with the house rules that were shown. */
export function booking(slot: Slot, form: Form, holder: string, houseRulesVersion: number): NewBooking {
  const needs = form.needs?.trim();
  return { ...wanted(slot, form, holder), purpose: form.purpose.trim(), ...(needs && { needs }), houseRulesVersion };
}

/** What of a series fits, and what does not. */
export interface Fitting {
  fits: number;
  n: number;
  /** Whether what does not fit is beyond what one may have, and nothing else stands in the way of any date. */
  byLimit: boolean;
}

export function fitting({ fits, occurrences }: Preview): Fitting {
  const codes = occurrences.flatMap(({ obstacles }) => (obstacles ?? []).map(({ code }) => code));
  return { fits, n: occurrences.length, byLimit: codes.length > 0 && codes.every((code) => /^(quota|limit)/.test(code)) };
}

/** Whether others have it, or are so close that there is no time in between: another time may do. */
export function isTaken({ code }: { code: string }): boolean {
  return code === 'overlaps' || code === 'too-close';
}

export function readSlot(query: URLSearchParams): Slot | undefined {
  const [premises, start, end] = [query.get('premises') ?? '', query.get('start') ?? '', query.get('end') ?? ''];
  if (!premises || Number.isNaN(Date.parse(start)) || Number.isNaN(Date.parse(end))) return undefined;
  return { premises, start, end, parts: (query.get('parts') ?? '').split(',').filter(Boolean) };
}
