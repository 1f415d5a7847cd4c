import type { GetAnswer } from '../../base/api/client';
import type { Form } from '../../base/forms/form';
import { merge, same, type Clash } from '../../base/staff/merge';

/** A form as staff are making it, with what is wrong with it and the versions that are published. */
export type Draft = GetAnswer<'/grants/forms/{form}'>;

/** What is being written, and what it is based on. */
export interface Working {
  form: Form;
  base: Form;
  version: number;
}

/** What somebody else has made of the form meanwhile. */
export interface Others {
  clashes: Clash[];
}

interface Begun {
  working: Working;
  others: Others | undefined;
}

/** What was not saved, on what there is now. */
export function begin(kept: Working | undefined, now: Pick<Draft, 'form' | 'definition' | 'version'>): Begun {
  const { version } = now;
  const form = { form: now.form, version: 1, ...now.definition } as unknown as Form;
  if (!kept) return { working: { form, base: form, version }, others: undefined };
  const { value, clashes } = merge(kept.base, kept.form, form);
  // One's own, whose answer was lost, is nobody else's.
  const another = !same(kept.base, form) && !same(kept.form, form);
  return { working: { form: value, base: form, version }, others: another ? { clashes } : undefined };
}
