import { useEffect } from 'preact/hooks';
import { isNotMine, useAnswer } from '../../base/api/answers';
import type { components } from '../../base/api/schema';
import { forGood, OWN } from '../../base/browser/kept';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { session } from '../../base/session/session';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import './emergency.css';

type List = components['schemas']['EmergencyList'];
type Thing = components['schemas']['EmergencyThing'];

/** Where it lies until one signs out: nobody signs in without a network. */
const KEPT = `${OWN}emergency`;

/** What can be called upon in an emergency, where it stands, and whom to ring: on paper, and on the phone without a network. */
export default function EmergencyPage() {
  const who = useStore(session);
  const kept = forGood.read<List>(KEPT);
  return (
    <>
      <StaffTabs current="/staff/equipment" />
      <a class="back-to" href={address('/staff/equipment')}>
        <Icon name="back" />
        {t('stock.title')}
      </a>
      <Heading text={t('emergency.title')} />
      {!who && kept ? (
        <Told list={kept} />
      ) : (
        <Known why={t('emergency.signInFirst')}>
          <Fresh kept={kept} />
        </Known>
      )}
    </>
  );
}

function Fresh({ kept }: { kept: List | undefined }) {
  const found = useAnswer('/emergency-equipment', {});
  const notMine = isNotMine(found.trouble);
  const list = found.data ?? (notMine ? undefined : kept);
  useEffect(() => {
    if (found.data || notMine) forGood.write(KEPT, found.data);
  }, [found.data, notMine]);
  return (
    <>
      {!list && !found.trouble && <Skeletons count={3} size="small" />}
      {list && <Told list={list} />}
      {/* Below what one came for: in an emergency the numbers come first, and the list says how old it is. */}
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
    </>
  );
}

function Told({ list: { at, points } }: { list: List }) {
  return (
    <>
      <p class="ds-paragraph">
        <strong>{t('emergency.asOf', { when: `${longDate(dateOf(at), language.get())} ${timeOfDay(at)}` })}</strong>{' '}
        <span class="emergency-kept">{t('emergency.kept')}</span>
      </p>
      {points.length === 0 && <p class="ds-paragraph">{t('emergency.none')}</p>}
      {points.map(({ name, address: where, contact, phone, things }) => (
        <section key={name} class="emergency">
          <h2 class="head">{name}</h2>
          <p class="facts">
            {`${where.street}, ${where.postcode} ${where.town}. ${contact} `}
            {phone && <Ring phone={phone} />}
          </p>
          <ul class="rows">
            {things.map((thing) => (
              <One key={thing.model} thing={thing} />
            ))}
          </ul>
        </section>
      ))}
      {points.length > 0 && (
        <Button look="secondary" press={() => window.print()}>
          {t('emergency.print')}
        </Button>
      )}
    </>
  );
}

function One({ thing: { name, there, out, places, call } }: { thing: Thing }) {
  return (
    <li class="row">
      <span class="grow">
        <strong>{`${there} ${name}`}</strong>
        <br />
        <span class="facts">
          {[
            ...places.map(({ place, count }) => (place ? `${place}: ${count}` : '')).filter(Boolean),
            ...(out > 0 ? [t('emergency.out', { n: out })] : []),
          ].join(', ')}
        </span>
      </span>
      <span class="emergency-call">
        {call.name}
        <br />
        <Ring phone={call.phone} />
      </span>
    </li>
  );
}

function Ring({ phone }: { phone: string }) {
  return (
    <a class="ds-link" href={`tel:${phone.replaceAll(' ', '')}`}>
      {phone}
    </a>
  );
}
