import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { useDraft, type Draft } from '../../base/api/draft';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { withWhat } from '../../base/lending/with';
import { current, when, where, who, wishesToMove, type Booking, type Premises } from '../../base/staff/wording';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, span, timeOfDay } from '../../base/time/oslo';
import { Exemption } from '../../base/ui/Exemption';
import { money } from '../../base/ui/money';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Unfinished } from '../../base/ui/Unfinished';
import { meantNow, note, type Grounds, type Writing } from './answers';
import { CaseDay } from './CaseDay';
import { CaseFrame, type Place } from './CaseFrame';
import { CloseOnes } from './Close';
import { Checks, Figures, Like } from './Facts';
import { Decide, openPanel } from './Decide';
import { arrived } from './held';
import { Kbd } from './Kbd';
import { Letter } from './Letter';
import type { Entry } from './queue';

interface Props {
  reference: string;
  place: Place;
  /** The one that comes after this one. */
  next: Entry | undefined;
  /** It has been answered. */
  answered: () => void;
}

/** One request, with all that is needed to answer it. */
export function Case({ reference, place, next, answered }: Props) {
  const found = useAnswer('/requests/{reference}', { values: { reference } });
  const draft = useDraft<Writing>(`answer:${reference}`, { mode: '', reason: '', note: '' });
  // The next one is here when this one is answered.
  const following = next?.kind === 'request' && found.data ? next.reference : undefined;
  useAnswer('/requests/{reference}', { values: { reference: following ?? '' } }, { when: following !== undefined });
  const catalogue = useAnswer('/premises', {}, { open: true }).data?.premises ?? [];
  const got = useStore(arrived);
  useEffect(() => {
    if (got?.reference === reference) found.again();
  }, [got?.count]);
  const grounds = found.data;
  const booking = grounds?.booking;
  const premises = catalogue.find(({ id }) => id === booking?.premises);
  const waits = booking?.status === 'requested' || (booking?.occurrences.some(wishesToMove) ?? false);
  const answerable = waits || booking?.status === 'denied';
  const may = grounds?.decision.mayDecide ?? false;
  const first = booking && current(booking)[0];
  return (
    <CaseFrame
      title={booking?.purpose ?? t('staff.request')}
      place={place}
      loading={found.loading}
      arrived={booking !== undefined}
      facts={booking && <p class="case-facts facts">{[who(booking), asked(booking), booking.reference].join(' · ')}</p>}
      decide={
        grounds && booking && answerable && (
          <Deciding key={booking.version} draft={draft} grounds={grounds} booking={booking} premises={premises} answered={answered} />
        )
      }
    >
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!booking && !found.trouble && <Skeletons count={3} />}
      {grounds && booking && (
        <>
          <p class="case-when">
            <strong class="first-large">{when(booking)}</strong> · {where(booking.premisesName, first?.parts ?? [], premises)}
          </p>
          {booking.with && <p class="ds-paragraph">{withWhat(booking)}</p>}
          <Wishes booking={booking} />
          <Offered booking={booking} />
          <Unfinished booking={booking} changed={found.again} refresh={found.again} />
          {!waits && <Answered booking={booking} />}
          <div class="case-columns">
            <div class="case-checks">
              {answerable && <Checks grounds={grounds} premises={premises} />}
              <Exemption of={booking} />
            </div>
            <div class="case-main">
              <CaseDay booking={booking} premises={premises} wanted={meantNow(booking, draft.value)} />
              <Words booking={booking} applicant={grounds.applicant}>
                {may && waits && !booking.bookedForName && (
                  <Opener mode="ask" letter="S" draft={draft} />
                )}
              </Words>
              {may && waits && grounds.obstacles.length === 0 && draft.value.mode === '' && (
                <section class="case-letter">
                  <h2 class="ds-heading">{t('case.letter')}</h2>
                  <Letter booking={booking} premises={premises} command={{ approve: note(draft.value) }} />
                  <Opener mode="note" letter="E" draft={draft} />
                </section>
              )}
            </div>
            <div class="case-more">
              <Figures grounds={grounds} />
              <Like answered={grounds.answered} />
              <CloseOnes close={grounds.decision.close} />
              {may && (
                <p class="ds-paragraph">
                  <a class="ds-link" href={address(`/staff/requests/${reference}/all`)}>
                    {t('staff.allFromHolder')}
                  </a>
                </p>
              )}
            </div>
          </div>
        </>
      )}
    </CaseFrame>
  );
}

/** Opens what is written in below. */
function Opener({ mode, letter, draft }: { mode: 'ask' | 'note'; letter: string; draft: Draft<Writing> }) {
  return (
    <button type="button" class="opener ds-link" aria-keyshortcuts={letter} onClick={() => openPanel(draft, mode)}>
      {t(`staff.${mode}Open`)} <Kbd of={letter} />
    </button>
  );
}

function asked({ bookedAt }: Booking): string {
  return t('case.since', { when: longDate(dateOf(bookedAt), language.get()) });
}

/** Where a time they have is meant to go, and the times of a series. */
function Wishes({ booking }: { booking: Booking }) {
  const times = current(booking);
  return (
    <>
      {booking.occurrences.filter(wishesToMove).map(({ number, start, end }) => (
        <p key={number} class="ds-paragraph">
          {t('staff.wishes', { now: span(start, end, language.get()) })}
        </p>
      ))}
      {times.length > 1 && (
        <details>
          <summary>{t('staff.allTimes', { n: times.length })}</summary>
          <ul>
            {times.map(({ number, start, end }) => (
              <li key={number}>{span(start, end, language.get())}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface Wording {
  booking: Booking;
  applicant: Grounds['applicant'];
  children: ComponentChildren;
}

/** What they have said, who they are, and what has been asked and answered. */
function Words({ booking, applicant, children }: Wording) {
  const remarks = booking.remarks ?? [];
  const { activity, bookedForPhone: phone, showInCalendar } = booking;
  const call = (number: string) => (
    <a class="ds-link" href={`tel:${number.replace(/\s/g, '')}`}>
      {number}
    </a>
  );
  return (
    <section class="case-words">
      <h2 class="ds-heading">{t('case.words')}</h2>
      <p class="ds-paragraph">
        {[activity, t('staff.people', { n: booking.people ?? 0 }), t(showInCalendar ? 'staff.inCalendar' : 'staff.notInCalendar')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {booking.waitsFor === 'applicant' && (
        <p class="ds-paragraph">
          <strong>{t('staff.waitsForApplicant')}</strong>
        </p>
      )}
      {remarks.map(({ at, from, text }) => (
        <p key={at + from} class="ds-paragraph">
          <span class="facts">
            {t(from === 'staff' ? 'remarks.staff' : 'remarks.applicant', { when: longDate(dateOf(at), language.get()) })}
          </span>
          <br />
          <span class="quoted">{text}</span>
        </p>
      ))}
      {applicant && (
        <p class="ds-paragraph facts">
          {applicant.name}
          {applicant.phone && <> · {call(applicant.phone)}</>}
          {applicant.email && (
            <>
              {' · '}
              <a class="ds-link" href={`mailto:${applicant.email}`}>
                {applicant.email}
              </a>
            </>
          )}
        </p>
      )}
      {phone && <p class="ds-paragraph">{call(phone)}</p>}
      {children}
    </section>
  );
}

/** What the applicant may say yes or no to. */
function Offered({ booking: { occurrences, decisionReason, offeredUntil } }: { booking: Booking }) {
  const offered = occurrences.flatMap(({ proposal }) => (proposal?.by === 'staff' ? [proposal] : []));
  if (!offered.length) return null;
  return (
    <Notice colour="info">
      <p class="ds-paragraph">
        <strong>{t('staff.waitsForApplicant')}</strong>
      </p>
      {offered.map((each) => (
        <p key={each.start} class="ds-paragraph">
          {t('staff.offered', { when: span(each.start, each.end, language.get()), price: money(each.price?.amount ?? 0) })}
        </p>
      ))}
      {decisionReason && <p class="ds-paragraph quoted">{decisionReason}</p>}
      {offeredUntil && <p class="ds-paragraph">{t('staff.offeredUntil', { when: `${longDate(dateOf(offeredUntil), language.get())} ${timeOfDay(offeredUntil)}` })}</p>}
    </Notice>
  );
}

function Answered({ booking }: { booking: Booking }) {
  const { decisionReason } = booking;
  const status = booking.status as Exclude<Booking['status'], 'requested'>;
  const kept = booking.occurrences.some((each) => each.status === 'confirmed' && decisionReason && each.reason === decisionReason);
  return (
    <Notice colour={status === 'confirmed' && !kept ? 'success' : 'info'}>
      <p class="ds-paragraph">
        <strong>{t(kept ? 'staff.keptTime' : `staffstatus.${status}`)}</strong>
        {booking.decidedAt && ` ${t('staff.decided', { when: longDate(dateOf(booking.decidedAt), language.get()) })}`}
      </p>
      {decisionReason && <p class="ds-paragraph quoted">{decisionReason}</p>}
    </Notice>
  );
}

interface DecidingProps {
  draft: Draft<Writing>;
  grounds: Grounds;
  booking: Booking;
  premises: Premises | undefined;
  answered: () => void;
}

/** For whoever may; others are told why not, and who may. */
function Deciding(props: DecidingProps) {
  const { mayDecide, why, others } = props.grounds.decision;
  if (mayDecide) return <Decide {...props} />;
  return (
    <Notice colour="info">
      {why.map(({ message }) => (
        <p class="ds-paragraph" key={message}>
          {message}
        </p>
      ))}
      {others.length > 0 && <p class="ds-paragraph">{t('staff.others', { names: others.join(', ') })}</p>}
    </Notice>
  );
}
