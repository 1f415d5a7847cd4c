import type { Condition } from '../../base/forms/expressions';
import type { Form } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { conditionInWords } from './inWords';

interface Asked {
  form: Form;
  language: 'nb' | 'nn';
  condition: Condition;
}

/** On which answers a question is asked, in words. */
export function OnlyWhen({ form, language, condition }: Asked) {
  return <p class="ds-paragraph facts small">{t('editor.onlyWhen', { condition: conditionInWords(form, language, condition) })}</p>;
}
