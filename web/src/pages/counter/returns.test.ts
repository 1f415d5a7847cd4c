import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Outcome } from '../../base/api/outcome';

const sent = vi.fn<(path: string, how: { values: Record<string, string>; body?: unknown }) => Outcome<unknown>>();
vi.mock('../../base/api/client', () => ({
  get: (path: string, how: never) => Promise.resolve(sent(path, how)),
  send: (_method: string, path: string, how: never) => Promise.resolve(sent(path, how)),
}));

const YES: Outcome<unknown> = { kind: 'answered', data: {}, etag: undefined };
const NO_NETWORK: Outcome<unknown> = { kind: 'unreached', mayHaveHappened: false };
const KAYAK = { label: '00018', name: 'Kajakk', loan: '7K3MA9RT', condition: 'good' as const, by: 'saga' };

const kept = new Map<string, string>();

/** A page of its own: nothing but what is kept on the phone is there from the page before. */
async function page() {
  vi.resetModules();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  return import('./returns');
}

const states = (all: readonly { label: string; state: string }[]) => all.map(({ label, state }) => `${label} ${state}`);

beforeEach(() => {
  kept.clear();
  sent.mockReset().mockReturnValue(YES);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('what is brought back without a network is kept on the phone, and sent once when there is one', async () => {
  const before = await page();
  sent.mockReturnValue(NO_NETWORK);
  before.bringBack([KAYAK]);
  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1));

  const after = await page();
  expect(states(after.brought.get())).toEqual(['00018 waiting']);
  expect([...kept.keys()]).toEqual(['my:unsent:brought']);
  sent.mockReset().mockReturnValue(YES);
  await after.sendBrought('saga');
  await after.sendBrought('saga');

  expect(sent).toHaveBeenCalledTimes(1);
  expect(states(after.brought.get())).toEqual(['00018 done']);
  expect(kept.size).toBe(0);
});

it('what waits is sent with when it was scanned, so that it is not taken from whoever has it by then', async () => {
  const anew = 'Noen andre tok imot dette før deg.';
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-12T09:04:20Z') });
  const before = await page();
  sent.mockReturnValue(NO_NETWORK);
  before.bringBack([{ label: '00018', condition: 'good', by: 'saga' }]);
  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1));

  const { brought, sendBrought } = await page();
  vi.setSystemTime(new Date('2027-01-12T11:00:00Z'));
  sent.mockReset().mockImplementation((path) =>
    path === '/copies/{label}'
      ? { kind: 'answered', data: { name: 'Kajakk', out: { loan: 'ANOTHER1' } }, etag: undefined }
      : { kind: 'refused', status: 409, problem: { errors: [{ code: 'lent-anew', message: anew }] } as never },
  );
  await sendBrought('saga');

  expect(sent.mock.lastCall?.[1].body).toEqual({
    copies: [{ label: '00018', condition: 'good', at: '2027-01-12T09:05:00.000Z' }],
  });
  expect(brought.get()[0]).toMatchObject({ state: 'refused', why: anew });
});

it('nobody else sends what somebody took back', async () => {
  const { bringBack, brought, sendBrought } = await page();
  sent.mockReturnValue(NO_NETWORK);
  bringBack([KAYAK]);
  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
  await sendBrought('ada');

  expect(sent).toHaveBeenCalledTimes(1);
  expect(states(brought.get())).toEqual(['00018 waiting']);
});

it('whose it is, is asked for where that is not known, and what nobody has is said', async () => {
  const { bringBack, brought } = await page();
  sent.mockImplementation((path) =>
    path === '/copies/{label}' ? { kind: 'answered', data: { name: 'Kano' }, etag: undefined } : YES,
  );
  bringBack([{ label: '00026', condition: 'good', by: 'saga' }]);

  await vi.waitFor(() => expect(states(brought.get())).toEqual(['00026 refused']));
  expect(brought.get()[0]?.name).toBe('Kano');
});
