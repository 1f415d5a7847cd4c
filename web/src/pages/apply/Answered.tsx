import type { Words } from '../../base/asking/words';
import { address } from '../../base/browser/router';
import type { Form } from '../../base/forms/form';
import { language, t } from '../../base/texts/texts';
import { words as dateWords } from '../../base/time/oslo';
import { money } from '../../base/ui/money';
import { Notice } from '../../base/ui/Notice';
import type { Application } from './drafts';

/** What the municipality has decided: how much, why, when it is paid, and what to do if one disagrees. */
export function Decided({ decision }: { decision: NonNullable<Application['decision']> }) {
  const { outcome, granted, grounds, criteria = [], conditions = [], payBy } = decision;
  return (
    <section class="section">
      <h2 class="title">{t(`decided.${outcome}`, { amount: money(granted) })}</h2>
      {payBy && <p>{t('decided.payBy', { day: day(payBy) })}</p>}
      {(grounds || criteria.length > 0) && (
        <>
          <h3 class="head">{t('decided.grounds')}</h3>
          {grounds && <p class="answer-text">{grounds}</p>}
          <ul class="lines">
            {criteria.map(({ criterion, met }) => (
              <li key={criterion}>{t(met ? 'decided.met' : 'decided.notMet', { criterion })}</li>
            ))}
          </ul>
        </>
      )}
      {conditions.length > 0 && (
        <>
          <h3 class="head">{t('decided.conditions')}</h3>
          <ul class="lines">
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
      <h3 class="head">{t('decided.appealHeading')}</h3>
      <p>{t('decided.appeal')}</p>
    </section>
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
