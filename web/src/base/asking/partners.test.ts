import { expect, it } from 'vitest';
import { partnerRows, standingOf, unconfirmed, type Partner } from './partners';

const ROW = { association: 'fotball', does: 'Låner oss banen', share: 500_000 };
const ASKED: Partner = { association: 'fotball', name: 'Fjordvik fotball', standing: 'asked', askedAt: '2027-01-07T12:00:00+01:00' };
const CONFIRMED: Partner = { ...ASKED, standing: 'confirmed', confirmed: { does: ROW.does, share: ROW.share, at: ASKED.askedAt } };

it('a partner has confirmed that very text and share, stored or not', () => {
  expect(standingOf(ROW, [])).toBe('unasked');
  expect(standingOf({ name: 'Skolen', does: 'Rom' }, [])).toBe('elsewhere');
  expect(standingOf(ROW, [ASKED])).toBe('asked');
  expect(standingOf(ROW, [CONFIRMED])).toBe('confirmed');
  expect(standingOf({ ...ROW, does: `${ROW.does} ` }, [CONFIRMED])).toBe('confirmed');
  expect(standingOf({ ...ROW, does: 'Låner oss hallen' }, [CONFIRMED])).toBe('changed');
  expect(standingOf({ association: 'fotball', does: ROW.does }, [CONFIRMED])).toBe('changed');
});

it('a no is a no, whatever is written anew', () => {
  const withdrawn: Partner = { ...CONFIRMED, standing: 'withdrawn', declined: { at: ASKED.askedAt } };

  expect(standingOf(ROW, [withdrawn])).toBe('withdrawn');
  expect(standingOf({ ...ROW, does: 'Rom' }, [withdrawn])).toBe('withdrawn');
});

it('those who have not confirmed are told before it is sent, and only those who could', () => {
  const value = { b: { name: 'Skolen', does: 'Rom' }, a: ROW };

  expect(partnerRows(value).map(([name]) => name)).toEqual(['a', 'b']);
  expect(unconfirmed(value, [ASKED])).toEqual([ROW]);
  expect(unconfirmed(value, [CONFIRMED])).toEqual([]);
  expect(unconfirmed(undefined, [])).toEqual([]);
});
