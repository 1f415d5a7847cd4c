import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { address } from '../../base/browser/router';
import { current, waited, when, where, who, wishesToMove, type Booking, type Premises } from '../../base/staff/wording';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, span, words, type LocalDate } from '../../base/time/oslo';
import { Exemption } from '../../base/ui/Exemption';
import { Heading } from '../../base/ui/Heading';
import { money } from '../../base/ui/money';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Answering } from './Answering';
import { rulesToSetAside, type Grounds } from './answers';

interface Props {
  reference: string;
  catalogue: Premises[];
  /** The request to look at after this one. */
  next: string | undefined;
  changed: () => void;
}

/** One request, with all that is needed to answer it. */
export function Case({ reference, catalogue, next, changed }: Props) {
  const found = useAnswer('/requests/{reference}', { values: { reference } });
  const [later, setLater] = useState<{ booking: Booking; overtaken: boolean }>();
  const grounds = found.data;
  const seen = grounds?.booking;
  const booking = later && (!seen || later.booking.version >= seen.version) ? later.booking : seen;
  const premises = catalogue.find(({ id }) => id === booking?.premises);
  const waits = booking?.status === 'requested' || (booking?.occurrences.some(wishesToMove) ?? false);
  const answerable = waits || booking?.status === 'denied';
  const arrived = booking !== undefined;
  useEffect(() => {
    // The heading comes with the answer, after the page was entered.
    if (arrived && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
  }, [arrived]);
  useEffect(() => {
    // What was pressed is gone with the form.
    if (later) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [later]);
  return (
    <article class="desk-case" aria-busy={found.loading}>
      <p class="ds-paragraph desk-back">
        <a class="ds-link" href={address('/staff')}>
          {t('staff.back')}
        </a>
      </p>
      <Heading text={booking ? who(booking) : t('staff.request')} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!booking && !found.trouble && <Skeletons count={3} />}
      {grounds && booking && (
        <>
          <Wish booking={booking} premises={premises} />
          {grounds.applicant && <Applicant applicant={grounds.applicant} />}
          <Asked booking={booking} />
          {later?.overtaken && <Notice colour="warning">{t('staff.overtaken')}</Notice>}
          <Offered booking={booking} />
          {!waits && <Answered booking={booking} next={next} />}
          <Exemption of={booking} />
          {answerable && grounds.booking.version === booking.version && <Obstacles grounds={grounds} />}
          <Facts grounds={grounds} booking={booking} />
          {grounds.decision.mayDecide && (
            <p class="ds-paragraph">
              <a class="ds-link" href={address(`/staff/requests/${reference}/all`)}>
                {t('staff.allFromHolder')}
              </a>
            </p>
          )}
          {answerable && (
            <Decide
              key={booking.version}
              grounds={grounds}
              booking={booking}
              premises={premises}
              became={(now, overtaken) => {
                setLater({ booking: now, overtaken });
                found.again();
                changed();
              }}
            />
          )}
        </>
      )}
    </article>
  );
}

function Wish({ booking, premises }: { booking: Booking; premises: Premises | undefined }) {
  const times = current(booking);
  const [first, ...rest] = times;
  const who = [booking.activity, t('staff.people', { n: booking.people ?? 0 })];
  if (booking.shareUnder18) who.push(t('staff.under18', { n: booking.shareUnder18 }));
  return (
    <div class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {booking.purpose}
      </h2>
      <p class="ds-paragraph">
        <strong>{when(booking)}</strong>
        <br />
        {where(booking.premisesName, first?.parts ?? [], premises)}
      </p>
      {booking.occurrences.filter(wishesToMove).map(({ number, start, end }) => (
        <p key={number} class="ds-paragraph">
          {t('staff.wishes', { now: span(start, end, language.get()) })}
        </p>
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{t('staff.allTimes', { n: times.length })}</summary>
          <ul>
            {times.map(({ number, start, end }) => (
              <li key={number}>{span(start, end, language.get())}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="ds-paragraph facts" data-size="sm">
        {who.filter(Boolean).join(' · ')}
        <br />
        {booking.price && `${price(times)} · `}
        {booking.showInCalendar ? t('staff.inCalendar') : t('staff.notInCalendar')}
        <br />
        {t('staff.asked', { when: longDate(dateOf(booking.bookedAt), language.get()), waited: waited(booking.bookedAt) })}
        {' · '}
        {t('staff.reference', { reference: booking.reference })}
      </p>
      {booking.bookedForPhone && (
        <p class="ds-paragraph">
          <a class="ds-link" href={`tel:${booking.bookedForPhone}`}>
            {booking.bookedForPhone}
          </a>
        </p>
      )}
    </div>
  );
}

/** Who asks, for whoever may answer. */
function Applicant({ applicant: { name, email, phone } }: { applicant: NonNullable<Grounds['applicant']> }) {
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('staff.applicant')}
      </h2>
      <p class="ds-paragraph">{name}</p>
      {email && (
        <p class="ds-paragraph">
          <a class="ds-link" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
      )}
      {phone && (
        <p class="ds-paragraph">
          <a class="ds-link" href={`tel:${phone.replace(/\s/g, '')}`}>
            {phone}
          </a>
        </p>
      )}
    </section>
  );
}

/** What has been asked and answered, and whether it is the applicant who is waited for. */
function Asked({ booking }: { booking: Booking }) {
  const remarks = booking.remarks ?? [];
  if (!remarks.length) return null;
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('remarks.title')}
      </h2>
      {booking.waitsFor === 'applicant' && <p class="ds-paragraph">{t('staff.waitsForApplicant')}</p>}
      {remarks.map(({ at, from, text }) => (
        <p key={at + from} class="ds-paragraph">
          <span class="facts">
            {t(from === 'staff' ? 'remarks.staff' : 'remarks.applicant', { when: longDate(dateOf(at), language.get()) })}
          </span>
          <br />
          <span class="quoted">{text}</span>
        </p>
      ))}
    </section>
  );
}

/** What the applicant may say yes or no to. */
function Offered({ booking: { occurrences, decisionReason } }: { booking: Booking }) {
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
    </Notice>
  );
}

/** Of what was asked for, also when it was denied and costs nothing now. */
function price(times: Booking['occurrences']): string {
  const sum = (each: 'amount' | 'ordinary') => times.reduce((total, time) => total + (time.price?.[each] ?? 0), 0);
  const [amount, ordinary] = [sum('amount'), sum('ordinary')];
  return amount === ordinary ? money(amount) : t('staff.reduced', { amount: money(amount), ordinary: money(ordinary) });
}

function Answered({ booking, next }: { booking: Booking; next: string | undefined }) {
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
      <p class="ds-paragraph">
        {next ? (
          <a class="ds-button" data-variant="secondary" href={address(`/staff/requests/${next}`)}>
            {t('staff.next')}
          </a>
        ) : (
          t('staff.empty')
        )}
      </p>
    </Notice>
  );
}

function Obstacles({ grounds: { obstacles, mayOverrule } }: { grounds: Grounds }) {
  if (!obstacles.length) return <Notice colour="success">{t('staff.noObstacles')}</Notice>;
  return (
    <Notice colour="warning">
      <p class="ds-paragraph">{t('staff.obstacles')}</p>
      <ul>
        {obstacles.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {rulesToSetAside(obstacles, mayOverrule).length > 0 && <p class="ds-paragraph">{t('staff.mayOverrule')}</p>}
    </Notice>
  );
}

function Facts({ grounds, booking }: { grounds: Grounds; booking: Booking }) {
  const { use, competing, cancellations, lateCancellations, noShows } = grounds;
  const tongue = language.get();
  const season = { from: dayAndMonth(use.season.from), to: dayAndMonth(use.season.to) };
  return (
    <div class="grounds">
      <section class="ds-card card">
        <h2 class="ds-heading" data-size="2xs">
          {t('staff.competing')}
        </h2>
        {competing.length === 0 ? (
          <p class="ds-paragraph">{t('staff.noCompeting')}</p>
        ) : (
          <ul>
            {competing.map(({ reference, start, end, name }) => (
              <li key={reference + start}>
                <a class="ds-link" href={address(`/staff/requests/${reference}`)}>
                  {name ?? t('staff.private')}
                </a>{' '}
                {span(start, end, tongue)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="ds-card card">
        <h2 class="ds-heading" data-size="2xs">
          {t('staff.use', season)}
        </h2>
        <dl class="figures">
          <dt>{booking.premisesName}</dt>
          <dd>{t('staff.times', { n: use.here.times, hours: use.here.hours })}</dd>
          <dt>{t('staff.everywhere')}</dt>
          <dd>{t('staff.times', { n: use.everywhere.times, hours: use.everywhere.hours })}</dd>
          <dt>{t('staff.cancelled')}</dt>
          <dd>{t('staff.cancellations', { n: cancellations + lateCancellations, late: lateCancellations })}</dd>
          <dt>{t('staff.noShows')}</dt>
          <dd>{noShows}</dd>
        </dl>
      </section>
    </div>
  );
}

function dayAndMonth(date: LocalDate): string {
  return words(date, language.get(), { day: 'numeric', month: 'long' });
}

function Decide(props: Parameters<typeof Answering>[0]) {
  const { mayDecide, why, others } = props.grounds.decision;
  if (mayDecide) return <Answering {...props} />;
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
