import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { Answer } from '../../base/asking/Answer';
import { partnersOf } from '../../base/asking/partners';
import { wordsOf } from '../../base/asking/words';
import { address } from '../../base/browser/router';
import { read } from '../../base/forms/form';
import { Decided } from '../../base/granting/Decided';
import { Download } from '../../base/granting/Download';
import { language, t } from '../../base/texts/texts';
import { dateOf, farDate, timeOfDay, words as dateWords } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { isOffered, isOwed } from '../../base/ui/dueness';
import { Mark, type Shape } from '../../base/ui/Mark';
import { ReportMark } from '../../base/ui/ReportMark';
import { TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { ChangesAsked, Disagree, Offered } from './Answered';
import { attached, tell, type Draft } from './drafts';
import { isUntold } from '../../base/asking/line';
import './answers.css';

const KEPT = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** What came of an application: its receipt, what happens next and when, and what was answered. */
export function Sent({ draft, receipt }: { draft: Draft; receipt: boolean }) {
  const { application, form } = draft;
  const { state, reference, scheme, round, receivedAt } = application;
  const words = wordsOf(form);
  const answers = Object.fromEntries(Object.entries(application.answers ?? {}).map(([id, { value }]) => [id, value]));
  const { values, asked } = read(form, answers);
  const title = t(`applied.${state}`);
  return (
    <>
      <section class="band receipt">
        <div class="receipt-say">
          <p>
            <Mark shape={shapeOf(state)}>{title}</Mark>
          </p>
          <Heading text={`${title}: ${scheme.name}`}>
            {scheme.name}
          </Heading>
          <p class="lead">{application.associationName ?? application.onBehalfOf?.name ?? t('acting.myself')}</p>
          {application.signedOnPaper && (
            <p class="facts small">
              {t('apply.signedAndSent', { day: day(application.signedOnPaper.date), how: application.signedOnPaper.how })}
            </p>
          )}
          {receivedAt && <p class="facts small">{t('apply.received', { when: when(receivedAt) })}</p>}
        </div>
        <div class="doorway apply-door" aria-hidden="true">
          <Icon name="grant" />
        </div>
      </section>
      {application.decision && (
        <Decided reference={reference} decision={application.decision} side="theirs">
          {application.decision.granted > 0 && application.as !== 'staff' && (
            <p class="status">
              <Offered offer={application.decision.offer} />
              <a class="ds-link" href={address(`/payout/${reference}`)}>
                {t(isOffered(application) ? 'decided.acceptGo' : 'payout.see')}
              </a>
            </p>
          )}
          <Disagree application={application} decision={application.decision} />
        </Decided>
      )}
      {application.report && application.as !== 'staff' && (
        <p class="status">
          <ReportMark report={application.report} />{' '}
          <a class="ds-link" href={address(`/report/${reference}`)}>
            {t(isOwed(application.report) ? 'report.write' : 'report.see')}
          </a>
        </p>
      )}
      {state === 'changes-requested' && application.as !== 'staff' && (
        <ChangesAsked application={application} form={form} words={words} />
      )}
      <ul class="rows">
        <li class="row">
          <Icon name="file" />
          <span class="grow">
            <strong class="reference">{t('apply.reference', { reference })}</strong>
            <br />
            <span class="facts small">{t('apply.keepReference')}</span>
          </span>
        </li>
        {state === 'submitted' && round.answerBy && (
          <li class="row">
            <Icon name="bell" />
            <span class="grow">
              <strong>{t('apply.answerBy', { day: day(round.answerBy) })}</strong>
              <br />
              <span class="facts small">{t('apply.next')}</span>
            </span>
          </li>
        )}
      </ul>
      <section class="section">
        <h2 class="head">{t('apply.timeline')}</h2>
        <ol class="apply-timeline">
          {application.timeline.map(({ what, at, on, done }, index) => (
            <li key={index}>
              <Mark shape={done ? 'done' : 'ahead'}>{t(`happened.${what}`)}</Mark>
              <span class="facts small">{at ? when(at) : on && day(on)}</span>
            </li>
          ))}
        </ol>
      </section>
      {application.keptUntil && (
        <p class="facts small">{t('apply.goneAfter', { day: dateWords(application.keptUntil, language.get(), KEPT) })}</p>
      )}
      {receivedAt && (
        <Download
          reference={reference}
          label={t('apply.copy')}
          document={() => send('post', '/applications/{reference}/copy', { values: { reference }, body: {} })}
        />
      )}
      {receipt ? (
        <p class="section">
          <a class="ds-link" href={address(`/apply/${reference}`)}>
            {t('apply.seeSent')}
          </a>
        </p>
      ) : (
        <>
          {form.pages.map((page) => {
            const here = page.questions.filter(({ id }) => asked.includes(id) || id in values);
            return here.length === 0 ? null : (
              <section key={page.id} class="section">
                <h2 class="head">{words(`page:${page.id}`)}</h2>
                <dl class="apply-answers">
                  {here.map((question) => (
                    <div key={question.id}>
                      <dt class="facts small">{words(question.id)}</dt>
                      <dd>
                        <Answer
                          question={question}
                          value={values[question.id]}
                          words={words}
                          files={attached(application)}
                        partners={partnersOf(application)}
                          untold={isUntold(application.answers?.[question.id])}
                        />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            );
          })}
          {(state === 'submitted' || state === 'changes-requested') && <Withdraw draft={draft} />}
        </>
      )}
    </>
  );
}

function Withdraw({ draft: { reference } }: { draft: Draft }) {
  const command = useCommand();
  const [reason, setReason] = useState('');
  const withdraw = () =>
    command.run(
      () =>
        send('post', '/applications/{reference}/withdraw', {
          values: { reference },
          body: reason.trim() ? { reason: reason.trim() } : {},
        }),
      tell,
    );
  return (
    <details class="apply-discard">
      <summary>{t('apply.withdraw')}</summary>
      <p>{t('apply.withdrawSure')}</p>
      <TextField label={t('apply.withdrawWhy')} value={reason} change={setReason} most={300} long />
      <Button look="secondary" colour="danger" busy={command.busy} press={withdraw}>
        {t('apply.withdrawYes')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </details>
  );
}

function shapeOf(state: Draft['application']['state']): Shape {
  return state === 'submitted' || state === 'decided' ? 'done' : state === 'changes-requested' ? 'late' : 'no';
}

function day(date: string): string {
  return farDate(date.length > 10 ? dateOf(date) : date, language.get());
}

function when(at: string): string {
  return `${day(at)} ${timeOfDay(at)}`;
}
