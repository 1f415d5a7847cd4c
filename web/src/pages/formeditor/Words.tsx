import { useAnswer } from '../../base/api/answers';
import type { Form } from '../../base/forms/form';
import { Translations } from '../../base/staff/Translations';
import type { Line, Said } from '../../base/staff/translation';
import { t, type Language } from '../../base/texts/texts';
import { questions, said, withText } from './definition';
import type { Draft } from './begin';
import { allKeys } from './parts';

interface Translated {
  form: Form;
  /** In which it is written first. */
  first: 'nb' | 'nn';
  versions: Draft['versions'];
  edit: (other: (form: Form) => Form) => void;
}

/** All that the form says, in its languages side by side; what has been changed is held against the version that is published. */
export function Words({ form: draft, first, versions, edit }: Translated) {
  const newest = versions[0];
  const published = useAnswer(
    '/forms/{form}/{version}',
    { values: { form: draft.form, version: String(newest?.version) } },
    { open: true, when: newest !== undefined },
  );
  const before = newest && (published.data as Form | undefined);
  return (
    <Translations
      lines={allKeys(draft).map((key) => line(draft, before, key, first))}
      first={first}
      change={(texts) => edit((now) => texts.reduce((form, { key, language, text }) => withText(form, language, key, text), now))}
    />
  );
}

function line(form: Form, before: Form | undefined, key: string, first: Language): Line {
  const [, more] = /\.(help|example)$/.exec(key) ?? [];
  const id = key.split('.')[0] ?? key;
  const of = said(form, first, id);
  const asked = questions(form).some((each) => each.id === id);
  return {
    key,
    what: what(key, id, asked, more, of),
    texts: inAll(form, key),
    was: before && key in (before.texts[first] ?? {}) ? inAll(before, key) : undefined,
    most: 5000,
    long: more !== undefined || said(form, first, key).length > 80,
  };
}

function what(key: string, id: string, asked: boolean, more: string | undefined, of: string): string {
  if (more) return t(`words.${more as 'help'}`, { of });
  if (key === id) return t(asked ? 'words.question' : id.startsWith('page:') ? 'words.page' : 'words.check');
  return t('words.part', { of });
}

function inAll(form: Form, key: string): Said {
  return { nb: said(form, 'nb', key), nn: said(form, 'nn', key), en: said(form, 'en', key) };
}
