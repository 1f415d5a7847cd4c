import { describe, expect, it } from 'vitest';
import { consequences, lines, newQuestion, newRate, newRound, newScheme, rated, reckoned, state, translated, wrongDays, type Scheme } from './scheme';

const ROUND = { ...newRound([], '2027-01-04'), deadline: '2027-03-01T23:59:00+01:00', answerBy: '2027-04-15' };
const SCHEME: Scheme = { ...newScheme(), published: true, rounds: [ROUND] };
const at = (time: string) => state(SCHEME, Date.parse(time)).how;

describe('a new scheme', () => {
  it('has a round that can be kept as it is', () => {
    expect(newRound([], '2027-01-04')).toEqual({
      id: '2027',
      opens: '2027-01-04T00:00:00+01:00',
      deadline: '2027-03-05T23:59:00+01:00',
      graceMinutes: 30,
      answerBy: '2027-04-16',
      closed: false,
    });
    expect(newRound([ROUND], '2027-06-01').id).toBe('2027-2');
    // Its deadline is told by the wall clock, also across the night when summer time begins.
    expect(newRound([], '2027-02-01').deadline).toBe('2027-04-02T23:59:00+02:00');
    expect(wrongDays(ROUND)).toBeUndefined();
    expect(wrongDays({ ...ROUND, deadline: ROUND.opens })).toBe('deadline');
    expect(wrongDays({ ...ROUND, answerBy: '2027-02-01' })).toBe('answerBy');
  });

  it('says each of its texts once, in every language', () => {
    const asked = { ...SCHEME, criteria: [{ nb: 'Mange', nn: '', en: '' }] };
    asked.who = { ...asked.who, questions: [newQuestion('Er dere her?', 'nb', [])] };
    const all = lines(asked, undefined, (key) => key);

    expect(all.map(({ key }) => key)).toEqual(['name', 'purpose', 'criteria/0', 'text/er-dere-her', 'otherwise/er-dere-her']);
    const done = all.reduce((now, { key }) => translated(now, key, 'en', key), asked);
    expect(lines(done, undefined, (key) => key).every(({ key, texts }) => texts.en === key)).toBe(true);
    expect(lines(done, undefined, (key) => key)[2]!.texts.nb).toBe('Mange');
  });
});

describe('a formula', () => {
  const rate = { ...newRate('members'), each: 20_000, most: 1_000_000 };

  it('comes to so much for each, and no more than its most', () => {
    expect(reckoned(rate, 40)).toBe(800_000);
    expect(reckoned(rate, 60)).toBe(1_000_000);
  });

  it('is put in and taken out with its unit, which is said in every language', () => {
    const scheme = { ...SCHEME, amount: rated(SCHEME.amount, rate) };
    const done = translated(scheme, 'unit', 'nn', 'medlemer');

    expect(lines(done, scheme, (key) => key).map(({ key }) => key)).toContain('unit');
    expect(done.amount.rate?.unit.nn).toBe('medlemer');
    expect(rated(done.amount, undefined)).toEqual(SCHEME.amount);
  });
});

describe('how a scheme stands', () => {
  it('is told by its rounds', () => {
    expect(at('2027-01-03T23:59:59+01:00')).toBe('ahead');
    expect(at('2027-01-04T00:00:00+01:00')).toBe('open');
    expect(at('2027-03-01T23:59:00+01:00')).toBe('open');
    expect(at('2027-03-02T00:10:00+01:00')).toBe('grace');
    expect(at('2027-03-02T00:30:00+01:00')).toBe('closed');
  });

  it('is not yet there when it is not published, and runs without a deadline', () => {
    const { deadline: _, ...running } = ROUND;

    expect(state({ ...SCHEME, published: false }).how).toBe('draft');
    expect(state({ ...SCHEME, rounds: [running] }, Date.parse('2037-01-01T00:00:00Z')).how).toBe('open');
    expect(state({ ...SCHEME, rounds: [{ ...running, closed: true }] }).how).toBe('closed');
  });
});

describe('what saving does to open drafts is said', () => {
  const of = (part: Partial<Scheme>) => consequences(SCHEME, { ...SCHEME, ...part });

  it('when they cannot be sent, or have less room', () => {
    expect(of({ published: false })).toEqual(['hidden']);
    expect(of({ rounds: [{ ...ROUND, closed: true }] })).toEqual(['round-closed']);
    expect(of({ amount: { ...SCHEME.amount, most: 1 } })).toEqual(['less']);
    expect(of({ who: { ...SCHEME.who, unregistered: false } })).toEqual(['who']);
    expect(of({ who: { ...SCHEME.who, questions: [newQuestion('Er dere her?', 'nb', [])] } })).toEqual(['who']);
    expect(of({ form: 'annet' })).toEqual(['form']);
  });

  it('when they have more time, and when nothing happens to them', () => {
    expect(of({ rounds: [{ ...ROUND, deadline: '2027-03-08T23:59:00+01:00' }] })).toEqual(['later']);
    expect(of({ amount: { ...SCHEME.amount, most: 9_000_000 } })).toEqual(['none']);
    expect(of({ name: { nb: 'Drift', nn: 'Drift', en: 'Running' } })).toEqual(['none']);
  });
});
