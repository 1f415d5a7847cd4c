import { useEffect, useState } from 'preact/hooks';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { Decided } from '../../base/granting/Decided';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { BottomBar } from '../../base/ui/BottomBar';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { later } from '../../base/ui/Later';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { useApplication, type Application, type Assessment } from './application';
import { History } from './History';
import { Payments } from './Payments';
import { Standing } from './Standing';
import { Budget, Close, Criteria, Earlier } from './Weighed';
import './grantcase.css';

const Answers = later('grantcase/Answers', () => import('./Answers').then((it) => it.Answers));
const Appeal = later('grantcase/Appeal', () => import('./Appeal').then((it) => it.Appeal));
const AskChanges = later('grantcase/AskChanges', () => import('./AskChanges').then((it) => it.AskChanges));
const Report = later('grantcase/Report', () => import('./Report').then((it) => it.Report));
const Rule = later('grantcase/Rule', () => import('./Rule').then((it) => it.Rule));
const Scores = later('grantcase/Scores', () => import('./Scores').then((it) => it.Scores));

type Doing = 'changes' | 'decide';

/** An application beside what it is weighed by: what was sent on one side, criteria, money and what was before on the other. */
export default function GrantCasePage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  return <GrantCase key={reference} reference={reference} />;
}

function GrantCase({ reference }: { reference: string }) {
  const { application, form, trouble, loading, again, become } = useApplication(reference);
  const [wanted, setDoing] = useState<Doing>();
  const [overtaken, setOvertaken] = useState<string[]>();
  useEffect(() => {
    // The heading comes with the answer, after the page was entered.
    if (application && document.activeElement === document.body) focusHeading();
  }, [application !== undefined]);
  const assessment = application?.assessment;
  const may = application && assessment ? mayDo(application, assessment) : [];
  const doing = wanted && may.includes(wanted) ? wanted : undefined;
  const waiting = application && waitingIn(application);
  const appeal = application?.appeal && <Appeal application={application} become={become} />;
  const report = application?.report && <Report application={application} changed={again} />;
  const close = () => {
    setDoing(undefined);
    focusHeading();
  };
  return (
    <>
      <StaffTabs current="/staff" />
      <article class="grantcase" aria-busy={loading}>
        <a class="back-to" href={address('/staff')}>
          <Icon name="back" />
          {t('staff.back')}
        </a>
        <Heading text={application ? whoseOf(application) : t('grantcase.title')} />
        {trouble && <TroubleNotice trouble={trouble} again={again} />}
        {!application && !trouble && <Skeletons count={4} />}
        {application && <Facts application={application} />}
        {overtaken && (
          <Notice colour="warning">
            {overtaken.map((sentence) => (
              <p key={sentence} class="ds-paragraph">
                {sentence}
              </p>
            ))}
          </Notice>
        )}
        {application && form && (
          <>
            <Standing application={application} />
            {assessment && !doing && <WhyNot application={application} assessment={assessment} />}
            <div class="grantcase-columns" data-doing={doing ?? waiting}>
              <div class="grantcase-sent">
                <Answers application={application} form={form} />
              </div>
              <div class="grantcase-beside">
                {doing === 'changes' && <AskChanges application={application} form={form} become={become} close={close} />}
                {doing === 'decide' && assessment && (
                  <Rule
                    application={application}
                    assessment={assessment}
                    become={become}
                    close={close}
                    overtaken={(why) => {
                      setOvertaken(why);
                      close();
                      again();
                    }}
                  />
                )}
                {waiting === 'appeal' && appeal}
                {waiting === 'report' && report}
                {application.decision && <Decided reference={reference} decision={application.decision} side="staff" />}
                {application.decision && application.decision.granted > 0 && <Payments reference={reference} />}
                {waiting !== 'report' && report}
                {waiting !== 'appeal' && appeal}
                {!application.appeal && application.decision?.appealBy && application.assessment?.decision.mayDecide && (
                  <a class="ds-link" href={address(`/appeal/${application.reference}`)}>
                    {t('appeal.enter')}
                  </a>
                )}
                {assessment && (
                  <>
                    {doing !== 'decide' && !application.decision && <Criteria assessment={assessment} />}
                    <Scores application={application} become={become} />
                    <Budget assessment={assessment} />
                    <Earlier assessment={assessment} />
                    <Close assessment={assessment} />
                  </>
                )}
                <History application={application} become={become} />
              </div>
            </div>
            {!doing && may.length > 0 && (
              <BottomBar>
                {may.includes('changes') && (
                  <Button look={may.includes('decide') ? 'secondary' : 'primary'} press={() => setDoing('changes')}>
                    {t(application.state === 'changes-requested' ? 'grantcase.askOtherwise' : 'grantcase.askChanges')}
                  </Button>
                )}
                {may.includes('decide') && (
                  <Button
                    press={() => {
                      setOvertaken(undefined);
                      setDoing('decide');
                    }}
                  >
                    {t('grantcase.toDecide')}
                  </Button>
                )}
              </BottomBar>
            )}
          </>
        )}
      </article>
    </>
  );
}

/** What of it waits for an answer once it is decided: it stands first. */
function waitingIn({ appeal, report }: Application): 'appeal' | 'report' | undefined {
  if (appeal?.state === 'late' || appeal?.state === 'appealed') return 'appeal';
  return report?.state === 'delivered' ? 'report' : undefined;
}

function focusHeading() {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/** What the reader may do to it now: nobody decides while the applicant has time left for changes. */
function mayDo({ state, changes }: Application, { decision }: Assessment): Doing[] {
  if (!decision.mayDecide) return [];
  if (state === 'submitted') return ['changes', 'decide'];
  return state === 'changes-requested' ? (changes?.at(-1)?.overdue ? ['changes', 'decide'] : ['changes']) : [];
}

/** Why the reader may not answer it, and who can. */
function WhyNot({ application: { state }, assessment: { decision } }: { application: Application; assessment: Assessment }) {
  if (decision.mayDecide || (state !== 'submitted' && state !== 'changes-requested')) return null;
  return (
    <Notice colour="info">
      {decision.why.map(({ code, message }) => (
        <p key={code} class="ds-paragraph">
          {message}
        </p>
      ))}
      {decision.others.length > 0 && <p class="ds-paragraph">{t('staff.others', { names: decision.others.join(', ') })}</p>}
    </Notice>
  );
}

function whoseOf({ associationName, onBehalfOf }: Application): string {
  return associationName ?? onBehalfOf?.name ?? t('staff.private');
}

/** What it is for, how much, and since when it is here. */
function Facts({ application: { scheme, reference, receivedAt, assessment, signedOnPaper } }: { application: Application }) {
  const received = receivedAt && t('grantcase.received', { day: longDate(dateOf(receivedAt), language.get()) });
  return (
    <>
      <p class="lead">
        {assessment?.sought === undefined
          ? scheme.name
          : t('grantcase.seeks', { amount: kroner(assessment.sought), scheme: scheme.name })}
      </p>
      <p class="facts small">{[received, t('staff.reference', { reference })].filter(Boolean).join(' · ')}</p>
      {signedOnPaper && (
        <p class="facts small">{t('apply.signedAndSent', { day: longDate(signedOnPaper.date, language.get()), how: signedOnPaper.how })}</p>
      )}
    </>
  );
}
