import { useAnswer } from '../../base/api/answers';
import type { GetAnswer } from '../../base/api/client';
import { usual } from '../../base/booking/habits';
import type { Slot } from '../../base/booking/offers';
import { address } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { Arch } from '../../base/ui/Arch';
import { money } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TimeLink } from '../../base/ui/TimeLink';
import { atOnce, evening } from './next';

type Catalogue = GetAnswer<'/premises'>['premises'];

const MOST = 3;

/** What is free this evening and can be had at once, for as many as usual. */
export function Tonight({ catalogue = [] }: { catalogue: Catalogue | undefined }) {
  const { date, from, until, tonight } = evening();
  const { people, group } = usual();
  const found = useAnswer('/availability', { query: { date, from, until, people, group } }, { open: true });
  const free = atOnce(found.data?.offers ?? []);
  return (
    <section>
      <div class="section-head">
        <h2 class="head">{t(tonight ? 'front.tonight' : 'front.tomorrow')}</h2>
        {free.length > MOST && (
          <a class="ds-link small" href={address('/find', { date, from, until })}>
            {t('front.all', { n: free.length })}
          </a>
        )}
      </div>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {!found.data && !found.trouble && <Skeletons count={MOST} size="small" />}
      {found.data && free.length === 0 && (
        <p class="facts">
          {t('front.noneTonight')}{' '}
          <a class="ds-link" href={address('/find')}>
            {t('front.find')}
          </a>
        </p>
      )}
      <ul class="rows">
        {free.slice(0, MOST).map((slot) => (
          <Free key={slot.premises} slot={slot} terms={catalogue.find(({ id }) => id === slot.premises)?.terms} to={to(slot)} />
        ))}
      </ul>
    </section>
  );

  function to({ premises, parts, start, end }: Slot): string {
    return address('/book', { premises, parts: parts.join(','), start, end, people, group });
  }
}

function Free({ slot, terms, to }: { slot: Slot; terms: Catalogue[number]['terms'] | undefined; to: string }) {
  const parts = terms?.parts?.filter(({ id }) => slot.parts.includes(id)) ?? [];
  const room = parts.length ? parts.reduce((sum, { capacity }) => sum + capacity, 0) : terms?.capacity;
  return (
    <li class="row">
      <Arch picture={terms?.pictures?.[0]} size="small" />
      <span class="grow">
        <a class="front-name" href={address(`/rooms/${slot.premises}`, { date: slot.date })}>
          {slot.name}
        </a>
        <span class="facts small">
          {[...parts.map(({ name }) => name), room && t('front.places', { n: room }), money(slot.amount)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <TimeLink to={to} name={slot.name} start={slot.start} end={slot.end} mode={slot.mode} />
    </li>
  );
}
