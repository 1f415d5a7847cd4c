import { useActing } from '../../base/api/acting';
import { useAnswer } from '../../base/api/answers';
import { MYSELF } from '../../base/api/holder';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { session, signIn } from '../../base/session/session';
import { t, type Key } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { When } from '../../base/ui/When';
import { holds, nearest, type Booking } from './booking';
import { News } from './News';
import { Status } from './Status';

/** Myself, in the address; no association is called that. */
const PRIVATE = '-';

/** What I have, what waits and what was answered: for each association, and for myself. */
export default function MinePage({ query }: PageProps) {
  const who = useStore(session);
  return (
    <>
      <Heading text={t('mine.title')} />
      {who ? (
        <Bookings asked={query.get('for')} past={query.get('when') === 'past'} cursor={query.get('after') ?? ''} />
      ) : (
        <Notice colour="info">
          <p class="ds-paragraph">{t('mine.signInFirst')}</p>
          <button type="button" class="ds-button" onClick={() => void signIn()}>
            {t('session.signIn')}
          </button>
        </Notice>
      )}
    </>
  );
}

function Bookings({ asked, past, cursor }: { asked: string | null; past: boolean; cursor: string }) {
  const { holder: acting, holders: names, actFor } = useActing();
  const wished = asked === PRIVATE ? MYSELF : asked;
  const holder = names.find(({ id }) => id === wished)?.id ?? acting.id;
  const to = (id: string, when: boolean) => address('/mine', { for: id || PRIVATE, when: when ? 'past' : undefined });
  const found = useAnswer('/bookings', {
    query: { ...(holder && { association: holder }), when: past ? 'past' : 'coming', ...(cursor && { cursor }) },
  });
  const all = found.data?.bookings ?? [];
  const groups: [Key, Booking[]][] = past
    ? [['mine.past', all]]
    : [
        ['mine.waiting', all.filter(({ status }) => status === 'requested')],
        ['mine.coming', all.filter(({ status }) => status === 'confirmed')],
        ['mine.notThen', all.filter(({ status }) => status === 'denied' || status === 'cancelled')],
      ];
  return (
    <>
      {names.length > 1 && (
        <Select
          label={t('mine.whose')}
          value={holder}
          values={names.map(({ id }) => id)}
          text={(id) => names.find((each) => each.id === id)?.name ?? id}
          choose={(id) => {
            actFor(id);
            navigate(to(id, past), { replace: true });
          }}
        />
      )}
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!found.data && !found.trouble && <Skeletons count={3} />}
      {found.data && all.length === 0 && (
        <p class="ds-paragraph" role="status">
          {t(past ? 'mine.nonePast' : 'mine.none')}{' '}
          <a class="ds-link" href={address('/find')}>
            {t('app.toStart')}
          </a>
        </p>
      )}
      {!past && <News bookings={all} />}
      {groups.map(([heading, bookings]) =>
        bookings.length === 0 ? null : (
          <section key={heading} class="group">
            <h2 class="ds-heading" data-size="xs">
              {t(heading)}
            </h2>
            <ul class="cards">
              {bookings.map((booking) => (
                <Card key={booking.reference} booking={booking} />
              ))}
            </ul>
          </section>
        ),
      )}
      {found.data?.cursor && (
        <p class="ds-paragraph">
          <a class="ds-link" href={`${to(holder, past)}&after=${encodeURIComponent(found.data.cursor)}`}>
            {t('mine.further')}
          </a>
        </p>
      )}
      <p class="ds-paragraph">
        <a class="ds-link" href={to(holder, !past)}>
          {t(past ? 'mine.showComing' : 'mine.showPast')}
        </a>
      </p>
    </>
  );
}

function Card({ booking }: { booking: Booking }) {
  const next = nearest(booking);
  const more = booking.occurrences.filter((each) => holds(each) && each.number > next.number).length;
  return (
    <li class="ds-card card">
      <h3 class="ds-heading" data-size="2xs">
        <a class="ds-link" href={address(`/mine/${booking.reference}`)}>
          {booking.purpose}
        </a>
      </h3>
      <p class="ds-paragraph">
        <When start={next.start} end={next.end} />
      </p>
      <p class="ds-paragraph facts">
        {[booking.premisesName, more > 0 && t('mine.more', { n: more })].filter(Boolean).join(' · ')}
      </p>
      <Status booking={booking} occurrence={next} />
    </li>
  );
}
