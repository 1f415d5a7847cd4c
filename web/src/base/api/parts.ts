import { forNow } from '../browser/kept';
import { store } from '../browser/store';
import { send } from './client';
import type { Outcome } from './outcome';
import type { components } from './schema';

type Booking = components['schemas']['Booking'];
type Part = components['schemas']['DoneInParts'][number];

/** What may be more than the service does at once, and is then done in the parts that it names. */
export type LongCommand =
  | '/bookings/{reference}/move'
  | '/bookings/{reference}/cancel'
  | '/bookings/{reference}/answer'
  | '/requests/{reference}/approve'
  | '/requests/{reference}/deny';

/** What is left to do of a long series, as it is kept until all of it is done. */
export interface Unfinished {
  path: LongCommand;
  /** How many dates it is about, and how many of them are done. */
  of: number;
  done: number;
  /** What to send yet, in this order. */
  left: { body: object; dates: number }[];
  /** What was meant for all of them. */
  meant: string;
  /** Of the booking, as it was last seen. */
  version: number;
}

const place = (reference: string) => `parts:${reference}`;

/** The booking whose parts are on their way just now; told anew with every part that is done. */
export const underWay = store<{ reference: string } | undefined>(undefined);

/** What was begun for a series and not ended, because the network went away or the page was closed. */
export function unfinished(reference: string): Unfinished | undefined {
  return forNow.read<Unfinished>(place(reference));
}

function keep(reference: string, plan: Unfinished | undefined): void {
  forNow.write(place(reference), plan);
  underWay.set({ reference });
}

/**
 * Sends what changes a booking, and when that is more than is done at once, sends it in the parts that the service names, one
 * after the other. Without an answer to one of them, what is left is kept: `goOn` sends that, and a part that had got there is
 * recognised. What a part is refused ends it; what was done before stays done, and the booking shows it.
 *
 * @param version of the booking as it was seen
 * @param keepalive whether it goes on when the page is left
 */
export async function sendInParts(
  path: LongCommand,
  reference: string,
  version: number,
  body: object,
  { keepalive = false } = {},
): Promise<Outcome<Booking>> {
  const meant = path + JSON.stringify(body);
  if (unfinished(reference)?.meant === meant) return goOn(reference, version);
  const whole = await sendOne(path, reference, version, body, keepalive);
  const parts = whole.kind === 'refused' ? whole.problem.parts : undefined;
  if (!parts) return whole;
  const left = parts.map((part) => ({ body: bodyOf(path, body, part), dates: part.to - part.from + 1 }));
  keep(reference, { path, of: left.reduce((sum, { dates }) => sum + dates, 0), done: 0, left, meant, version });
  return goOn(reference, version);
}

/**
 * Sends what is left.
 *
 * @param version of the booking as it was seen; a later one that the parts themselves have made is kept with them
 */
export async function goOn(reference: string, version: number): Promise<Outcome<Booking>> {
  for (;;) {
    const plan = unfinished(reference);
    const [next, ...left] = plan?.left ?? [];
    if (!plan || !next) return { kind: 'failed', mayHaveHappened: false };
    underWay.set({ reference });
    const result = await sendOne(plan.path, reference, Math.max(version, plan.version), next.body);
    const done = { ...plan, left, done: plan.done + next.dates };
    if (result.kind === 'answered') keep(reference, left.length ? { ...done, version: result.data.version } : undefined);
    if (result.kind === 'refused') keep(reference, undefined);
    if (result.kind !== 'answered' || !left.length) {
      underWay.set(undefined);
      return result;
    }
  }
}

/** The same as was meant for all, for the dates of one part. */
function bodyOf(path: LongCommand, body: object, { from, to, start, end }: Part): object {
  if (!/(move|cancel)$/.test(path)) return { ...body, from, to };
  return { ...body, occurrence: from, scope: 'rest', to, ...(start && { start }), ...(end && { end }) };
}

async function sendOne(
  path: LongCommand,
  reference: string,
  version: number,
  body: object,
  keepalive = false,
): Promise<Outcome<Booking>> {
  // The compiler knows the bodies one by one; which of them it is was decided where it was made.
  return send('post', path, { values: { reference }, body: body as never, etag: `"${version}"`, retries: 2, keepalive });
}
