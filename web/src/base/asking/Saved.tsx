import type { Pending } from '../api/upload';
import { online } from '../browser/online';
import { useStore } from '../browser/store';
import { signIn } from '../session/session';
import { language, t } from '../texts/texts';
import { dateOf, shortDate, timeOfDay, today } from '../time/oslo';
import { Mark } from '../ui/Mark';
import { Notice, TroubleNotice } from '../ui/Notice';
import { stored, type Paper, type Saver } from './saver';

/** What is being written. */
interface Writing {
  paper: Paper;
  saver: Saver;
  /** Where something was typed of which no number can be made. */
  unclear: readonly string[];
  /** Files that were chosen, and are on this phone alone. */
  unsent: readonly Pending[];
}

/** Whether it is stored: never said before the service has said so. */
export function Saved({ paper, saver, unclear, unsent }: Writing) {
  if (!stored(paper) || unclear.length > 0) {
    if (paper.trouble) return <Mark shape="late">{t(paper.kept ? 'apply.onPhone' : 'apply.notSaved')}</Mark>;
    const stuck = unclear.length > 0 || saver.held() || Object.values(paper.lines).some(({ theirs, refused }) => theirs ?? refused);
    return <Mark shape={stuck ? 'late' : 'waits'}>{t(stuck ? 'apply.notAllSaved' : 'apply.saving')}</Mark>;
  }
  if (unsent.some(({ stage }) => stage === 'stopped')) return <Mark shape="late">{t('apply.onPhone')}</Mark>;
  if (unsent.some(({ stage }) => stage === 'sending')) return <Mark shape="waits">{t('apply.saving')}</Mark>;
  if (paper.savedAt === undefined) return null;
  const at = new Date(paper.savedAt);
  const day = dateOf(at.toISOString());
  const when = day === today() ? timeOfDay(at) : shortDate(day, language.get());
  return <Mark shape="done">{t('apply.saved', { when })}</Mark>;
}

/** Why it is not stored, and where it is meanwhile. */
export function NotSaved({ paper, saver }: Writing) {
  const { trouble, kept } = paper;
  const connected = useStore(online);
  if (!trouble || stored(paper)) return null;
  if (!kept) {
    return (
      <Notice colour="danger">
        <p class="ds-paragraph">{t('apply.nowhere')}</p>
      </Notice>
    );
  }
  if (trouble.kind === 'sign-in') {
    return (
      <Notice colour="warning">
        <p class="ds-paragraph">{t('apply.signedOut')}</p>
        <button type="button" class="ds-button" onClick={() => void signIn()}>
          {t('session.signIn')}
        </button>
      </Notice>
    );
  }
  if (trouble.kind === 'unreached') {
    // That there is no network at all, is told above every page.
    if (!connected) return null;
    return (
      <Notice colour="warning">
        <p class="ds-paragraph">{t('apply.offline')}</p>
      </Notice>
    );
  }
  return <TroubleNotice trouble={trouble} again={() => void saver.flush()} />;
}
