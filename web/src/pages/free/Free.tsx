import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { keepUsual, usual } from '../../base/booking/habits';
import { Alternatives } from '../../base/booking/Slots';
import { slots } from '../../base/booking/offers';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { language, t } from '../../base/texts/texts';
import { longDate } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { DayStrip } from './DayStrip';
import { FreeCard } from './FreeCard';
import * as searching from './search';
import { Filters, Wishes } from './Wishes';

/** The first screen: what is free on the day I pick, for so many people, from when to when. */
export default function FreePage({ query }: PageProps) {
  const [habits] = useState(usual);
  const search = searching.read(query, habits);
  const change = (part: Partial<searching.Search>) => {
    keepUsual({ ...search, ...part });
    navigate(address('/find', searching.toAddress({ ...search, ...part })), { replace: true });
  };
  const found = useAnswer('/availability', { query: searching.question(search) }, { open: true });
  const catalogue = useAnswer('/premises', {}, { open: true }).data?.premises ?? [];
  const all = searching.byPremises(slots(found.data?.offers ?? []), catalogue);
  const shown = all.filter((free) => searching.fits(free, search));
  const nothing = found.data !== undefined && all.length === 0;

  // Kept answers are also shown after a while in another app: then they are asked for anew.
  const { again } = found;
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [again]);

  return (
    <>
      <Heading text={t('free.title')} />
      <form class="search" onSubmit={(event) => event.preventDefault()}>
        <DayStrip date={search.date} choose={(date) => change({ date })} />
        <Wishes search={search} change={change} />
        <Filters
          search={search}
          change={change}
          places={searching.places(all, search)}
          suitabilities={searching.suitabilities(all, search)}
        />
      </form>
      <section class="results" aria-label={t('free.results')} aria-busy={found.loading}>
        <p class="ds-paragraph" role="status">
          {found.data ? summary(search, shown.length) : found.trouble ? '' : t('free.searching')}
        </p>
        {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
        {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
        {!found.data && !found.trouble && <Skeletons count={4} />}
        {all.length > 0 && shown.length === 0 && (
          <button type="button" class="ds-button" onClick={() => change({ place: '', has: [] })}>
            {t('free.dropFilters')}
          </button>
        )}
        {nothing && (found.data?.alternatives.length ?? 0) > 0 && (
          <>
            <p class="ds-paragraph">{t('free.alternatives')}</p>
            <Alternatives slots={found.data?.alternatives ?? []} catalogue={catalogue} search={search} />
          </>
        )}
        <ul class="cards">
          {shown.map((free) => (
            <FreeCard key={free.id} free={free} search={search} />
          ))}
        </ul>
        {found.data?.truncated && <p class="ds-paragraph">{t('free.truncated')}</p>}
      </section>
    </>
  );
}

function summary(search: searching.Search, count: number): string {
  const day = longDate(search.date, language.get());
  const values = { n: count, day, from: search.from, until: search.until };
  if (count === 0) return t('free.none', { day, from: search.from, until: search.until });
  return search.near ? t('free.countNear', values) : t('free.count', values);
}
