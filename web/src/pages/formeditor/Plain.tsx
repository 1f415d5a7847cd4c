import type { Form, Question } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { warnings, type Warning } from './plainness';

interface Asked {
  form: Form;
  question: Question;
  language: 'nb' | 'nn';
}

/** What could be plainer about a question. */
export function Plain({ form, question, language }: Asked) {
  const found = warnings(form, question, language);
  if (found.length === 0) return null;
  return (
    <ul class="plain-warnings">
      {found.map((warning) => (
        <li key={JSON.stringify(warning)} class="facts small">
          {inWords(warning)}
        </li>
      ))}
    </ul>
  );
}

function inWords(warning: Warning): string {
  switch (warning.code) {
    case 'long':
      return t('plain.long', { n: warning.words });
    case 'heavy':
      return t('plain.heavy', { word: warning.word, instead: warning.instead });
    default:
      return t(`plain.${warning.code}`);
  }
}
