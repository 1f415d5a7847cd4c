import { afterEach, expect, it, vi } from 'vitest';
import { get, send, url } from './client';
import { outcome } from './outcome';

vi.mock('../session/session', () => ({ token: () => 'mine', forget: () => undefined }));

const PROBLEM = { type: 't', title: 't', status: 409, detail: 'd', errors: [{ code: 'overlaps', message: 'Opptatt.' }] };
const DRAFT = { key: 'once', body: { premises: 'hall' } as never };

function answers(...all: (Response | Error)[]) {
  const fetching = vi.fn<typeof fetch>(() => {
    const next = all.shift();
    return next instanceof Response ? Promise.resolve(next) : Promise.reject(next);
  });
  vi.stubGlobal('fetch', fetching);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('setTimeout', (then: () => void) => queueMicrotask(then));
  return fetching;
}

afterEach(() => vi.unstubAllGlobals());

it('fills in addresses', () => {
  expect(url('/premises/{premises}', { values: { premises: 'a/b' } })).toBe('/premises/a%2Fb');
  expect(url('/availability', { query: { date: '2026-12-11', people: 5 } })).toBe('/availability?date=2026-12-11&people=5');
});

it('says who asks, but not where the answer is the same for everybody', async () => {
  const fetching = answers(Response.json({}), Response.json({}));

  await get('/me');
  await get('/premises', {}, { open: true });

  const said = fetching.mock.calls.map(([, what]) => new Headers(what?.headers).get('Authorization'));
  expect(said).toEqual(['Bearer mine', null]);
});

it('tries again under the same key, and tells what came of it', async () => {
  const fetching = answers(new TypeError('no network'), Response.json({ reference: 'R' }, { status: 201 }));

  const result = await send('post', '/bookings', { ...DRAFT, retries: 2 });

  expect(result).toMatchObject({ kind: 'answered', data: { reference: 'R' } });
  const keys = fetching.mock.calls.map(([, what]) => new Headers(what?.headers).get('Idempotency-Key'));
  expect(keys).toEqual(['once', 'once']);
});

it('knows that what had no answer may have got there', async () => {
  answers(new TypeError('cut'));
  expect(await send('post', '/bookings', DRAFT)).toEqual({ kind: 'unreached', mayHaveHappened: true });
});

it('remembers that an earlier try may have got there, although the last did not', async () => {
  answers(new TypeError('cut'), Response.json(PROBLEM, { status: 503 }));
  expect(await send('post', '/bookings', { ...DRAFT, retries: 1 })).toEqual({ kind: 'failed', mayHaveHappened: true });
});

it('sends nothing without a network, and knows that it did not get there', async () => {
  const fetching = answers();
  vi.stubGlobal('navigator', { onLine: false });

  expect(await send('post', '/bookings', DRAFT)).toEqual({ kind: 'unreached', mayHaveHappened: false });
  expect(fetching).not.toHaveBeenCalled();
});

it('tells the kinds of answers apart', async () => {
  expect(await outcome(Response.json(PROBLEM, { status: 409 }))).toMatchObject({ kind: 'refused', problem: PROBLEM });
  expect(await outcome(Response.json({ message: 'Unauthorized' }, { status: 401 }))).toEqual({ kind: 'sign-in' });
  expect(await outcome(Response.json(PROBLEM, { status: 503 }))).toEqual({ kind: 'failed', mayHaveHappened: false });
  expect(await outcome(new Response('<html>', { status: 502 }))).toEqual({ kind: 'failed', mayHaveHappened: true });
  expect(await outcome(Response.json({ message: 'x' }, { status: 429 }))).toEqual({ kind: 'failed', mayHaveHappened: false });
});
