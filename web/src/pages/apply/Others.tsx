import { t } from '../../base/texts/texts';
import type { Draft } from './drafts';

/** What was answered to another version of the form, and has no place in this one: to copy from, and never sent. */
export function Others({ others }: { others: NonNullable<Draft['application']['others']> }) {
  return (
    <details class="apply-discard">
      <summary>{t('apply.others')}</summary>
      <ul class="lines">
        {Object.entries(others).map(([question, { value, seenBy }]) => (
          <li key={question}>{seenBy && value === undefined ? t('apply.untold') : typeof value === 'object' ? JSON.stringify(value) : String(value)}</li>
        ))}
      </ul>
    </details>
  );
}
