import { useEffect, useRef } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { Outcome } from '../../base/api/outcome';
import { Answer } from '../../base/asking/Answer';
import { partnersOf, unconfirmed } from '../../base/asking/partners';
import { wordsOf, type Words } from '../../base/asking/words';
import { address, navigate } from '../../base/browser/router';
import type { Question } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { BottomBar } from '../../base/ui/BottomBar';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { later } from '../../base/ui/Later';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { attached, tell, type Application, type Draft } from './drafts';
import { NotOpen } from './Head';
import { isUntoldHere, shown } from '../../base/asking/line';
import { partOf, questionOf, type Progress } from './progress';
import { stored } from '../../base/asking/saver';
import type { Paper } from '../../base/granting/PaperFields';
import './answers.css';

const SignedOnPaper = later('apply/SignedOnPaper', () => import('./SignedOnPaper').then((module) => module.SignedOnPaper));

/** Everything once more, what is missing first, and the one button that sends it. */
export function Check({ draft, come }: { draft: Draft; come: Progress }) {
  const { application, form, reference, paper, unsent } = draft;
  const words = wordsOf(form);
  const command = useCommand();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button is always in sight, and the end of the page is not.
    if (command.trouble) told.current?.scrollIntoView({ block: 'center' });
  }, [command.trouble]);
  const to = (question: string) => {
    const page = partOf(come.tasks, `/${question}`)?.page;
    return page ? address(`/apply/${reference}/part/${page}`, { q: question }) : address(`/apply/${reference}`);
  };
  const unsettled = Object.keys(paper.lines).filter((id) => paper.lines[id]?.theirs ?? paper.lines[id]?.refused);
  // A file that was chosen is sent along, or taken away where it was chosen.
  const unsentTo = unsent.map(({ question }) => question);
  const joint = come.tasks.flatMap(({ questions }) => questions).find(({ type }) => type === 'partners');
  const silent = joint ? unconfirmed(shown(paper.lines[joint.id]), partnersOf(application)) : [];
  const stops = joint?.type === 'partners' && joint.confirmed && silent.length > 0;
  const silentTo = stops ? [joint.id] : [];
  const inTheWay = [...new Set([...come.flaws.map(({ pointer }) => questionOf(pointer)), ...unsettled, ...unsentTo, ...silentTo])];
  const submit = (paper?: Paper) =>
    command.run(
      () => sendIn(draft, paper),
      (sent) => {
        tell(sent);
        navigate(address(`/apply/${reference}/receipt`), { replace: true });
      },
      () => draft.again(),
    );
  return (
    <>
      <Heading text={t('apply.checkTitle')} />
      <NotOpen {...draft} />
      {inTheWay.length > 0 && (
        <Notice colour="warning">
          <p class="ds-paragraph">{t('apply.missing')}</p>
          <ul class="lines">
            {inTheWay.map((question) => (
              <li key={question}>{question ? <a class="ds-link" href={to(question)}>{words(question)}</a> : checks(come, words)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {silent.length > 0 && (
        <Notice colour="info">
          <p class="ds-paragraph">{t(stops ? 'partners.mustConfirm' : 'partners.maySend')}</p>
        </Notice>
      )}
      {come.tasks.map((task) => (
        <section key={task.page} class="section" aria-labelledby={`check-${task.page}`}>
          <h2 class="head" id={`check-${task.page}`}>
            {words(`page:${task.page}`)}
          </h2>
          <dl class="apply-answers">
            {task.questions.map((question) => (
              <div key={question.id}>
                <dt class="facts small">{words(question.id)}</dt>
                <dd>
                  <Answer
                    question={question}
                    value={valueOf(question, draft, come)}
                    words={words}
                    files={attached(application)}
                    partners={partnersOf(application)}
                    untold={isUntoldHere(paper.lines[question.id])}
                  />
                </dd>
                {question.type !== 'computed' && (
                  <dd class="apply-change">
                    <a class="ds-link small" href={to(question.id)}>
                      {t('apply.change')}
                      <span class="ds-sr-only"> {words(question.id)}</span>
                    </a>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      ))}
      {application.as === 'preparer' && inTheWay.length === 0 && <SignedOnPaper busy={command.busy} submit={submit} />}
      <div ref={told}>{command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}</div>
      {(application.as === 'applicant' || (application.as === 'preparer' && inTheWay.length > 0)) && (
        <BottomBar stacked>
          {inTheWay.length > 0 ? (
            <a class="ds-button" href={to(inTheWay.find(Boolean) ?? '')}>
              {t('apply.fillIn', { n: inTheWay.length })}
            </a>
          ) : (
            <Button busy={command.busy} press={() => submit()}>
              {t(command.busy ? 'apply.sending' : 'apply.send')}
            </Button>
          )}
          <p class="facts small">{t('apply.receiptAtOnce')}</p>
        </BottomBar>
      )}
    </>
  );
}

function valueOf({ id, type }: Question, { paper }: Draft, come: Progress): unknown {
  return type === 'computed' ? come.reading.values[id] : shown(paper.lines[id]);
}

/** What does not add up over several answers, in the form's own words. */
function checks(come: Progress, words: Words) {
  return come.flaws
    .filter(({ pointer }) => pointer === '')
    .map(({ code }) => words(`check:${code}`))
    .join(' ');
}

/** First what is not stored yet, then all of it. Sent again it gets the first receipt. */
async function sendIn({ reference, saver }: Draft, signed: Paper | undefined): Promise<Outcome<Application>> {
  await saver.flush();
  const paper = saver.paper.get();
  if (!stored(paper)) return paper.trouble ?? { kind: 'unreached', mayHaveHappened: false };
  const { revision } = paper;
  return send('post', '/applications/{reference}/submit', { values: { reference }, body: { revision, ...(signed && { signedOnPaper: signed }) }, retries: 2 });
}
