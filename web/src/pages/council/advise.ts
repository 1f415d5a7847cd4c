import { get, send, type GetAnswer } from '../../base/api/client';
import type { Outcome } from '../../base/api/outcome';

export type ForCouncil = GetAnswer<'/applications/{reference}/advice'>;

/**
 * Writes what the council would give, in øre, and leaves its words as they are. Where a colleague has written another amount than the
 * one that was seen, nothing is written over it: the answer is as it stands.
 */
export async function propose(reference: string, amount: number | undefined, seen: number | undefined): Promise<Outcome<ForCouncil>> {
  const values = { reference };
  const there = await get('/applications/{reference}/advice', { values });
  if (there.kind !== 'answered' || there.data.advice?.amount !== seen) return there;
  const { words, version = 0 } = there.data.advice ?? {};
  return send('put', '/applications/{reference}/advice', {
    values,
    body: { ...(amount !== undefined && { amount }), ...(words && { words }), version },
    retries: 2,
  });
}
