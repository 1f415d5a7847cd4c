import type { components } from '../api/schema';
import { t } from '../texts/texts';

type Companions = components['schemas']['Companions'];

/** What was reserved in the same request, by its names. */
export function withWhat({ with: others = [] }: { with?: Companions }): string | undefined {
  return others.length ? t('mine.with', { names: others.map(({ name }) => name).join(', ') }) : undefined;
}
