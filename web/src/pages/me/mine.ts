import { get, send } from '../../base/api/client';
import type { Outcome } from '../../base/api/outcome';
import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';

type Export = components['schemas']['MyExport'];
type Erasure = components['schemas']['Erasure'];

/** What comes of being forgotten, as it is told before one says yes; also what would be lost that the service does not have yet. */
export function consequences(
  { associationsLeft, anonymised }: Pick<Erasure, 'associationsLeft' | 'anonymised'>,
  name: (association: string) => string,
  unsent: boolean,
): string[] {
  return [
    ...(unsent ? [t('me.forgetUnsent')] : []),
    t('me.forgetName'),
    ...associationsLeft.map((id) => t('me.forgetLeaves', { name: name(id) })),
    ...(anonymised > 0 ? [t('me.forgetBookings', { n: anonymised })] : []),
    t('me.forgetElsewhere'),
  ];
}

/** All that the municipality has of me, as it stands in the file. */
export interface Taken extends Pick<Export, 'person' | 'holdings' | 'done'> {
  bookings: components['schemas']['Booking'][];
}

/** Fetches all parts and joins them; the first that cannot be had is what became of it. */
export async function takeAlong(): Promise<Outcome<Taken>> {
  const taken: Taken = { holdings: [], done: [], bookings: [] };
  const parts = await through(
    (cursor) => get('/me/export', { query: cursor === undefined ? {} : { cursor } }),
    (part) => {
      if (part.person) taken.person = part.person;
      taken.holdings.push(...part.holdings);
      taken.done.push(...part.done);
    },
  );
  if (parts.kind !== 'answered') return parts;
  for (const when of ['coming', 'past'] as const) {
    const bookings = await through(
      (cursor) => get('/bookings', { query: cursor === undefined ? { when } : { when, cursor } }),
      (page) => taken.bookings.push(...page.bookings),
    );
    if (bookings.kind !== 'answered') return bookings;
  }
  return { ...parts, data: taken };
}

async function through<T extends { cursor?: string }>(
  page: (cursor: string | undefined) => Promise<Outcome<T>>,
  take: (data: T) => void,
): Promise<Outcome<T>> {
  let cursor: string | undefined;
  for (;;) {
    const result = await page(cursor);
    if (result.kind !== 'answered') return result;
    take(result.data);
    cursor = result.data.cursor;
    if (!cursor) return result;
  }
}

/**
 * Has me forgotten, in as many goes as it takes.
 *
 * @param further hears how far it has come after each
 */
export async function forgetMe(
  acceptLeaderless: boolean,
  further: (erasure: Erasure) => void,
  hasBegun: boolean,
): Promise<Outcome<Erasure | undefined>> {
  let begun = hasBegun;
  for (;;) {
    const result = await send('post', '/me/erase', { body: { dryRun: false, acceptLeaderless }, retries: begun ? 2 : 0 });
    // Where an answer was lost on the way, I may be gone already: whom nobody knows has been forgotten.
    const gone = begun && result.kind === 'refused' && result.problem.errors[0]?.code === 'introduce-yourself';
    if (gone) return { kind: 'answered', data: undefined, etag: undefined };
    if (result.kind !== 'answered' || result.data.erased) return result;
    begun = true;
    further(result.data);
  }
}
