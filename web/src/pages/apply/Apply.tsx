import { useEffect } from 'preact/hooks';
import { address, place } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { session, signIn } from '../../base/session/session';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { later } from '../../base/ui/Later';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { useApplication } from './drafts';
import { isUntoldHere, shown } from '../../base/asking/line';
import { Head } from './Head';
import { progress } from './progress';
import './apply.css';

const Tasks = later('apply/Tasks', () => import('./Tasks').then((module) => module.Tasks));
const Part = later('apply/Part', () => import('./Part').then((module) => module.Part));
const Check = later('apply/Check', () => import('./Check').then((module) => module.Check));
const Sent = later('apply/Sent', () => import('./Sent').then((module) => module.Sent));

/** An application: what is to be done, a part of it at a time, all of it once more, and what came of it. */
export default function ApplyPage({ params, query }: PageProps) {
  const reference = params['reference'] ?? '';
  const where = useStore(place).path.split('/')[3];
  const who = useStore(session);
  const { draft, trouble, again } = useApplication(reference);
  // What most come for is on its way together with what it shows.
  useEffect(() => Tasks.ahead(), []);
  // The rest of the way is there before it is needed: the network may be gone by then.
  useEffect(() => {
    if (draft) for (const each of [Part, Check, Sent]) each.ahead();
  }, [draft === undefined]);
  if (!draft) {
    return (
      <div class="apply">
        <Heading text={t('apply.title')} />
        {!who ? (
          <Notice colour="info">
            <p class="ds-paragraph">{t('apply.signInFirst')}</p>
            <button type="button" class="ds-button" onClick={() => void signIn()}>
              {t('session.signIn')}
            </button>
          </Notice>
        ) : trouble ? (
          <TroubleNotice trouble={trouble} again={again} />
        ) : (
          <Skeletons count={4} size="small" />
        )}
      </div>
    );
  }
  // What the municipality asks to have changed is changed and sent where a draft is.
  const { state, as } = draft.application;
  const changing = state === 'changes-requested' && as !== 'staff' && (where === 'part' || where === 'check');
  if (state !== 'draft' && !changing) return <Sent draft={draft} receipt={where === 'receipt'} />;
  const { lines } = draft.paper;
  const answers = Object.fromEntries(Object.entries(lines).map(([question, line]) => [question, shown(line)]));
  const unlooked = new Set(Object.keys(lines).filter((question) => lines[question]?.stands?.confirmed === false && !lines[question]?.written));
  const untold = new Set(Object.keys(lines).filter((question) => isUntoldHere(lines[question])));
  const come = progress(draft.form, answers, { unlooked, untold, unclear: draft.unclear.all });
  const page = where === 'part' ? params['page'] : undefined;
  const task = come.tasks.find((each) => each.page === page);
  const all = address(`/apply/${reference}`);
  if (where === 'check') {
    return (
      <div class="apply">
        <Head back={all} name={draft.application.scheme.name} draft={draft} />
        <Check draft={draft} come={come} />
      </div>
    );
  }
  if (task) {
    const name = t('apply.part', { at: come.tasks.indexOf(task) + 1, n: come.tasks.length });
    return (
      <div class="apply">
        <Head back={all} name={name} draft={draft} />
        <Part key={task.page} draft={draft} come={come} task={task} asked={query.get('q') ?? undefined} />
      </div>
    );
  }
  return (
    <div class="apply">
      <Head back={address('/mine')} name={t('mine.title')} draft={draft} />
      <Heading text={draft.application.scheme.name} />
      <Tasks draft={draft} come={come} />
    </div>
  );
}
