import type { Words } from '../../base/asking/words';
import { address } from '../../base/browser/router';
import type { Form } from '../../base/forms/form';
import { language, t } from '../../base/texts/texts';
import { words as dateWords } from '../../base/time/oslo';
import { Mark } from '../../base/ui/Mark';
import { Notice } from '../../base/ui/Notice';
import type { Application } from './drafts';

/** Until when one may appeal, or how far that has come. */
export function Disagree({ application: { reference, appeal, as }, decision }: { application: Application; decision: NonNullable<Application['decision']> }) {
  const appealed = appeal?.decision === decision.number;
  return (
    <>
      <h3 class="head">{t('decided.appealHeading')}</h3>
      {appeal && <p>{t(`appealIs.${appeal.state}`)}</p>}
      {!appealed && <p>{decision.appealBy ? t('decided.appeal', { day: day(decision.appealBy) }) : t('decided.final')}</p>}
      {as === 'applicant' && (appealed || decision.appealBy) && (
        <p>
          <a class="ds-link" href={address(`/appeal/${reference}`)}>
            {t(appealed ? 'decided.appealSee' : 'decided.appealGo')}
          </a>
        </p>
      )}
    </>
  );
}

/** Whether they have accepted what was granted, and until when they may. */
export function Offered({ offer }: { offer: NonNullable<Application['decision']>['offer'] }) {
  if (!offer || offer.answer === 'accepted') return null;
  if (offer.answer !== 'awaited') return <Mark shape="no">{t(`decided.${offer.answer}`)}</Mark>;
  return <Mark shape="late">{offer.until ? t('decided.accept', { day: day(offer.until) }) : t('decided.acceptLater')}</Mark>;
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
