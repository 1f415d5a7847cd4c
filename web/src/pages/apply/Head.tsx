import { NotSaved, Saved } from '../../base/asking/Saved';
import { t } from '../../base/texts/texts';
import { Icon } from '../../base/ui/Icon';
import { later } from '../../base/ui/Later';
import { Notice } from '../../base/ui/Notice';
import type { Draft } from './drafts';

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
  const { reference, paper, saver, unclear, unsent } = draft;
  const writing = { paper, saver, unclear: unclear.all, unsent };
  const { help, as, prepared } = draft.application;
  return (
    <>
      <div class="apply-head">
        <a class="back-to" href={back}>
          <Icon name="back" />
          {name}
        </a>
        <span role="status">
          <Saved {...writing} />
        </span>
      </div>
      <NotSaved {...writing} />
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
