import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { t } from '../../base/texts/texts';
import { sentences } from '../../base/ui/Notice';
import { signIn } from '../../base/session/session';
import { forgetOvertaken, held, sendAgain, sendAll, undo, undoable, wait, type Held } from './held';
import { Kbd } from './Kbd';
import { useKeys } from './keys';
import type { Entry } from './queue';

/** Where the case of an answer is. */
export function caseOf({ kind, reference }: Pick<Entry, 'kind' | 'reference'>): string {
  if (kind === 'help') return `/apply/${reference}`;
  if (kind === 'appeal' || kind === 'report') return `/staff/applications/${reference}`;
  return `/staff/${kind}s/${reference}`;
}

/** What has been answered and is not told yet, and what did not get there. */
export function HeldBar() {
  const all = useStore(held);
  const last = undoable();
  const stuck = all.filter(({ state }) => state === 'stuck');
  const overtaken = all.filter(({ state }) => state === 'overtaken');
  const back = () => {
    const taken = undoable();
    if (taken && undo(taken.reference)) navigate(address(caseOf(taken)));
  };
  useKeys({ z: last && back });
  const others = all.filter(({ state }) => state === 'held').length - 1;
  return (
    <div
      class="held"
      data-some={all.some(({ state }) => state !== 'sent')}
      data-sending={all.some(({ state }) => state === 'sent')}
    >
      <div role="status">
        {last && (
          <p
            class="ds-paragraph held-line"
            onFocusIn={() => wait(last.reference, true)}
            onFocusOut={() => wait(last.reference, false)}
            onPointerEnter={() => wait(last.reference, true)}
            onPointerLeave={() => wait(last.reference, false)}
          >
            <span class="grow">
              <strong>{t('held.said', { said: last.said, who: last.who })}</strong>{' '}
              {t(others > 0 ? 'held.soonMore' : 'held.soon', { n: others })}
            </span>
            <button type="button" class="ds-button" data-variant="secondary" data-size="sm" aria-keyshortcuts="Z" onClick={back}>
              {t('held.undo')} <Kbd of="Z" />
            </button>
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" onClick={sendAll}>
              {t('held.now')}
            </button>
          </p>
        )}
      </div>
      {stuck.map((answer) => (
        <Stuck key={answer.reference} answer={answer} />
      ))}
      {overtaken.map((answer) => (
        <div key={answer.reference} class="held-line" role="alert">
          <p class="ds-paragraph grow">{t('held.overtaken', { who: answer.who })}</p>
          <a class="ds-link" href={address(caseOf(answer))} onClick={() => forgetOvertaken(answer.reference)}>
            {t('held.open')}
          </a>
        </div>
      ))}
    </div>
  );
}

/** Nothing is lost: what did not get there says so, and why. */
function Stuck({ answer }: { answer: Held }) {
  const { trouble } = answer;
  const why = trouble ? sentences(trouble) : [t('held.before')];
  return (
    <div class="held-line" role="alert">
      <p class="ds-paragraph grow">
        <strong>{t('held.stuck', { said: answer.said, who: answer.who })}</strong> {why.join(' ')}
      </p>
      {trouble?.kind === 'sign-in' && (
        <button type="button" class="ds-button" data-size="sm" onClick={() => void signIn()}>
          {t('session.signIn')}
        </button>
      )}
      {trouble?.kind !== 'refused' && (
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={sendAgain}>
          {t('trouble.again')}
        </button>
      )}
      <a class="ds-link" href={address(caseOf(answer))}>
        {t('held.open')}
      </a>
    </div>
  );
}
