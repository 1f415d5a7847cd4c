import { useEffect, useRef, useState } from 'preact/hooks';
import { useAnswer, type Shown } from '../../base/api/answers';
import type { GetAnswer } from '../../base/api/client';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { overdue, waited, when, where, who, type Booking, type Premises } from '../../base/staff/wording';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Case } from './Case';

type Answer = Shown<GetAnswer<'/requests'>>;

/** For those who may see the queue; whoever only looks after premises is led to what they may see instead. */
export default function QueuePage({ params }: PageProps) {
  const reference = params['reference'];
  const may = useMay('GET /requests');
  useEffect(() => {
    if (may === false) navigate(address(reference ? `/staff/bookings/${reference}` : '/staff/day'), { replace: true });
  }, [may, reference]);
  return may === false ? null : <Desk reference={reference} />;
}

/** Who waits for an answer, the oldest first; and beside it, or instead of it on a phone, the one that was chosen. */
function Desk({ reference }: { reference: string | undefined }) {
  const queue = useAnswer('/requests', {});
  const premises = useAnswer('/premises', {}, { open: true }).data?.premises ?? [];
  const waiting = queue.data?.requests ?? [];
  const next = following(waiting, reference);
  const list = useRef<HTMLElement>(null);
  const arrived = queue.data !== undefined;
  useEffect(() => {
    // On a wide screen the list has its own scrolling, and begins where one is.
    const chosen = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && chosen) list.current.scrollTop = chosen.offsetTop - list.current.clientHeight / 3;
  }, [arrived]);
  return (
    <>
      <StaffTabs current="/staff" />
      <div class="desk" data-chosen={reference !== undefined}>
        <section class="desk-queue" ref={list} aria-label={t('staff.queue')} aria-busy={queue.loading}>
          {reference === undefined && <Heading text={t('staff.queue')} />}
          <p class="ds-paragraph" role="status">
            {queue.data ? summary(queue.data) : queue.trouble ? '' : t('app.loading')}
          </p>
          {queue.trouble && <TroubleNotice trouble={queue.trouble} again={queue.again} />}
          {queue.trouble && queue.asOf !== undefined && <AsOf at={queue.asOf} />}
          {!queue.data && !queue.trouble && <Skeletons count={3} />}
          <Requests answer={queue} premises={premises} chosen={reference} />
        </section>
        {reference === undefined ? (
          waiting.length > 0 && <p class="ds-paragraph desk-hint facts">{t('staff.choose')}</p>
        ) : (
          <Case
            key={reference}
            reference={reference}
            catalogue={premises}
            next={next}
            changed={() => queue.again()}
          />
        )}
      </div>
    </>
  );
}

function Requests({ answer, premises, chosen }: { answer: Answer; premises: Premises[]; chosen: string | undefined }) {
  const [more, setMore] = useState(false);
  const cursor = answer.data?.cursor;
  return (
    <>
      <ul class="requests">
        {answer.data?.requests.map((booking) => (
          <li key={booking.reference}>
            <RequestLink
              booking={booking}
              premises={premises.find(({ id }) => id === booking.premises)}
              chosen={booking.reference === chosen}
            />
          </li>
        ))}
      </ul>
      {cursor &&
        (more ? (
          <More cursor={cursor} premises={premises} chosen={chosen} />
        ) : (
          <button type="button" class="ds-button" data-variant="secondary" onClick={() => setMore(true)}>
            {t('staff.more')}
          </button>
        ))}
    </>
  );
}

function More({ cursor, ...rest }: { cursor: string; premises: Premises[]; chosen: string | undefined }) {
  const answer = useAnswer('/requests', { query: { cursor } });
  return (
    <>
      {answer.trouble && <TroubleNotice trouble={answer.trouble} again={answer.again} />}
      <Requests answer={answer} {...rest} />
    </>
  );
}

function RequestLink({ booking, premises, chosen }: { booking: Booking; premises: Premises | undefined; chosen: boolean }) {
  const parts = booking.occurrences[0]?.parts ?? [];
  return (
    <a
      class="request"
      href={address(`/staff/requests/${booking.reference}`)}
      aria-current={chosen ? 'true' : undefined}
    >
      <span>
        <strong>{who(booking)}</strong> {booking.purpose}
      </span>
      <span>{when(booking)}</span>
      <span class="facts">{where(booking.premisesName, parts, premises)}</span>
      <span class="waited" data-overdue={booking.waitsFor !== 'applicant' && overdue(booking.bookedAt)}>
        {booking.waitsFor === 'applicant' ? t('staff.waitsForApplicant') : waited(booking.bookedAt)}
      </span>
    </a>
  );
}

function summary({ requests, cursor }: GetAnswer<'/requests'>): string {
  if (requests.length === 0) return t('staff.empty');
  return cursor ? t('staff.countMore', { n: requests.length }) : t('staff.count', { n: requests.length });
}

/** The one to look at after this one; from the top again after the last. */
function following(waiting: Booking[], reference: string | undefined): string | undefined {
  const others = waiting.filter((each) => each.reference !== reference);
  const place = waiting.findIndex((each) => each.reference === reference);
  return (others[Math.max(0, place)] ?? others[0])?.reference;
}
