import { describe, expect, it } from 'vitest';
import published from '../../../../functions/grants/src/test/resources/no/endorinn/grants/forms/driftstilskudd.json';
import type { Form } from '../../base/forms/form';
import { addQuestion, move, remove, restore, withText } from './definition';
import { differences } from './differences';
import { change } from './parts';
import { heavy, warnings } from './plainness';

const FORM = published as unknown as Form;
const of = (after: Form) => differences(FORM, after, 'nb');

describe('what is otherwise than in the published form', () => {
  it('is nothing, when nothing is changed, or what was changed is put back', () => {
    const [without, removed] = remove(FORM, 'plans');

    expect(of(FORM)).toEqual([]);
    expect(of(restore(without, removed!))).toEqual([]);
  });

  it('is told question by question', () => {
    const [added] = addQuestion(FORM, 'end', 'text', 'nb', 'Noe mer?');

    expect(of(added)).toEqual([{ text: 'Noe mer?', what: ['added'] }]);
    expect(of(remove(FORM, 'plans')[0])).toEqual([{ text: 'Hva skal dere gjøre?', what: ['removed'] }]);
    expect(of(change(FORM, 'members', { required: false, most: 10 }))).toEqual([
      { text: 'Hvor mange medlemmer?', what: ['required', 'limits'] },
    ]);
    expect(of(withText(FORM, 'en', 'groups.children', 'Kids'))).toEqual([{ text: 'For hvem?', what: ['words'] }]);
    expect(of(withText(FORM, 'nb', 'page:money', 'Økonomi'))).toEqual([{ text: 'Økonomi', what: ['words'] }]);
  });

  it('is only the one that was moved, not those that it passed', () => {
    expect(of(move(FORM, 'plans', -1)).map(({ what }) => what)).toEqual([['moved']]);
    expect(of(move(move(FORM, 'plans', -1), 'plans', -1))).toEqual([{ text: 'Hva skal dere gjøre?', what: ['moved'] }]);
  });
});

describe('what could be plainer', () => {
  const question = (id: string) => FORM.pages.flatMap((page) => page.questions).find((each) => each.id === id)!;

  it('names the heavy word, and what to say instead', () => {
    expect(heavy('Redegjør for tiltaket, herunder økonomi', 'nb')).toEqual([
      { code: 'heavy', word: 'redegjør', instead: 'fortell' },
      { code: 'heavy', word: 'herunder', instead: 'også' },
    ]);
    expect(heavy('Fortell om tiltaket', 'nb')).toEqual([]);
  });

  it('says what nobody need be asked, and what takes long', () => {
    const asks = withText(FORM, 'nb', 'plans', 'Hva er organisasjonsnummeret, og hva er kontonummeret? Hvorfor?');

    expect(warnings(asks, question('plans'), 'nb').map(({ code }) => code)).toEqual(['two-in-one', 'known']);
    expect(warnings(FORM, question('plan'), 'nb').map(({ code }) => code)).toEqual(['attachment']);
    expect(warnings(FORM, question('kind'), 'nb')).toEqual([]);
  });
});
