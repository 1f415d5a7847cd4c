import type { components } from '../../base/api/schema';
import type { Category } from '../../base/lending/kinds';
import { idFrom } from '../../base/staff/ids';

type Written = components['schemas']['NewEquipment'];
type Equipment = components['schemas']['Equipment'];

/** Something that may be in a set, by itself or of one size. */
export interface Choice {
  key: string;
  model: string;
  variant?: string;
  name: string;
}

/** What a set may be of: no sets, nobody who comes by the hour, and each size by itself. */
export function choices(equipment: readonly Equipment[]): Choice[] {
  return equipment.filter(({ members, service }) => !members && !service).flatMap(({ id, name, variants }): Choice[] =>
    variants.length
      ? variants.map((each) => ({ key: `${id} ${each.id}`, model: id, variant: each.id, name: `${name}, ${each.name}` }))
      : [{ key: id, model: id, name }],
  );
}

export interface Form {
  name: string;
  category: Category;
  point: string;
  /** How many of each, by {@link Choice.key}. */
  many: Record<string, number>;
}

export const EMPTY: Form = { name: '', category: 'events', point: '', many: {} };

/** As the service takes it: what none is wanted of is not in it. */
export function written({ name, category, point, many }: Form): Written {
  return {
    id: idFrom(name, []),
    name: { nb: name.trim() },
    category,
    point,
    members: Object.entries(many)
      .filter(([, quantity]) => quantity > 0)
      .map(([key, quantity]) => {
        const [model = '', variant] = key.split(' ');
        return { model, ...(variant && { variant }), quantity };
      }),
  };
}
