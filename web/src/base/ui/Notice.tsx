import type { ComponentChildren } from 'preact';
import type { Trouble } from '../api/outcome';
import { address } from '../browser/router';
import { signIn } from '../session/session';
import { language, t } from '../texts/texts';
import { dateOf, longDate, timeOfDay, today } from '../time/oslo';

type Colour = 'info' | 'warning' | 'danger' | 'success';

/** A message that stands where it belongs, and is read aloud when it comes. */
export function Notice({ colour, children }: { colour: Colour; children: ComponentChildren }) {
  return (
    <div class="ds-alert notice" data-color={colour} role={colour === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** Says in plain words what went wrong, and offers what helps. */
export function TroubleNotice({ trouble, again }: { trouble: Trouble; again: () => void }) {
  if (trouble.kind === 'sign-in') {
    return (
      <Notice colour="info">
        <p class="ds-paragraph">{t('trouble.signIn')}</p>
        <button type="button" class="ds-button" onClick={() => void signIn()}>
          {t('session.signIn')}
        </button>
      </Notice>
    );
  }
  const stranger =
    trouble.kind === 'refused' && trouble.problem.errors.some(({ code }) => code === 'introduce-yourself');
  return (
    <Notice colour={trouble.kind === 'refused' ? 'warning' : 'danger'}>
      {sentences(trouble).map((sentence) => (
        <p class="ds-paragraph" key={sentence}>
          {sentence}
        </p>
      ))}
      {stranger && (
        <a class="ds-link" href={address('/me', { back: window.location.pathname + window.location.search })}>
          {t('me.tell')}
        </a>
      )}
      {trouble.kind !== 'refused' && (
        <button type="button" class="ds-button" data-variant="secondary" onClick={again}>
          {t('trouble.again')}
        </button>
      )}
    </Notice>
  );
}

/** What there is to say of a trouble; the service's own words where it has some. */
export function sentences(trouble: Trouble): string[] {
  switch (trouble.kind) {
    case 'refused':
      return [...new Set(trouble.problem.errors.map((error) => error.message))];
    case 'sign-in':
      return [t('trouble.signIn')];
    case 'unreached':
      return [t('trouble.offline')];
    case 'failed':
      return [t('trouble.failed')];
  }
}

/** Marks what may have changed since. */
export function AsOf({ at }: { at: number }) {
  const when = new Date(at);
  const date = dateOf(when.toISOString());
  const day = date === today() ? t('time.today') : longDate(date, language.get());
  return <Notice colour="warning">{t('trouble.asOf', { when: `${day} ${timeOfDay(when)}` })}</Notice>;
}
