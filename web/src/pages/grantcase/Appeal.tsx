import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { Download } from '../../base/granting/Download';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import type { PartProps } from './application';
import { Changing } from './Changing';

type Answer = 'accept' | 'dismiss' | 'uphold' | 'note-upheld';

/** What may be answered without deciding anew, by how far it has come; the first is what is most often right. */
const ANSWERS: Partial<Record<string, readonly Answer[]>> = {
  late: ['accept', 'dismiss'],
  appealed: ['uphold'],
  forwarded: ['note-upheld'],
};

/** The last appeal on what was decided: what they say, what was done about it, and what may be done now. */
export function Appeal({ application, become }: PartProps) {
  const { appeal, decision, assessment } = application;
  if (!appeal?.wants) return null;
  const { state, at, by, onPaper, lastDay = '', late, wants, why, was, decidedBy, answers = [] } = appeal;
  const mine = assessment?.decision.mayDecide;
  return (
    <section>
      <h2 class="ds-heading">{t('grantcase.appeal')}</h2>
      <p>
        <Mark shape={state === 'late' ? 'late' : ANSWERS[state] ? 'waits' : 'done'}>{t(`appealIs.${state}`)}</Mark>
      </p>
      <p class="facts small">
        {onPaper
          ? t('grantcase.appealOnPaper', { day: day(onPaper.date), how: onPaper.how })
          : t('grantcase.appealSent', { day: day(dateOf(at)), who: by ?? application.associationName ?? t('staff.private') })}{' '}
        {t(late ? 'grantcase.appealLate' : 'grantcase.appealInTime', { day: day(lastDay) })}
      </p>
      <dl>
        <dt class="facts small">{t('grantcase.appealWants')}</dt>
        <dd class="answer-text">{wants}</dd>
        <dt class="facts small">{t('grantcase.appealWhy')}</dt>
        <dd class="answer-text">{why}</dd>
      </dl>
      {was && (
        <p class="facts small">
          {t(`decided.${was.outcome}`, { amount: kroner(was.granted) })}
          {decidedBy && ` · ${decidedBy === 'you' ? t('grantcase.decidedByYou') : t('grantcase.decidedBy', { name: decidedBy })}`}
        </p>
      )}
      {answers
        .filter(({ words }) => words)
        .map((answer) => (
          <p key={answer.at + answer.what} class="quoted">
            {answer.words}
          </p>
        ))}
      {answers.some(({ what }) => what === 'uphold') && <Download reference={application.reference} document={`appeal-${String(appeal.decision)}-case`} label={t('grantcase.caseFile')} />}
      {mine && ANSWERS[state] && decision && (
        <Answering key={state} application={application} become={become} state={state} answers={ANSWERS[state]} />
      )}
    </section>
  );
}

interface AnsweringProps extends PartProps {
  state: string;
  answers: readonly Answer[];
}

function Answering({ application, become, state, answers }: AnsweringProps) {
  const { reference } = application;
  const command = useCommand();
  const [grounds, setGrounds] = useState('');
  const [tried, setTried] = useState(false);
  const words = grounds.trim();
  const answer = (kind: Answer) => {
    setTried(true);
    if (!words) return;
    command.run(
      () => send('post', '/applications/{reference}/appeal/answer', { values: { reference }, body: { answer: kind, grounds: words } }),
      become,
    );
  };
  return (
    <>
      <TextField
        label={t(state === 'forwarded' ? 'grantcase.bodysGrounds' : 'grantcase.grounds')}
        hint={t('grantcase.appealGroundsHint')}
        value={grounds}
        change={setGrounds}
        most={3000}
        long
        wrong={tried && !words ? t('appeal.missing') : undefined}
      />
      <div class="actions">
        {answers.map((kind, index) => (
          <Button key={kind} look={state === 'late' && index === 0 ? 'primary' : 'secondary'} busy={command.busy} press={() => answer(kind)}>
            {t(`appealAnswer.${kind}`)}
          </Button>
        ))}
      </div>
      {state !== 'late' && (
        <details class="filters">
          <summary>{t(state === 'forwarded' ? 'grantcase.bodyChanged' : 'grantcase.change')}</summary>
          <Changing application={application} become={become} grounds={words} missing={() => setTried(true)} />
        </details>
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </>
  );
}

function day(date: string): string {
  return longDate(date, language.get());
}
