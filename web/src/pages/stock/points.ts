import type { components } from '../../base/api/schema';
import { idFrom } from '../../base/staff/ids';
import type { LocalDate, TimeOfDay } from '../../base/time/oslo';

type Schemas = components['schemas'];
export type Point = Schemas['LendingPoint'];
type Exception = NonNullable<Schemas['Opening']['exceptions']>[number];
export type Weekday = Schemas['Weekday'];

export const WEEK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const KINDS = ['closed', 'instead', 'open'] as const satisfies Exception['kind'][];

/** The same hours on some days of the week. */
export interface Weekly {
  days: readonly Weekday[];
  from: TimeOfDay;
  to: TimeOfDay;
}

/** Other hours on some dates; all of each day, where no hours are said. */
export interface Dated {
  from: LocalDate;
  to: LocalDate;
  kind: Exception['kind'];
  hours?: { from: TimeOfDay; to: TimeOfDay };
  reason: string;
}

/** Days of the week, together those that follow one another. */
export function runs(days: readonly Weekday[]): Weekday[][] {
  const all: Weekday[][] = [];
  WEEK.forEach((day, at) => {
    const run = all.at(-1);
    if (!days.includes(day)) return;
    if (run && at > 0 && run.at(-1) === WEEK[at - 1]) run.push(day);
    else all.push([day]);
  });
  return all;
}

/** What staff say of a lending point. */
export interface Form {
  name: string;
  street: string;
  postcode: string;
  town: string;
  /** With commas between them. */
  managers: string;
  contact: string;
  phone: string;
  email: string;
  weekly: readonly Weekly[];
  exceptions: readonly Dated[];
  serviceMinutes: number;
  lostAfterDays: number;
  /** 0 for as many as come. */
  mostVisitsADay: number;
  offerHours: number;
}

const NEW: Form = {
  name: '',
  street: '',
  postcode: '',
  town: '',
  managers: '',
  contact: '',
  phone: '',
  email: '',
  weekly: [{ days: WEEK.slice(0, 5), from: '10:00', to: '18:00' }],
  exceptions: [],
  serviceMinutes: 60,
  lostAfterDays: 14,
  mostVisitsADay: 0,
  offerHours: 24,
};

export function formOf(point: Point | undefined): Form {
  if (!point) return NEW;
  const { name, address, managers, contact, opening, serviceMinutes, lostAfterDays, mostVisitsADay, offerHours } = point;
  return {
    name,
    ...address,
    managers: managers.join(', '),
    contact: contact.name,
    phone: contact.phone ?? '',
    email: contact.email ?? '',
    weekly: opening.weekly ?? [],
    exceptions: opening.exceptions ?? [],
    serviceMinutes,
    lostAfterDays,
    mostVisitsADay: mostVisitsADay ?? 0,
    offerHours,
  };
}

/** As the service takes it; hours on no day are none. */
export function written(form: Form): Schemas['LendingPointChange'] {
  const managers = form.managers.split(',').map((each) => each.trim());
  return {
    name: form.name.trim(),
    address: { street: form.street.trim(), postcode: form.postcode.trim(), town: form.town.trim() },
    managers: [...new Set(managers.filter(Boolean))],
    contact: {
      name: form.contact.trim(),
      ...(form.email.trim() && { email: form.email.trim() }),
      ...(form.phone.trim() && { phone: form.phone.trim() }),
    },
    opening: {
      weekly: form.weekly.filter(({ days }) => days.length > 0).map(({ days, from, to }) => ({ days: WEEK.filter((day) => days.includes(day)), from, to })),
      exceptions: form.exceptions.map(({ reason, ...rest }) => ({ ...rest, reason: reason.trim() })),
    },
    serviceMinutes: form.serviceMinutes,
    lostAfterDays: form.lostAfterDays,
    ...(form.mostVisitsADay > 0 && { mostVisitsADay: form.mostVisitsADay }),
    offerHours: form.offerHours,
  };
}

/** The same of one that is new; the name that programs read is made from what people read. */
export function added(form: Form): Schemas['NewLendingPoint'] {
  return { id: idFrom(form.name, []), ...written(form) };
}

/** With another at a place in a list; without it, where there is none. */
export function replaced<T>(all: readonly T[], at: number, one: T | undefined): T[] {
  return all.flatMap((each, index) => (index === at ? (one === undefined ? [] : [one]) : [each]));
}
