import type { components } from '../api/schema';

export type Booking = components['schemas']['Booking'];
export type Occurrence = components['schemas']['Occurrence'];

/** Whether it still takes up the time. */
export function holds({ status }: Occurrence): boolean {
  return status === 'requested' || status === 'confirmed';
}

/** What cancelling costs now, and until when it costs nothing. */
export function cost(occurrences: Occurrence[]): { amount: number; late: boolean; until: string | undefined } {
  const each = occurrences.flatMap(({ cancellation }) => cancellation ?? []);
  return {
    amount: each.reduce((sum, { amount }) => sum + amount, 0),
    late: each.some(({ late }) => late),
    until: each
      .filter(({ late }) => !late)
      .map(({ until }) => until)
      .sort()[0],
  };
}
