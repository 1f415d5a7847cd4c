import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Outcome } from '../../base/api/outcome';
import type { Given } from './held';

const sent = vi.fn<(path: string, how: { body: unknown; etag?: string; keepalive?: boolean }) => Outcome<unknown>>();
vi.mock('../../base/api/client', () => ({
  send: (_method: string, path: string, how: never) => Promise.resolve(sent(path, how)),
}));
vi.mock('../../base/session/session', async () => {
  const { store } = await import('../../base/browser/store');
  return { signingOut: store(false) };
});

const YES: Outcome<unknown> = { kind: 'answered', data: {}, etag: undefined };
const LOST: Outcome<unknown> = { kind: 'unreached', mayHaveHappened: true };
const GIVEN: Given = {
  reference: '7K3MA9RT',
  kind: 'request',
  version: 3,
  command: { approve: {} },
  who: 'Fjordvik IL',
  said: 'Godkjent',
  by: 'saga',
};

const kept = new Map<string, string>();
let window: EventTarget;

/** A page of its own: nothing but what is kept on the phone is there from the page before. */
async function page() {
  vi.resetModules();
  window = Object.assign(new EventTarget(), {
    setTimeout: (then: () => void, after: number) => setTimeout(then, after),
    clearTimeout: (timer: number) => clearTimeout(timer),
  });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', new EventTarget());
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  return import('./held');
}

beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  sent.mockReset().mockReturnValue(YES);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('tells nobody for ten seconds, and then sends what was answered of the version that was seen', async () => {
  const { hold, held, arrived } = await page();

  hold(GIVEN);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(sent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);

  expect(sent).toHaveBeenCalledExactlyOnceWith('/requests/{reference}/approve', expect.objectContaining({ etag: '"3"', body: {} }));
  expect(held.get()).toEqual([]);
  expect(arrived.get()).toMatchObject({ count: 1 });
  expect(kept.size).toBe(0);
});

it('what is taken back has never been', async () => {
  const { hold, undo, held } = await page();

  hold(GIVEN);
  expect(undo(GIVEN.reference)).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);

  expect(sent).not.toHaveBeenCalled();
  expect(held.get()).toEqual([]);
});

it('time stands still while somebody is on their way to the button', async () => {
  const { hold, wait } = await page();

  hold(GIVEN);
  wait(GIVEN.reference, true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).not.toHaveBeenCalled();
  wait(GIVEN.reference, false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveBeenCalledOnce();
});

it('leaving the page sends it in a way that outlives the page', async () => {
  const { hold, undo } = await page();

  hold(GIVEN);
  window.dispatchEvent(new Event('pagehide'));

  expect(sent).toHaveBeenCalledExactlyOnceWith(expect.anything(), expect.objectContaining({ keepalive: true }));
  expect(undo(GIVEN.reference)).toBe(false);
});

it('signing out sends it first', async () => {
  const { hold } = await page();
  const { signingOut } = await import('../../base/session/session');

  hold(GIVEN);
  signingOut.set(true);

  expect(sent).toHaveBeenCalledOnce();
});

it('without a network it stays, is sent when there is one, and what may have got there is not taken back', async () => {
  sent.mockReturnValueOnce({ kind: 'unreached', mayHaveHappened: false }).mockReturnValueOnce(LOST);
  const { hold, held, undo } = await page();

  hold(GIVEN);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(held.get()).toMatchObject([{ state: 'stuck', trouble: { kind: 'unreached' } }]);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(undo(GIVEN.reference)).toBe(false);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);

  expect(sent).toHaveBeenCalledTimes(3);
  expect(held.get()).toEqual([]);
});

it('what a page that died had not sent, is sent by the same person’s next, and by nobody else’s', async () => {
  (await page()).hold(GIVEN);
  const next = await page();

  next.takeUp('another', Date.now() + 60_000);
  next.takeUp('saga', Date.now() + 20_000);
  expect(sent).not.toHaveBeenCalled();
  next.takeUp('saga', Date.now() + 60_000);
  await vi.advanceTimersByTimeAsync(0);

  expect(sent).toHaveBeenCalledOnce();
  expect(kept.size).toBe(0);
});

it('a second caseworker who was faster is not overwritten, and that is told', async () => {
  sent.mockReturnValue({
    kind: 'refused',
    status: 412,
    problem: { errors: [], current: { reference: GIVEN.reference, status: 'denied', occurrences: [] } } as never,
  });
  const { hold, held, arrived, forgetOvertaken } = await page();

  hold(GIVEN);
  await vi.advanceTimersByTimeAsync(10_000);

  expect(arrived.get()).toMatchObject({ count: 1 });
  expect(held.get()).toMatchObject([{ state: 'overtaken' }]);
  forgetOvertaken(GIVEN.reference);
  expect(held.get()).toEqual([]);
});

it('a rule that stands in the way by now is told, and the answer can be taken back', async () => {
  const problem = { errors: [{ code: 'overlaps', message: 'Opptatt.' }] } as never;
  sent.mockReturnValue({ kind: 'refused', status: 409, problem });
  const { hold, held, undo } = await page();

  hold(GIVEN);
  await vi.advanceTimersByTimeAsync(10_000);

  expect(held.get()).toMatchObject([{ state: 'stuck', trouble: { kind: 'refused' } }]);
  expect(undo(GIVEN.reference)).toBe(true);
});

it('claims are answered where claims are', async () => {
  const { hold } = await page();

  hold({ ...GIVEN, kind: 'claim', command: { deny: 'Ikke valgt.' } });
  await vi.advanceTimersByTimeAsync(10_000);

  expect(sent).toHaveBeenCalledExactlyOnceWith('/claims/{reference}/deny', expect.objectContaining({ body: { reason: 'Ikke valgt.' } }));
});
