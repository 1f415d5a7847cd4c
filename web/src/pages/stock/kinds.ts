import type { components } from '../../base/api/schema';
import type { Category } from '../../base/lending/kinds';
import { idFrom } from '../../base/staff/ids';

type Written = components['schemas']['NewEquipment'];
/** What staff must say of something new; the rest can be written later. */
export interface Form {
  name: string;
  category: Category;
  point: string;
  mode: components['schemas']['LendingTerms']['mode'];
  longestDays: number;
  /** In kroner; 0 where nobody says. */
  worthPerDay: number;
  /** With commas between them; nothing where all are alike. */
  sizes: string;
  /** Whether it is people who come by the hour; then there are no days, worth or sizes. */
  service: boolean;
  people: number;
  /** In kroner. */
  perHour: number;
  longestHours: number;
  opens: string;
  closes: string;
}

export const EMPTY: Form = {
  name: '',
  category: 'other',
  point: '',
  mode: 'instant',
  longestDays: 14,
  worthPerDay: 0,
  sizes: '',
  service: false,
  people: 1,
  perHour: 0,
  longestHours: 6,
  opens: '08:00',
  closes: '23:00',
};

/** As the service takes it; the name that programs read is made from what people read. */
export function written({ name, category, point, mode, longestDays, worthPerDay, sizes, ...form }: Form): Written {
  if (form.service) {
    return {
      id: idFrom(name, []),
      name: { nb: name.trim() },
      category,
      point,
      service: {
        people: form.people,
        from: form.opens,
        to: form.closes,
        longestHours: form.longestHours,
        orePerHour: form.perHour * 100,
      },
      lending: { mode, longestDays: 1, leadDays: 0, orePerDay: 0 },
    };
  }
  const variants: { id: string; name: string }[] = [];
  for (const size of sizes.split(',').map((each) => each.trim()).filter(Boolean)) {
    const id = /^[a-z0-9][a-z0-9-]{0,9}$/.test(size)
      ? size
      : idFrom(size, variants.map((each) => each.id)).slice(0, 10).replace(/-+$/, '');
    if (!variants.some((each) => each.id === id)) variants.push({ id, name: size });
  }
  return {
    id: idFrom(name, []),
    name: { nb: name.trim() },
    category,
    point,
    ...(variants.length > 0 && { variants }),
    lending: {
      mode,
      longestDays,
      leadDays: 0,
      orePerDay: 0,
      ...(worthPerDay > 0 && { worthPerDay: worthPerDay * 100 }),
    },
  };
}
