import { expect, it, vi } from 'vitest';
import { later } from './Later';

const drawnAnew: unknown[] = [];
const effects: (() => void)[] = [];

vi.mock('preact/hooks', () => ({
  useState: (first: unknown) => [first, (next: unknown) => drawnAnew.push(next)],
  useEffect: (effect: () => void) => effects.push(effect),
}));
vi.mock('./Notice', () => ({ TroubleNotice: () => null }));
vi.mock('../texts/texts', () => ({ needTexts: () => Promise.resolve() }));

it('a part that comes between being drawn and being waited for is drawn all the same', async () => {
  const Part = later('staff/Filters', () => Promise.resolve(() => null));
  Part.ahead();
  expect(Part({})).toBeNull();
  await vi.waitFor(() => expect(Part({})).not.toBeNull());

  effects[0]?.();

  await vi.waitFor(() => expect(drawnAnew).toContain(-1));
});
