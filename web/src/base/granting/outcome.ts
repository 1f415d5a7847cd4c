import type { components } from '../api/schema';
import type { Shape } from '../ui/Mark';

type Outcome = components['schemas']['Outcome'];

/** How what came of an application is marked, beside its words `decided.<outcome>`. */
export const OUTCOME_SHAPES = {
  granted: 'done',
  'granted-in-part': 'partly',
  refused: 'no',
} as const satisfies Record<Outcome, Shape>;
