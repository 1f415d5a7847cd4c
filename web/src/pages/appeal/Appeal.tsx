import { useState } from 'preact/hooks';
import { answered, isNotMine, useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { Download } from '../../base/granting/Download';
import { isTold, NO_PAPER, PaperFields } from '../../base/granting/PaperFields';
import { session, signIn } from '../../base/session/session';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, timeOfDay, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Mark } from '../../base/ui/Mark';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';

type Application = GetAnswer<'/applications/{reference}'>;
type Decision = NonNullable<Application['decision']>;

const PATH = '/applications/{reference}';

/** Disagreeing with what was decided: what it was, what one wants changed and why; and what comes of it. */
export default function AppealPage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  const who = useStore(session);
  const { data, trouble, again } = useAnswer(PATH, { values: { reference } }, { when: who !== undefined });
  return (
    <>
      <a class="back-to" href={address(data?.as === 'staff' ? `/staff/applications/${reference}` : `/apply/${reference}`)}>
        <Icon name="back" />
        {t('appeal.back')}
      </a>
      <Heading text={t('appeal.title')} />
      {data && !isNotMine(trouble) ? (
        <Shown application={data} again={again} />
      ) : !who ? (
        <Notice colour="info">
          <p class="ds-paragraph">{t('appeal.signInFirst')}</p>
          <button type="button" class="ds-button" onClick={() => void signIn()}>
            {t('session.signIn')}
          </button>
        </Notice>
      ) : trouble ? (
        <TroubleNotice trouble={trouble} again={again} />
      ) : (
        <Skeletons count={2} size="small" />
      )}
    </>
  );
}

function Shown({ application, again }: { application: Application; again: () => void }) {
  const { reference, scheme, decision, appeal } = application;
  const become = (now: Application) => {
    answered(PATH, { values: { reference } }, now);
    again();
  };
  if (!decision) return <p>{t('appeal.notDecided')}</p>;
  const sent = appeal?.decision === decision.number || !decision.appealBy;
  const write = (
    <Write
      key={decision.number}
      reference={reference}
      decision={decision}
      forThem={application.as === 'staff'}
      become={become}
      again={again}
    />
  );
  return (
    <>
      <p class="lead">{scheme.name}</p>
      {appeal?.wants && <Sent application={application} become={become} />}
      {!sent &&
        (appeal?.wants ? (
          <details class="filters">
            <summary>{t('appeal.anew')}</summary>
            {write}
          </details>
        ) : (
          write
        ))}
    </>
  );
}

interface Writing {
  reference: string;
  decision: Decision;
  /** Whether somebody of the municipality enters a letter for them. */
  forThem: boolean;
  become: (now: Application) => void;
  again: () => void;
}

/** What was decided, what they want changed and why; it stays on the phone until it is sent. */
function Write({ reference, decision, forThem, become, again }: Writing) {
  const { number, appealBy = '', grounds, outcome, granted } = decision;
  const draft = useDraft(`appeal:${reference}:${String(number)}`, { wants: '', why: '', ...NO_PAPER });
  const command = useCommand();
  const [tried, setTried] = useState(false);
  const { wants, why, date, how } = draft.value;
  const missing = (words: string) => (tried && !words.trim() ? t('appeal.missing') : undefined);
  const submit = () => {
    setTried(true);
    if (!wants.trim() || !why.trim() || (forThem && !isTold({ date, how }))) return;
    const body = { decision: number, wants: wants.trim(), why: why.trim() };
    const values = { reference };
    command.run(
      () =>
        forThem
          ? send('post', '/applications/{reference}/appeal/paper', { values, body: { ...body, paper: { date, how: how.trim() } }, retries: 2 })
          : send('post', '/applications/{reference}/appeal', { values, body, retries: 2 }),
      (now) => {
        draft.done();
        become(now);
        if (forThem) navigate(address(`/staff/applications/${reference}`), { replace: true });
      },
      again,
    );
  };
  return (
    <section class="section">
      <h2 class="head">{t(`decided.${outcome}`, { amount: kroner(granted) })}</h2>
      {grounds && <p class="answer-text">{grounds}</p>}
      {forThem ? (
        <p>{t('appeal.paperLead', { day: longDate(appealBy, language.get()) })}</p>
      ) : today() > appealBy ? (
        <Notice colour="warning">
          <p class="ds-paragraph">{t('appeal.late', { day: longDate(appealBy, language.get()) })}</p>
        </Notice>
      ) : (
        <p>
          <strong>{t('appeal.lastDay', { day: longDate(appealBy, language.get()) })}</strong>
        </p>
      )}
      {forThem && (
        <PaperFields
          paper={{ date, how }}
          change={draft.change}
          day={t('appeal.paperDay')}
          hint={t('appeal.paperDayHint')}
          tried={tried}
          trouble={command.trouble}
        />
      )}
      <TextField
        label={t(forThem ? 'grantcase.appealWants' : 'appeal.wants')}
        hint={t(forThem ? 'appeal.paperWords' : 'appeal.wantsHint')}
        value={wants}
        change={(words) => draft.change({ wants: words })}
        most={1000}
        long
        wrong={missing(wants)}
      />
      <TextField
        label={t(forThem ? 'grantcase.appealWhy' : 'appeal.why')}
        hint={forThem ? undefined : t('appeal.whyHint')}
        value={why}
        change={(words) => draft.change({ why: words })}
        most={4000}
        long
        wrong={missing(why)}
      />
      {!forThem && <p class="facts small">{t('appeal.next')}</p>}
      <div class="actions">
        <Button busy={command.busy} press={submit}>
          {t(forThem ? 'appeal.enter' : 'appeal.send')}
        </Button>
      </div>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </section>
  );
}

/** The receipt: that it has come, and how far it has come since. */
function Sent({ application: { reference, appeal, decision }, become }: { application: Application; become: (now: Application) => void }) {
  if (!appeal) return null;
  const { state, at, wants, why, answers = [] } = appeal;
  const letter = answers.map(({ what }) => what).findLast((what) => what === 'dismiss' || what === 'uphold' || what === 'note-upheld');
  const open = state === 'late' || state === 'appealed' || state === 'forwarded';
  return (
    <section class="section" aria-live="polite">
      <p>
        <Mark shape={open ? 'waits' : state === 'changed' || state === 'changed-by-body' ? 'done' : 'no'}>{t(`appealIs.${state}`)}</Mark>
      </p>
      <p>
        {appeal.onPaper
          ? t('appeal.receivedOnPaper', { day: longDate(appeal.onPaper.date, language.get()), how: appeal.onPaper.how, reference })
          : t('appeal.received', { when: when(at), reference })}
      </p>
      <p>{t(`appealThen.${state}`, { amount: kroner(decision?.granted ?? 0) })}</p>
      {answers
        .filter(({ words }) => words)
        .map((answer) => (
          <div key={answer.at + answer.what}>
            <p class="facts small">{when(answer.at)}</p>
            <blockquote class="quoted">{answer.words}</blockquote>
          </div>
        ))}
      {letter && <Download reference={reference} document={`appeal-${String(appeal.decision)}-${letter}`} label={t('decided.letter')} />}
      <details>
        <summary>{t('appeal.yours')}</summary>
        <dl>
          <dt class="facts small">{t('appeal.wants')}</dt>
          <dd class="answer-text">{wants}</dd>
          <dt class="facts small">{t('appeal.why')}</dt>
          <dd class="answer-text">{why}</dd>
        </dl>
      </details>
      {open && <Withdraw reference={reference} become={become} />}
    </section>
  );
}

function Withdraw({ reference, become }: { reference: string; become: (now: Application) => void }) {
  const command = useCommand();
  const withdraw = () =>
    command.run(() => send('post', '/applications/{reference}/appeal/withdraw', { values: { reference }, body: {} }), become);
  return (
    <details>
      <summary>{t('appeal.withdraw')}</summary>
      <p>{t('appeal.withdrawSure')}</p>
      <Button look="secondary" colour="danger" busy={command.busy} press={withdraw}>
        {t('appeal.withdrawYes')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </details>
  );
}

function when(at: string): string {
  return `${longDate(dateOf(at), language.get())} ${timeOfDay(at)}`;
}
