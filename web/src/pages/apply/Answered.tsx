import type { Words } from '../../base/asking/words';
import { address } from '../../base/browser/router';
import type { Form } from '../../base/forms/form';
import { language, t } from '../../base/texts/texts';
import { words as dateWords } from '../../base/time/oslo';
import { Notice } from '../../base/ui/Notice';
import type { Application } from './drafts';

/** What to do if one disagrees. */
export function HowToAppeal() {
  return (
    <>
      <h3 class="head">{t('decided.appealHeading')}</h3>
      <p>{t('decided.appeal')}</p>
    </>
  );
}

/** Which answers the municipality asks to have changed, by when; each leads to where it stands. */
export function ChangesAsked({ application, form, words }: { application: Application; form: Form; words: Words }) {
  const asked = application.changes?.at(-1);
  if (!asked) return null;
  const { reference } = application;
  return (
    <Notice colour="warning">
      <p class="ds-paragraph">{t(asked.overdue ? 'changes.overdue' : 'changes.by', { day: day(asked.until) })}</p>
      <blockquote class="apply-words">{asked.words}</blockquote>
      <p class="ds-paragraph">{t('changes.which')}</p>
      <ul class="lines">
        {form.pages.flatMap((page) =>
          page.questions
            .filter(({ id }) => asked.questions.includes(id))
            .map(({ id }) => (
              <li key={id}>
                <a class="ds-link" href={address(`/apply/${reference}/part/${page.id}`, { q: id })}>
                  {words(id)}
                </a>
              </li>
            )),
        )}
      </ul>
      <a class="ds-button" href={address(`/apply/${reference}/check`)}>
        {t('changes.send')}
      </a>
    </Notice>
  );
}

function day(date: string): string {
  return dateWords(date, language.get(), { day: 'numeric', month: 'long', year: 'numeric' });
}
