import { useEffect } from 'preact/hooks';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Answers } from './Answers';
import { useApplication, type Application } from './application';
import { History } from './History';
import { Standing } from './Standing';
import { Budget, Close, Criteria, Earlier } from './Weighed';
import './grantcase.css';

/** An application beside what it is weighed by: what was sent on one side, criteria, money and what was before on the other. */
export default function GrantCasePage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  const { application, form, trouble, loading, again, become } = useApplication(reference);
  useEffect(() => {
    // The heading comes with the answer, after the page was entered.
    if (application && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
  }, [application !== undefined]);
  const assessment = application?.assessment;
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
        {application && form && (
          <>
            <Standing application={application} />
            <div class="grantcase-columns">
              <div class="grantcase-sent">
                <Answers application={application} form={form} />
              </div>
              <div class="grantcase-beside">
                {assessment && (
                  <>
                    <Criteria assessment={assessment} />
                    <Budget assessment={assessment} />
                    <Earlier assessment={assessment} />
                    <Close assessment={assessment} />
                  </>
                )}
                <History application={application} become={become} />
              </div>
            </div>
          </>
        )}
      </article>
    </>
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
