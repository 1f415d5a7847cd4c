import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Outcome, Trouble } from '../api/outcome';
import { shown, type Standing, type Written } from './line';
import { behind, PATIENCE, PAUSE, saver, stored, type Change, type Ways } from './saver';

type Put = Outcome<{ revision: number; answer?: Standing }>;

const AT = '2026-11-22T21:14:00+01:00';
const OFFLINE: Trouble = { kind: 'unreached', mayHaveHappened: false };
const SIGNED_OUT: Trouble = { kind: 'sign-in' };

/** A service that keeps answers as ours does, and a phone that may be switched off. */
function municipality() {
  const answers: Record<string, Standing> = {};
  const phone: Record<string, Written> = {};
  const calls: Change[] = [];
  let revision = 0;
  let away: Trouble | undefined;
  let losesAnswers = false;
  const put = async (change: Change): Promise<Put> => {
    calls.push(change);
    if (away) return away;
    const { question, base, value } = change;
    const stands = answers[question];
    if (stands?.value !== value) {
      if (stands?.value !== base) return refusal('changed-by-another', stands);
      if (value === 'for langt') return refusal('too-long');
      answers[question] = { value, count: (stands?.count ?? 0) + 1, by: 'you', at: AT };
      revision++;
    }
    if (losesAnswers) return { kind: 'unreached', mayHaveHappened: true };
    return { kind: 'answered', data: { revision, answer: answers[question]! }, etag: undefined };
  };
  const ways: Ways = {
    put,
    overtaken: (trouble) => (trouble as { theirs?: Standing }).theirs,
    fits: (_, value) => value !== '1e9',
    keep: (question, written) => {
      if (written) phone[question] = JSON.parse(JSON.stringify(written)) as Written;
      else delete phone[question];
      return true;
    },
    left: () => JSON.parse(JSON.stringify(phone)) as Record<string, Written>,
    now: () => Date.parse(AT),
  };
  return {
    ways,
    calls,
    phone,
    answers,
    view: () => ({ revision, answers: { ...answers } }),
    is: (trouble: Trouble | undefined) => (away = trouble),
    loses: (lost: boolean) => (losesAnswers = lost),
    another: (question: string, value: unknown) => {
      answers[question] = { value, count: (answers[question]?.count ?? 0) + 1, by: 'Kari', at: AT };
      revision++;
    },
  };
}

function refusal(code: string, theirs?: Standing): Put {
  const problem = { errors: [{ code, message: `Nei: ${code}` }] } as never;
  return { kind: 'refused', status: 409, problem, ...(theirs && { theirs }) } as Put;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('saves when one stops for a moment, and says so when the service has said so', async () => {
  const there = municipality();
  const draft = saver(there.ways);
  draft.arrived(there.view());
  draft.write('plans', 'K');
  draft.write('plans', 'Ko');
  draft.write('plans', 'Kor');

  expect(there.phone['plans']?.value).toBe('Kor');
  expect(draft.paper.get().savedAt).toBeUndefined();
  await after(PAUSE);
  expect(there.calls).toEqual([{ question: 'plans', base: undefined, value: 'Kor' }]);
  expect(draft.paper.get().savedAt).toBe(Date.parse(AT));
  expect(stored(draft.paper.get())).toBe(true);
  expect(there.phone).toEqual({});
});

it('what somebody else has changed in between is not sent along before it has been read', async () => {
  const there = municipality();
  const draft = saver(there.ways);
  draft.arrived(there.view());
  draft.write('plans', 'Kor');
  await after(PAUSE);
  expect(behind(draft.paper.get())).toBe(false);

  const before = there.view();
  there.another('members', 42);
  draft.write('plans', 'Korsang');
  await after(PAUSE);
  expect(draft.paper.get().revision).toBe(before.revision);
  expect(behind(draft.paper.get())).toBe(true);

  // What was asked before that is older, and says nothing of it.
  draft.arrived(before);
  expect(shown(draft.paper.get().lines['plans'])).toBe('Korsang');
  expect(behind(draft.paper.get())).toBe(true);
  draft.arrived(there.view());
  expect(behind(draft.paper.get())).toBe(false);
  expect(draft.paper.get().revision).toBe(there.view().revision);
  expect(shown(draft.paper.get().lines['members'])).toBe(42);
});

it('that nothing was to be stored tells of a change by somebody else all the same', async () => {
  const there = municipality();
  const draft = saver(there.ways);
  there.another('plans', 'Kor');
  draft.arrived(there.view());
  there.is(OFFLINE);
  draft.write('plans', 'Korsang');
  await after(PAUSE);
  draft.write('plans', 'Kor');
  there.another('members', 42);
  there.is(undefined);
  await after(PATIENCE);

  expect(there.calls.at(-1)).toEqual({ question: 'plans', base: 'Kor', value: 'Kor' });
  expect(behind(draft.paper.get())).toBe(true);
});

it('without a network it lies on the phone, is said to be there, and is sent when the network is back', async () => {
  const there = municipality();
  const draft = saver(there.ways);
  draft.arrived(there.view());
  there.is(OFFLINE);
  draft.write('plans', 'Kor');
  await after(PAUSE);

  expect(draft.paper.get()).toMatchObject({ trouble: OFFLINE, savedAt: undefined, kept: true });
  there.is(undefined);
  await after(PATIENCE);
  expect(there.answers['plans']?.value).toBe('Kor');
  expect(draft.paper.get().trouble).toBeUndefined();
});

it('a session that ends in the middle loses nothing: what was written is sent after the next sign-in', async () => {
  const there = municipality();
  const before = saver(there.ways);
  before.arrived(there.view());
  there.is(SIGNED_OUT);
  before.write('plans', 'En lang tekst');
  await after(PAUSE);
  before.write('plans', 'En lang tekst, og mer');
  await after(60_000);

  there.is(undefined);
  const now = saver(there.ways);
  now.arrived(there.view());
  await after(0);
  expect(there.answers['plans']?.value).toBe('En lang tekst, og mer');
});

it('an answer that was stored though nobody heard of it is not taken for somebody else’s', async () => {
  const there = municipality();
  const draft = saver(there.ways);
  draft.arrived(there.view());
  there.loses(true);
  draft.write('plans', 'Kor');
  await after(PAUSE);
  there.loses(false);
  draft.write('plans', 'Korsang');
  await after(PAUSE);

  expect(there.answers['plans']?.value).toBe('Korsang');
  expect(draft.paper.get().lines['plans']?.theirs).toBeUndefined();
});

it("another phone's answer is told, not overwritten, and the chosen one is sent", async () => {
  const there = municipality();
  const draft = saver(there.ways);
  draft.arrived(there.view());
  there.another('plans', 'Orkester');
  draft.write('plans', 'Kor');
  await after(PAUSE);

  const line = draft.paper.get().lines['plans'];
  expect([shown(line), line?.theirs?.value, line?.theirs?.by]).toEqual(['Kor', 'Orkester', 'Kari']);
  expect(there.answers['plans']?.value).toBe('Orkester');
  draft.choose('plans', 'mine');
  await after(0);
  expect(there.answers['plans']?.value).toBe('Kor');
});

it('what is refused, or wrong by itself, holds back no other answer, and is sent when it has been mended', async () => {
  const there = municipality();
  const draft = saver(there.ways);
  draft.arrived(there.view());
  draft.write('plans', 'for langt');
  draft.write('amount', '1e9');
  draft.write('kind', 'event');
  await after(PAUSE);

  expect(draft.paper.get().lines['plans']?.refused).toEqual(['Nei: too-long']);
  expect(Object.keys(there.answers)).toEqual(['kind']);
  expect(stored(draft.paper.get())).toBe(false);
  expect(draft.held()).toBe(true);
  draft.write('plans', 'kort');
  draft.write('amount', '9');
  expect(draft.held()).toBe(false);
  await after(PAUSE);
  expect(there.answers).toMatchObject({ plans: { value: 'kort' }, amount: { value: '9' } });
});

it('what was asked before something was stored does not undo it', async () => {
  const there = municipality();
  const draft = saver(there.ways);
  const old = there.view();
  draft.arrived(old);
  draft.write('plans', 'Kor');
  await after(PAUSE);
  draft.arrived(old);

  expect(shown(draft.paper.get().lines['plans'])).toBe('Kor');
});

it('a thousand random turns of two phones lose no answer without both having been shown', async () => {
  const random = randomly(11);
  const there = municipality();
  const phones = [saver(municipalityOf(there)), saver(municipalityOf(there))];
  phones.forEach((each) => each.arrived(there.view()));
  const writtenBy: string[] = [];
  const settledKnowingly = new Set<string>();
  for (let turn = 0; turn < 1000; turn++) {
    const phone = phones[random(2)]!;
    const line = phone.paper.get().lines['plans'];
    switch (random(5)) {
      case 0:
      case 1:
        // Whoever writes sees what stands there, and replaces it knowingly.
        if (!line?.theirs) {
          if (shown(line) !== undefined) settledKnowingly.add(String(shown(line)));
          writtenBy.push(`svar ${turn}`);
          phone.write('plans', `svar ${turn}`);
        }
        break;
      case 2:
        there.loses(random(4) === 0);
        await phone.flush();
        there.loses(false);
        break;
      case 3:
        phone.arrived(there.view());
        break;
      default:
        if (line?.theirs) {
          const whose = random(2) ? 'mine' : 'theirs';
          settledKnowingly.add(String(whose === 'mine' ? line.theirs.value : shown(line)));
          phone.choose('plans', whose);
        }
    }
  }
  for (let round = 0; round < 6; round++) {
    for (const phone of phones) {
      phone.arrived(there.view());
      const line = phone.paper.get().lines['plans'];
      if (line?.theirs) {
        settledKnowingly.add(String(shown(line)));
        phone.choose('plans', 'theirs');
      }
      await phone.flush();
    }
  }
  const last = String(there.answers['plans']?.value);
  expect(phones.map(({ paper }) => shown(paper.get().lines['plans']))).toEqual([last, last]);
  expect(writtenBy.filter((each) => each !== last && !settledKnowingly.has(each))).toEqual([]);
});

/** The same service from a phone of its own: what the other wrote is somebody else's. */
function municipalityOf(there: ReturnType<typeof municipality>): Ways {
  const own = municipality();
  return { ...there.ways, keep: own.ways.keep, left: own.ways.left };
}

function randomly(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}
