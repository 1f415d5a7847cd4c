import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { goOn, sendInParts, unfinished } from './parts';

vi.mock('../session/session', () => ({ token: () => 'mine', forget: () => undefined }));

const sent: { path: string; version: string | null; body: Record<string, unknown> }[] = [];
/** What the service answers, one after the other; nothing is no network. */
let answers: (object | undefined)[] = [];

const booking = (version: number) => ({ ok: true, status: 200, json: { reference: 'R', version } });
const refusal = (code: string, more: object = {}) => ({
  ok: false,
  status: 422,
  json: { errors: [{ code, message: code }], ...more },
});

const TOO_MUCH = refusal('too-much-at-once', {
  parts: [
    { from: 46, to: 90, start: '2027-03-22T22:00:00+01:00', end: '2027-03-23T02:00:00+01:00' },
    { from: 1, to: 45, start: '2027-01-18T22:00:00+01:00', end: '2027-01-19T02:00:00+01:00' },
  ],
});

beforeEach(() => {
  sent.length = 0;
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('setTimeout', (then: () => void) => queueMicrotask(then));
  vi.stubGlobal('fetch', async (path: string, { headers, body }: { headers: Headers; body: string }) => {
    sent.push({ path, version: headers.get('If-Match'), body: JSON.parse(body) as Record<string, unknown> });
    const answer = answers.shift() as { ok: boolean; status: number; json: object } | undefined;
    if (!answer) throw new TypeError('no network');
    return { ...answer, headers: new Headers(), json: async () => answer.json };
  });
});

afterEach(() => vi.unstubAllGlobals());

const MOVE = { occurrence: 1, scope: 'rest', start: '2027-01-18T22:00:00+01:00', end: '2027-01-19T02:00:00+01:00' };

it('what is done at once is sent once', async () => {
  answers = [booking(8)];
  expect(await sendInParts('/bookings/{reference}/move', 'R', 7, MOVE)).toMatchObject({ kind: 'answered' });
  expect(sent).toEqual([{ path: '/bookings/R/move', version: '"7"', body: MOVE }]);
});

it('what is more is sent in the parts that the service names, each upon the answer to the one before', async () => {
  answers = [TOO_MUCH, booking(8), booking(9)];
  const result = await sendInParts('/bookings/{reference}/move', 'R', 7, MOVE);

  expect(result).toMatchObject({ kind: 'answered', data: { version: 9 } });
  expect(sent.map(({ version }) => version)).toEqual(['"7"', '"7"', '"8"']);
  expect(sent[1]?.body).toMatchObject({ occurrence: 46, to: 90, scope: 'rest', start: '2027-03-22T22:00:00+01:00' });
  expect(sent[2]?.body).toMatchObject({ occurrence: 1, to: 45, scope: 'rest', end: '2027-01-19T02:00:00+01:00' });
  expect(unfinished('R')).toBeUndefined();
});

it('an answer of staff names the dates as answers do', async () => {
  answers = [refusal('too-much-at-once', { parts: [{ from: 1, to: 45 }, { from: 46, to: 90 }] }), booking(8), booking(9)];
  await sendInParts('/requests/{reference}/approve', 'R', 7, { note: 'Velkommen' });
  expect(sent.slice(1).map(({ body }) => body)).toEqual([
    { note: 'Velkommen', from: 1, to: 45 },
    { note: 'Velkommen', from: 46, to: 90 },
  ]);
});

it('without a network half-way, what is left is kept, and goes on with the same words', async () => {
  answers = [TOO_MUCH, booking(8), undefined, undefined, undefined];
  expect(await sendInParts('/bookings/{reference}/move', 'R', 7, MOVE)).toMatchObject({ kind: 'unreached' });
  expect(unfinished('R')).toMatchObject({ of: 90, done: 45 });
  const lost = sent.at(-1);

  answers = [booking(9)];
  expect(await goOn('R', 7)).toMatchObject({ kind: 'answered', data: { version: 9 } });
  expect(sent.at(-1)).toEqual(lost);
  expect(unfinished('R')).toBeUndefined();
});

it('pressing the same button again goes on, and does not begin anew', async () => {
  answers = [TOO_MUCH, booking(8), undefined, undefined, undefined];
  await sendInParts('/bookings/{reference}/move', 'R', 7, MOVE);

  answers = [booking(9)];
  expect(await sendInParts('/bookings/{reference}/move', 'R', 7, MOVE)).toMatchObject({ kind: 'answered' });
  expect(sent.at(-1)).toMatchObject({ version: '"8"', body: { occurrence: 1, to: 45 } });
});

it('what one part is refused is told, and nothing more is sent', async () => {
  answers = [TOO_MUCH, booking(8), refusal('overlaps')];
  expect(await sendInParts('/bookings/{reference}/move', 'R', 7, MOVE)).toMatchObject({ kind: 'refused' });
  expect(unfinished('R')).toBeUndefined();
  expect(sent).toHaveLength(3);
});
