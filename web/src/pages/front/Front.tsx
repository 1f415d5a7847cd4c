import { useActing } from '../../base/api/acting';
import { useAnswer } from '../../base/api/answers';
import type { GetAnswer } from '../../base/api/client';
import { useMe } from '../../base/api/me';
import { navigate, ROOT } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { theConfig } from '../../base/session/config';
import { session } from '../../base/session/session';
import { t } from '../../base/texts/texts';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Changed } from './Changed';
import { Door, EquipmentDoor, GrantsDoor, Question } from './Doors';
import { Happens } from './Happens';
import { next, sent, waiting } from './next';
import { NextForMe, Nothing } from './NextForMe';
import { Tonight } from './Tonight';
import { Waits } from './Waits';
import './front.css';

type Catalogue = GetAnswer<'/premises'>['premises'];

/** The front door: what is next and what waits for whoever is signed in; for others what there is, and free tonight. */
export default function FrontPage({ query }: PageProps) {
  const who = useStore(session);
  const catalogue = useAnswer('/premises', {}, { open: true }).data?.premises;
  // The search once lived here, and its addresses are in letters and bookmarks.
  if (query.has('date') || query.has('from')) {
    navigate(`${ROOT}/find?${query}`, { replace: true });
    return null;
  }
  return who ? (
    <SignedIn name={who.name} catalogue={catalogue ?? []} />
  ) : (
    <>
      <Question />
      <div class="front">
        <div>
          <section class="front-doors">
            <EquipmentDoor />
            <GrantsDoor />
          </section>
          <Tonight catalogue={catalogue} />
        </div>
        <Happens />
      </div>
    </>
  );
}

function SignedIn({ name, catalogue }: { name: string; catalogue: Catalogue }) {
  const me = useMe();
  const { holder, known } = useActing();
  const stranger = me?.introduced === false;
  const found = useAnswer(
    '/bookings',
    { query: { ...(holder.id && { association: holder.id }), when: 'coming' } },
    { when: known && !stranger },
  );
  const applied = useAnswer(
    '/applications',
    { query: { ...(holder.id && { association: holder.id }) } },
    { when: known && !stranger },
  );
  const bookings = found.data?.bookings;
  const coming = bookings && next(bookings);
  const waits = waiting(bookings ?? [], theConfig().answerDays);
  const applications = sent(applied.data?.applications ?? []);
  const pictureOf = (id: string) => catalogue.find((each) => each.id === id)?.terms.pictures?.[0];
  const unknowable = stranger || (found.trouble && !bookings);
  const nothing = unknowable || (bookings && !coming);
  // One list of what waits, the bookings first, and all else below it: neither stands here before it is known how much waits.
  const settled = unknowable || (bookings && (applied.data ?? applied.trouble));
  return (
    <>
      <div class="band front-band front-two">
        {nothing ? (
          <Nothing name={name} />
        ) : (
          <NextForMe next={coming} picture={coming && pictureOf(coming.booking.premises)} />
        )}
        {settled && waits.length + applications.length > 0 && <Waits waiting={waits} applications={applications} />}
      </div>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      <Changed bookings={bookings ?? []} />
      {settled && (
        <div class="front">
          <div>
            <section class="front-doors">
              {!nothing && (
                <Door to="/find" icon="house" name={t('front.find')} more={catalogue.length ? t('front.many', { n: catalogue.length }) : undefined} />
              )}
              <EquipmentDoor />
              <GrantsDoor />
            </section>
            <Tonight catalogue={catalogue} />
          </div>
          <Happens />
        </div>
      )}
    </>
  );
}
