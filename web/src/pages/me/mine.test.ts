import { afterEach, expect, it, vi } from 'vitest';
import { consequences, forgetMe, takeAlong } from './mine';

vi.mock('../../base/session/session', () => ({ token: () => 'mine', forget: () => undefined }));

function answers(...all: [number, unknown][]) {
  const fetching = vi.fn<typeof fetch>(() => {
    const [status, body] = all.shift() ?? [500, {}];
    return Promise.resolve(Response.json(body, { status }));
  });
  vi.stubGlobal('fetch', fetching);
  vi.stubGlobal('navigator', { onLine: true });
  return fetching;
}

afterEach(() => vi.unstubAllGlobals());

const refused = (code: string) => ({ type: 't', title: 't', status: 403, detail: 'd', errors: [{ code, message: '…' }] });
const going = (done: number) => ({ begun: true, erased: false, associationsLeft: [], anonymised: 40, done });

it('joins all parts and all bookings to one', async () => {
  const fetching = answers(
    [200, { person: { name: 'Eva' }, holdings: [{ reference: 'A' }], done: [], cursor: 'x' }],
    [200, { holdings: [], done: [{ type: 'booking.booked' }] }],
    [200, { bookings: [{ reference: 'B' }], cursor: 'y' }],
    [200, { bookings: [{ reference: 'C' }] }],
    [200, { bookings: [{ reference: 'A' }] }],
  );

  const taken = await takeAlong();

  expect(taken).toMatchObject({
    kind: 'answered',
    data: {
      person: { name: 'Eva' },
      holdings: [{ reference: 'A' }],
      done: [{ type: 'booking.booked' }],
      bookings: [{ reference: 'B' }, { reference: 'C' }, { reference: 'A' }],
    },
  });
  expect(fetching.mock.calls.map(([target]) => target)).toEqual([
    '/me/export',
    '/me/export?cursor=x',
    '/bookings?when=coming',
    '/bookings?when=coming&cursor=y',
    '/bookings?when=past',
  ]);
});

it('tells what went wrong instead of giving half of it', async () => {
  answers([200, { person: {}, holdings: [], done: [], cursor: 'x' }], [503, {}]);

  expect((await takeAlong()).kind).toBe('failed');
});

it('goes on forgetting until it is done, and tells how far it has come', async () => {
  const fetching = answers([200, going(10)], [200, going(30)], [200, { ...going(40), erased: true }]);
  const done: number[] = [];

  const end = await forgetMe(true, (erasure) => done.push(erasure.done), false);

  expect(end.kind).toBe('answered');
  expect(done).toEqual([10, 30]);
  expect(fetching).toHaveBeenCalledTimes(3);
});

it('takes somebody whom nobody knows any more for forgotten, but only once it has begun', async () => {
  answers([200, going(10)], [403, refused('introduce-yourself')]);
  expect((await forgetMe(false, () => undefined, false)).kind).toBe('answered');

  answers([403, refused('introduce-yourself')]);
  expect((await forgetMe(false, () => undefined, false)).kind).toBe('refused');
});

it('says first what is only on this phone, for it goes with oneself', () => {
  const shown = { associationsLeft: ['choir'], anonymised: 0 };

  expect(consequences(shown, () => 'Koret', true)[0]).toContain('ikke registrert');
  expect(consequences(shown, () => 'Koret', false).join(' ')).not.toContain('ikke registrert');
  expect(consequences(shown, () => 'Koret', false)).toContain('Du er ikke lenger med i Koret.');
});
