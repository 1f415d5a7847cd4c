import { address } from '../../base/browser/router';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, plusDays, today, words } from '../../base/time/oslo';
import { isOffered } from '../../base/ui/dueness';
import { Icon } from '../../base/ui/Icon';
import { Mark } from '../../base/ui/Mark';
import { ReportMark } from '../../base/ui/ReportMark';
import type { Application, Waiting } from './next';

/** So many stand on the front page; Mine has them all. */
const MOST = 3;

/** What waits for an answer, and until when. */
export function Waits({ waiting, applications }: { waiting: readonly Waiting[]; applications: readonly Application[] }) {
  const many = waiting.length + applications.length;
  return (
    <section class="front-waits">
      <h2 class="head">{t('front.waits')}</h2>
      <ul class="rows">
        {waiting.slice(0, MOST).map((each) => (
          <li key={each.booking.reference}>
            <a class="row" href={address(`/mine/${each.booking.reference}`, { nr: each.occurrence.number })}>
              <span class="grow">
                <strong>{[each.booking.purpose, each.booking.premisesName].join(', ')}</strong>
                <span class="facts small">{dateAndMore(each)}</span>
                <Answer {...each} />
              </span>
              <Icon name="on" />
            </a>
          </li>
        ))}
        {applications.slice(0, Math.max(0, MOST - waiting.length)).map((each) => (
          <li key={each.reference}>
            <a class="row" href={address(isOffered(each) ? `/payout/${each.reference}` : each.report ? `/report/${each.reference}` : `/apply/${each.reference}`)}>
              <span class="grow">
                <strong>{each.scheme.name}</strong>
                {each.report && !isOffered(each) ? <ReportMark report={each.report} /> : <Applied {...each} />}
              </span>
              <Icon name="on" />
            </a>
          </li>
        ))}
      </ul>
      {many > MOST && (
        <a class="ds-link" href={address('/mine')}>
          {t('front.allWaiting', { n: many })}
        </a>
      )}
    </section>
  );
}

function Answer({ mine, until, late, booking }: Waiting) {
  if (mine) return <Mark shape="late">{t(booking.association ? 'status.waitsForAll' : 'status.waitsForYou')}</Mark>;
  if (!until) return <Mark shape="waits">{t('front.asked', { day: longDate(dateOf(booking.bookedAt), language.get()) })}</Mark>;
  if (late) return <Mark shape="late">{t('front.answerLate', { day: longDate(until, language.get()) })}</Mark>;
  return <Mark shape="waits">{t('front.answerBy', { day: soon(until) })}</Mark>;
}

/** A draft is one's own to send, until its deadline; what has been sent is the municipality's to answer. */
function Applied({ state, round, decision, timeline }: Application) {
  const { deadline, answerBy } = round;
  const accept = decision?.offer?.answer === 'awaited' ? decision.offer.until : undefined;
  if (accept) return <Mark shape="late">{t('front.acceptBy', { day: soon(accept) })}</Mark>;
  if (decision) return <Mark shape="done">{t('front.answered')}</Mark>;
  if (state === 'changes-requested') {
    const until = timeline.find(({ what }) => what === 'changes-due')?.on;
    return <Mark shape="late">{t('front.changesBy', { day: until ? soon(until) : '' })}</Mark>;
  }
  if (state === 'draft') {
    const until = deadline && words(dateOf(deadline), language.get(), { day: 'numeric', month: 'long' });
    return <Mark shape="partly">{until ? t('front.draftBy', { day: until }) : t('front.draft')}</Mark>;
  }
  return <Mark shape="waits">{answerBy ? t('front.answerBy', { day: soon(answerBy) }) : t('front.applied')}</Mark>;
}

function dateAndMore({ booking, occurrence }: Waiting): string {
  const many = booking.occurrences.length - 1;
  const day = words(dateOf(occurrence.start), language.get(), { day: 'numeric', month: 'long' });
  return [day, many > 0 && t('mine.more', { n: many })].filter(Boolean).join(' · ');
}

/** Within a week the weekday says it. */
function soon(date: string): string {
  const tongue = language.get();
  if (date === today()) return t('time.today');
  return date < plusDays(today(), 7) ? words(date, tongue, { weekday: 'long' }) : words(date, tongue, { day: 'numeric', month: 'long' });
}
