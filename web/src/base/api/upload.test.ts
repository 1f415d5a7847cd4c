import { describe, expect, it, vi } from 'vitest';
import type { Parcels } from '../browser/parcels';
import type { Outcome } from '../api/outcome';
import { fitted } from './picture';
import { type Expected, type Parcel, type Put, Uploads, type Ways } from './upload';

vi.mock('../session/session', () => ({ token: () => 'mine', forget: () => undefined }));

const PAPER = () => new File(['%PDF-1.7'], 'plan.pdf', { type: 'application/pdf' });
const EXPECTED: Outcome<Expected> = {
  kind: 'answered',
  data: { file: 'f1', upload: { url: 'https://bucket/x', headers: {} } },
  etag: undefined,
};

/** A phone that remembers. */
function memory(): Parcels<Parcel> & { map: Map<string, Parcel> } {
  const map = new Map<string, Parcel>();
  return {
    map,
    all: async () => [...map.values()],
    keep: async (parcel) => void map.set(parcel.key, parcel),
    drop: async (key) => void map.delete(key),
  };
}

function phone(more: Partial<Ways> = {}) {
  const kept = memory();
  const asked: Parcel[] = [];
  const arrived: string[] = [];
  const ways: Ways = {
    kept,
    ask: async (parcel) => {
      asked.push(parcel);
      return EXPECTED;
    },
    put: async () => 'there',
    redraw: async (file) => new File([file], 'bilde.jpg', { type: 'image/jpeg' }),
    ...more,
  };
  return { kept, asked, arrived, ways, uploads: new Uploads(ways), told: (file: string) => void arrived.push(file) };
}

describe('a file that is attached', () => {
  it('is asked for with its digest, sent, and forgotten by the phone', async () => {
    const { uploads, asked, arrived, told, kept } = phone();
    await uploads.add('REF', 'plan', PAPER(), told);
    expect(asked[0]).toMatchObject({ application: 'REF', question: 'plan', name: 'plan.pdf', type: 'application/pdf' });
    expect(asked[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(arrived).toEqual(['f1']);
    expect(kept.map.size).toBe(0);
    expect(uploads.pending.get()).toEqual([]);
  });

  it('a photo goes as one that was drawn anew, and what is none is told at once', async () => {
    const photo = new File(['…'], 'IMG_1.heic', { type: 'image/heic' });
    const { uploads, asked, told } = phone();
    await uploads.add('REF', 'plan', photo, told);
    expect(asked[0]).toMatchObject({ name: 'bilde.jpg', type: 'image/jpeg' });

    const renamed = phone({ redraw: async () => undefined });
    await renamed.uploads.add('REF', 'plan', new File(['MZ'], 'bilde.jpg', { type: 'image/jpeg' }), renamed.told);
    expect(renamed.uploads.pending.get()).toMatchObject([{ stage: 'refused', fault: 'picture' }]);
    expect(renamed.asked).toEqual([]);
  });

  it.each([
    [new File([], 'tom.pdf', { type: 'application/pdf' }), 'empty'],
    [new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'stor.pdf', { type: 'application/pdf' }), 'too-large'],
    [new File(['MZ'], 'regning.exe', { type: 'application/x-msdownload' }), 'kind'],
    [new File(['x'], 'uten-endelse'), 'kind'],
  ])('%s is refused before anything is sent: %s', async (file, fault) => {
    const { uploads, asked, told } = phone();
    await uploads.add('REF', 'plan', file, told);
    expect(uploads.pending.get()).toMatchObject([{ stage: 'refused', fault }]);
    expect(asked).toEqual([]);
  });

  it('stays on the phone when the network is lost, and goes on after a reload under the same key', async () => {
    const first = phone({ put: async () => 'unreached' });
    await first.uploads.add('REF', 'plan', PAPER(), first.told);
    expect(first.uploads.pending.get()).toMatchObject([{ stage: 'stopped', trouble: { kind: 'unreached' } }]);

    const later = phone({ kept: first.kept });
    await later.uploads.resume('ANOTHER', later.told);
    expect(later.asked).toEqual([]);
    await later.uploads.resume('REF', later.told);
    expect(later.asked.map(({ key }) => key)).toEqual(first.asked.map(({ key }) => key));
    expect(later.arrived).toEqual(['f1']);
    expect(first.kept.map.size).toBe(0);
  });

  it('waits for whoever must sign in again', async () => {
    const { uploads, kept, told } = phone({ ask: async () => ({ kind: 'sign-in' }) });
    await uploads.add('REF', 'plan', PAPER(), told);
    expect(uploads.pending.get()).toMatchObject([{ stage: 'stopped', trouble: { kind: 'sign-in' } }]);
    expect(kept.map.size).toBe(1);
  });

  it('asks for a new address when the one it had is too old, and no more than once', async () => {
    const answers: Put[] = ['stale', 'there'];
    const { uploads, asked, arrived, told } = phone({ put: async () => answers.shift() ?? 'stale' });
    await uploads.add('REF', 'plan', PAPER(), told);
    expect(asked).toHaveLength(2);
    expect(arrived).toEqual(['f1']);

    const never = phone({ put: async () => 'stale' });
    await never.uploads.add('REF', 'plan', PAPER(), never.told);
    expect(never.asked).toHaveLength(2);
    expect(never.uploads.pending.get()).toMatchObject([{ stage: 'stopped' }]);
  });

  it('that was there already is not sent again', async () => {
    const { uploads, arrived, told } = phone({
      ask: async () => ({ kind: 'answered', data: { file: 'f1' }, etag: undefined }),
      put: async () => {
        throw new Error('it has no address');
      },
    });
    await uploads.add('REF', 'plan', PAPER(), told);
    expect(arrived).toEqual(['f1']);
  });

  it('is not sent twice by whoever presses twice', async () => {
    const { uploads, asked, told } = phone({ put: async () => 'unreached' });
    await uploads.add('REF', 'plan', PAPER(), told);
    await Promise.all([uploads.resume('REF', told), uploads.resume('REF', told)]);
    expect(asked).toHaveLength(2);
  });
});

it('a photo is made small and keeps its shape', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 2000, height: 1500 });
  expect(fitted(800, 600)).toEqual({ width: 800, height: 600 });
  expect(fitted(1, 30000)).toEqual({ width: 1, height: 2000 });
});
