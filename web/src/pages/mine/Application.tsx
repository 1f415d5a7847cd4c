import { address } from '../../base/browser/router';
import { language, t } from '../../base/texts/texts';
import { dateOf, words } from '../../base/time/oslo';
import { DateMark } from '../../base/ui/DateMark';
import { DoorMark } from '../../base/ui/DoorMark';
import { isOffered, isOwed } from '../../base/ui/dueness';
import { Mark, type Shape } from '../../base/ui/Mark';
import { money } from '../../base/ui/money';
import { ReportMark } from '../../base/ui/ReportMark';
import type { Applied } from './rows';

/** An application in the list of all that one has, at the day that something is to be done. */
export function Application({ application, date }: Applied) {
  const { reference, scheme, receivedAt } = application;
  return (
    <div class="mine-row">
      <a class="row" href={address(isOffered(application) ? `/payout/${reference}` : isOwed(application.report) ? `/report/${reference}` : `/apply/${reference}`)}>
        <DateMark date={date} />
        <span class="grow">
          <strong>{scheme.name}</strong>
          {receivedAt && <span class="facts small">{t('mine.sent', { day: words(dateOf(receivedAt), language.get(), { day: 'numeric', month: 'long' }) })}</span>}
          <span class="status">
            <Standing {...application} />
          </span>
          {application.report && !isOffered(application) && (
            <span class="status">
              <ReportMark report={application.report} />
            </span>
          )}
          {application.prepared && application.state === 'draft' && <span class="facts small">{t('mine.prepared')}</span>}
        </span>
        <DoorMark to="grant" />
      </a>
    </div>
  );
}

/** How an appeal is shown; one that was withdrawn is not. */
const SHAPES: Partial<Record<string, Shape>> = {
  late: 'waits',
  appealed: 'waits',
  forwarded: 'waits',
  dismissed: 'no',
  upheld: 'no',
  changed: 'done',
  'changed-by-body': 'done',
};

function Standing({ state, round, decision, appeal }: Applied['application']) {
  const shape = appeal && SHAPES[appeal.state];
  if (shape) return <Mark shape={shape}>{t(`appealIs.${appeal.state}`)}</Mark>;
  if (decision) {
    const { granted, offer } = decision;
    if (offer?.answer === 'awaited') return <Mark shape="late">{t('mine.acceptDue')}</Mark>;
    if (offer?.answer === 'declined' || offer?.answer === 'lapsed') return <Mark shape="no">{t(`mine.${offer.answer}`)}</Mark>;
    return granted ? <Mark shape="done">{t('mine.granted', { amount: money(granted) })}</Mark> : <Mark shape="no">{t('mine.refused')}</Mark>;
  }
  if (state === 'draft') return <Mark shape="partly">{t(round.deadline ? 'mine.draftDue' : 'mine.draft')}</Mark>;
  if (state === 'changes-requested') return <Mark shape="late">{t('mine.changesDue')}</Mark>;
  if (state === 'submitted') return <Mark shape="waits">{t(round.answerBy ? 'mine.answerDue' : 'mine.waitsForAnswer')}</Mark>;
  return <Mark shape="no">{t('mine.withdrawn')}</Mark>;
}
