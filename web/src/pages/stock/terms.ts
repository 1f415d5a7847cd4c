import type { components } from '../../base/api/schema';
import { EMPTY } from './kinds';

export type Written = components['schemas']['WrittenEquipment'];
export type Change = components['schemas']['EquipmentChange'];

/** What staff change of something that is lent, sums in kroner; nothing for no limit, and nothing for what nobody says. */
export interface Form {
  name: string;
  description: string;
  instructions: string;
  category: Written['category'];
  point: string;
  mode: Written['lending']['mode'];
  longestDays: number;
  leadDays: number;
  mostEach: number;
  perDay: number;
  worthPerDay: number;
  value: number;
  retired: boolean;
  /** Of people who come by the hour; of things these stay as they are. */
  people: number;
  perHour: number;
  longestHours: number;
  opens: string;
  closes: string;
}

const kroner = (ore: number | undefined) => Math.round((ore ?? 0) / 100);

export function formOf({ name, description, instructions, category, point, lending, service, valueOre, retired }: Written): Form {
  return {
    name: name.nb,
    description: description?.nb ?? '',
    instructions: instructions?.nb ?? '',
    category,
    point,
    mode: lending.mode,
    longestDays: lending.longestDays,
    leadDays: lending.leadDays,
    mostEach: lending.mostEach ?? 0,
    perDay: kroner(lending.orePerDay),
    worthPerDay: kroner(lending.worthPerDay),
    value: kroner(valueOre),
    retired: retired ?? false,
    people: service?.people ?? EMPTY.people,
    perHour: kroner(service?.orePerHour),
    longestHours: service?.longestHours ?? EMPTY.longestHours,
    opens: service?.from ?? EMPTY.opens,
    closes: service?.to ?? EMPTY.closes,
  };
}

type Wording = NonNullable<Change['description']>;

/** Other bokmål; the other languages stay as somebody wrote them, and follow where nobody has. */
function reworded(before: Wording | undefined, nb: string): Wording {
  const { nn, en } = before ?? {};
  return {
    nb: nb.trim(),
    ...(nn && nn !== before?.nb && { nn }),
    ...(en && en !== before?.nb && { en }),
  };
}

/** All that stood there, with what was changed; a sum that was not touched keeps its øre. */
export function rewritten(before: Written, form: Form): Change {
  const { id: _id, version: _version, description, instructions, valueOre, retired: _retired, lending, service, ...rest } = before;
  const was = formOf(before);
  const ore = (given: number, known: number | undefined, shown: number) => (given === shown ? known : given * 100);
  const value = ore(form.value, valueOre, was.value);
  const worth = ore(form.worthPerDay, lending.worthPerDay, was.worthPerDay);
  const { mostEach: _most, worthPerDay: _worth, ...terms } = lending;
  return {
    ...rest,
    name: reworded(before.name, form.name),
    ...(form.description.trim() && { description: reworded(description, form.description) }),
    ...(form.instructions.trim() && { instructions: reworded(instructions, form.instructions) }),
    category: form.category,
    point: form.point,
    ...(value && { valueOre: value }),
    ...(service && {
      service: {
        people: form.people,
        from: form.opens,
        to: form.closes,
        longestHours: form.longestHours,
        orePerHour: ore(form.perHour, service.orePerHour, was.perHour) ?? 0,
      },
    }),
    lending: {
      ...terms,
      mode: form.mode,
      longestDays: form.longestDays,
      leadDays: form.leadDays,
      ...(form.mostEach > 0 && { mostEach: form.mostEach }),
      orePerDay: ore(form.perDay, lending.orePerDay, was.perDay) ?? 0,
      ...(worth && { worthPerDay: worth }),
    },
    ...(form.retired && { retired: true }),
  };
}
