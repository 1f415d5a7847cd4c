import type { components } from '../api/schema';
import type { Key } from '../texts/texts';

/** Why a file was refused, and what to do, to whoever attached it. */
export const FILE_WHY: Record<NonNullable<components['schemas']['File']['why']>, Key> = {
  virus: 'fileWhy.virus',
  locked: 'fileWhy.locked',
  'other-kind': 'fileWhy.other-kind',
  unchecked: 'fileWhy.unchecked',
};
