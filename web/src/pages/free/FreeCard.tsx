import { Slots } from '../../base/booking/Slots';
import { address } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import type { Free, Search } from './search';

/** One set of premises with what is free in it. */
export function FreeCard({ free, search }: { free: Free; search: Search }) {
  const terms = free.premises?.terms;
  return (
    <li class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        <a class="ds-link" href={address(`/rooms/${free.id}`, { date: search.date })}>
          {free.name}
        </a>
      </h2>
      {terms && (
        <p class="ds-paragraph facts" data-size="sm">
          {[terms.place, t('free.capacity', { n: terms.capacity })].join(' · ')}
        </p>
      )}
      <Slots slots={free.slots} premises={free.premises} search={search} />
    </li>
  );
}
