import { describe, expect, it } from 'vitest';
import type { Form } from '../../base/forms/form';
import { addPage, addQuestion, move, questions, remove, removePage, restore, withText } from './definition';
import { idFrom } from '../../base/staff/ids';
import { addColumn, addOption, before, change, keys, removeColumn, retype } from './parts';

const EMPTY: Form = { form: 'test', version: 1, pages: [], checks: [], texts: { nb: {}, nn: {}, en: {} } };
const order = (form: Form) => form.pages.map((page) => page.questions.map(({ id }) => id));

function made(): Form {
  let form = addPage(addPage(EMPTY, 'nb', 'Om dere'), 'nb', 'Penger');
  for (const [page, text] of [
    ['om-dere', 'Hvor mange?'],
    ['om-dere', 'Hva skal dere gjøre?'],
    ['penger', 'Hvor mye?'],
  ] as const) {
    [form] = addQuestion(form, page, 'text', 'nb', text);
  }
  return form;
}

describe('names that programs read are made from what people read', () => {
  it('of the letters that a name may have', () => {
    expect(idFrom('Hvor mange øver på Storøya?', [])).toBe('hvor-mange-over-pa-storoya');
    expect(idFrom('2027: Ærlig talt?', [])).toBe('aerlig-talt');
    expect(idFrom('!?', [])).toBe('felt');
    expect(idFrom('a'.repeat(80), [])).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
  });

  it('and never twice the same', () => {
    expect(idFrom('Navn', ['navn', 'navn-2'])).toBe('navn-3');
    expect(idFrom('Help', [])).toBe('help-2');
  });
});

describe('questions', () => {
  it('move within their page, and past its end to the page beside', () => {
    const form = made();

    expect(order(move(form, 'hva-skal-dere-gjore', -1))).toEqual([['hva-skal-dere-gjore', 'hvor-mange'], ['hvor-mye']]);
    expect(order(move(form, 'hva-skal-dere-gjore', 1))).toEqual([['hvor-mange'], ['hva-skal-dere-gjore', 'hvor-mye']]);
    expect(order(move(form, 'hvor-mye', -1))).toEqual([['hvor-mange', 'hva-skal-dere-gjore', 'hvor-mye'], []]);
    expect(move(form, 'hvor-mange', -1)).toBe(form);
    expect(move(form, 'hvor-mye', 1)).toBe(form);
  });

  it('are put back where they were, with all that is said of them, and what was changed since stays', () => {
    const form = withText(made(), 'nn', 'hvor-mange', 'Kor mange?');
    const [without, removed] = remove(form, 'hvor-mange');
    expect(order(without)).toEqual([['hva-skal-dere-gjore'], ['hvor-mye']]);
    expect(keys(without)).not.toContain('hvor-mange');
    expect(without.texts.nn).toEqual({});

    const since = withText(without, 'nb', 'hvor-mye', 'Hvor mye koster det?');

    expect(restore(since, removed!)).toEqual(withText(form, 'nb', 'hvor-mye', 'Hvor mye koster det?'));
  });

  it('ask for what was asked before them, not for what comes after', () => {
    expect(before(made(), 'hvor-mye').map(({ id }) => id)).toEqual(['hvor-mange', 'hva-skal-dere-gjore']);
    expect(before(made(), 'hvor-mange')).toEqual([]);
  });

  it('lose what only their old kind had, and keep their words', () => {
    let [form, id] = addQuestion(made(), 'penger', 'choice', 'nb', 'Hvilken?');
    form = addOption(addOption(form, id, 'nb', 'Den ene'), id, 'nb', 'Den andre');
    form = withText(change(form, id, { when: ['answered', 'hvor-mange'] }), 'nb', `${id}.help`, 'Velg en.');

    const several = retype(form, id, 'choices');
    const text = retype(form, id, 'text');

    expect(questions(several).at(-1)).toEqual({
      id,
      type: 'choices',
      required: true,
      options: ['den-ene', 'den-andre'],
      when: ['answered', 'hvor-mange'],
    });
    expect(questions(text).at(-1)).toEqual({ id, type: 'text', required: true, when: ['answered', 'hvor-mange'] });
    expect(Object.keys(text.texts.nb!).filter((key) => key.startsWith(id))).toEqual([id, `${id}.help`]);
  });

  it('of a budget come with columns, and with their words in every language', () => {
    const [form, id] = addQuestion(made(), 'penger', 'budget', 'nb', 'Hva koster det?');

    for (const language of ['nb', 'nn', 'en']) {
      const said = Object.keys(form.texts[language]!);
      expect(keys(form).filter((key) => key.startsWith(`${id}.`) && !said.includes(key))).toEqual([]);
    }
  });
});

it('a column that goes takes its words along', () => {
  const [table, id] = addQuestion(made(), 'penger', 'table', 'nb', 'Hvem er med?');
  const form = addColumn(addColumn(table, id, 'text', 'nb', 'Navn'), id, 'choice', 'nb', 'Rolle');

  expect(keys(removeColumn(addOption(form, `${id}.rolle`, 'nb', 'Leder'), id, 'rolle'))).toEqual(keys(removeColumn(form, id, 'rolle')));
  expect(removeColumn(addOption(form, `${id}.rolle`, 'nb', 'Leder'), id, 'rolle').texts).toEqual(removeColumn(form, id, 'rolle').texts);
});

it('a page goes only when nothing is on it', () => {
  const form = addPage(made(), 'nb', 'Til slutt');

  expect(removePage(form, 'penger')).toBe(form);
  expect(removePage(form, 'til-slutt')).toEqual(made());
});
