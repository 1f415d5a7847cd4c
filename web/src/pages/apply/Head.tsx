import { online } from '../../base/browser/online';
import { useStore } from '../../base/browser/store';
import { signIn } from '../../base/session/session';
import { language, t } from '../../base/texts/texts';
import { dateOf, shortDate, timeOfDay, today } from '../../base/time/oslo';
import { Icon } from '../../base/ui/Icon';
import { later } from '../../base/ui/Later';
import { Mark } from '../../base/ui/Mark';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import type { Draft } from './drafts';
import { stored } from '../../base/asking/saver';

const Prepared = later('apply/Prepared', () => import('./Prepared').then((module) => module.Prepared));
const Helped = later('apply/Help', () => import('./Help').then((module) => module.Helped));

interface Headed {
  /** Where Back leads, and what that is called. */
  back: string;
  name: string;
  draft: Draft;
}

/** The way back, and whether what was written is stored: never said before the service has said so. */
export function Head({ back, name, draft }: Headed) {
  const { reference } = draft;
  const { help, as, prepared } = draft.application;
  return (
    <>
      <div class="apply-head">
        <a class="back-to" href={back}>
          <Icon name="back" />
          {name}
        </a>
        <span role="status">
          <Saved draft={draft} />
        </span>
      </div>
      <Trouble draft={draft} />
      {prepared && <Prepared application={draft.application} />}
      {help && <Helped reference={reference} as={as} help={help} />}
    </>
  );
}

/** That it cannot be sent now, long before somebody tries; the service decides when they do. */
export function NotOpen({ application: { round, timeline } }: Draft) {
  if (round.open) return null;
  const late = timeline.some(({ what, done }) => what === 'deadline' && done);
  return <Notice colour="warning">{t(late ? 'apply.tooLate' : 'apply.closed')}</Notice>;
}

function Saved({ draft }: { draft: Draft }) {
  const { paper, saver, unclear, unsent } = draft;
  if (!stored(paper) || unclear.all.length > 0) {
    if (paper.trouble) return <Mark shape="late">{t(paper.kept ? 'apply.onPhone' : 'apply.notSaved')}</Mark>;
    const stuck = unclear.all.length > 0 || saver.held() || Object.values(paper.lines).some(({ theirs, refused }) => theirs ?? refused);
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
function Trouble({ draft: { paper, saver } }: { draft: Draft }) {
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
