import { send } from '../../base/api/client';
import { useDryRun } from '../../base/api/dryRun';
import type { Preview, Wanted } from './wish';

/** What a wish for premises would come to. */
export function usePreview(wish: Wanted | undefined) {
  return useDryRun<Wanted, Preview>(wish, (body) => send('post', '/bookings/preview', { body }));
}
