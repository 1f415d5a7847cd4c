import type { Form } from '../../base/forms/form';
import type { Clash } from '../../base/staff/merge';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Notice } from '../../base/ui/Notice';
import { questions, said } from './definition';

interface Told {
  form: Form;
  language: 'nb' | 'nn';
  clashes: readonly Clash[];
  takeTheirs: (clash: Clash) => void;
  seen: () => void;
}

/** What somebody else has written meanwhile, and a choice where both have changed the same. */
export function Others({ form, language, clashes, takeTheirs, seen }: Told) {
  return (
    <Notice colour="warning">
      <p class="ds-paragraph">{t(clashes.length ? 'editor.othersClash' : 'editor.others')}</p>
      <ul class="lines">
        {clashes.map((clash) => (
          <li key={clash.pointer}>
            <span>{inWords(form, language, clash)}</span>
            <Button look="secondary" press={() => takeTheirs(clash)}>
              {t('editor.takeTheirs')}
            </Button>
          </li>
        ))}
      </ul>
      <Button look="tertiary" press={seen}>
        {t('editor.seen')}
      </Button>
    </Notice>
  );
}

/** Where both have changed the same, and what the other made of it. */
function inWords(form: Form, language: 'nb' | 'nn', { pointer, theirs }: Clash): string {
  const steps = pointer.split('/').slice(1);
  const [first, second = '', third = ''] = steps;
  if (first === 'texts') {
    const wrote = typeof theirs === 'string' ? theirs : '';
    const what = said(form, language, third.replace(/\.(help|example)$/, '')) || t('editor.gone');
    return t('editor.clashText', { what, language: t(`language.${second as 'nb'}`), theirs: wrote });
  }
  const asked = questions(form).find(({ id }) => steps.includes(id));
  return t('editor.clashRule', { what: asked ? said(form, language, asked.id) : said(form, language, `page:${second}`) });
}
