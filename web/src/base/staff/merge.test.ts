import { expect, it } from 'vitest';
import { merge, withTheirs } from './merge';

const BASE = {
  name: 'Driftstilskudd',
  most: 30000,
  pages: [
    { id: 'who', questions: [{ id: 'members', required: true }, { id: 'plans', required: true }] },
    { id: 'money', questions: [{ id: 'budget', required: true }] },
  ],
};
const [who, money] = BASE.pages as [(typeof BASE.pages)[0], (typeof BASE.pages)[0]];

it('what only one has changed is kept, whoever it was', () => {
  const { value, clashes } = merge(BASE, { ...BASE, name: 'Drift' }, { ...BASE, most: 40000 });

  expect(value).toEqual({ ...BASE, name: 'Drift', most: 40000 });
  expect(clashes).toEqual([]);
});

it('where both have changed the same, mine stands, and theirs is told', () => {
  const { value, clashes } = merge(BASE, { ...BASE, name: 'Drift' }, { ...BASE, name: 'Støtte' });

  expect(value.name).toBe('Drift');
  expect(clashes).toEqual([{ pointer: '/name', theirs: 'Støtte' }]);
});

it('two may add a question each to the same page, and each keeps its place', () => {
  const mine = { ...BASE, pages: [{ ...who, questions: [{ id: 'first', required: true }, ...who.questions] }, money] };
  const theirs = { ...BASE, pages: [{ ...who, questions: [...who.questions, { id: 'last', required: false }] }, money] };

  expect(merge(BASE, mine, theirs).value.pages[0]!.questions.map(({ id }) => id)).toEqual(['first', 'members', 'plans', 'last']);
});

it('one moves what the other changes', () => {
  const mine = { ...BASE, pages: [money, who] };
  const theirs = { ...BASE, pages: [who, { ...money, questions: [{ id: 'budget', required: false }] }] };
  const { value, clashes } = merge(BASE, mine, theirs);

  expect(value.pages.map(({ id }) => id)).toEqual(['money', 'who']);
  expect(value.pages[0]!.questions).toEqual([{ id: 'budget', required: false }]);
  expect(clashes).toEqual([]);
});

it('what one takes away goes, unless the other has changed it', () => {
  const without = { ...BASE, pages: [who] };
  const changed = { ...BASE, pages: [who, { ...money, questions: [] }] };

  expect(merge(BASE, without, { ...BASE, most: 1 }).value).toEqual({ ...without, most: 1 });
  expect(merge(BASE, without, changed).value.pages.map(({ id }) => id)).toEqual(['who', 'money']);
  expect(merge(BASE, without, changed).clashes.map(({ pointer }) => pointer)).toEqual(['/pages/money']);
});

it('nothing that either has written is lost, over random changes of two', () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let run = 0; run < 300; run++) {
    const begin = { texts: Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`t${index}`, `base ${index}`])) };
    const edit = (who: string) => ({
      texts: Object.fromEntries(
        Object.entries(begin.texts).map(([name, text]) => [name, random(3) === 0 ? `${who} ${run} ${name}` : text]),
      ),
    });
    const [mine, theirs] = [edit('mine'), edit('theirs')];
    const { value, clashes } = merge(begin, mine, theirs);
    const found = new Set([...Object.values(value.texts), ...clashes.map((clash) => clash.theirs as string)]);
    const written = [...Object.values(mine.texts), ...Object.values(theirs.texts)].filter((text) => !text.startsWith('base'));
    expect(written.filter((text) => !found.has(text))).toEqual([]);
  }
});

it('what the other wrote may be taken instead', () => {
  const mine = { ...BASE, pages: [{ ...who, questions: [{ id: 'members', required: false }, who.questions[1]!] }, money] };
  const theirs = { ...BASE, pages: [{ ...who, questions: [who.questions[1]!] }, money] };
  const { value, clashes } = merge(BASE, mine, theirs);
  expect(value).toEqual(mine);

  expect(clashes.reduce((so, clash) => withTheirs(so, clash), value)).toEqual(theirs);
});
