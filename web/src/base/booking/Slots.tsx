import type { components } from '../api/schema';
import { address } from '../browser/router';
import { language, t } from '../texts/texts';
import { interval, longDate, type LocalDate } from '../time/oslo';
import { money } from '../ui/money';
import type { Group } from './habits';
import type { Slot } from './offers';

type Premises = components['schemas']['Premises'];

/** What of a search the slots need. */
export interface Wanted {
  date: LocalDate;
  people: number;
  group: Group;
}

/** The nearest other times and rooms, each with its name. */
export function Alternatives({ slots, catalogue, search }: { slots: Slot[]; catalogue: Premises[]; search: Wanted }) {
  return (
    <ul class="cards">
      {slots.map((slot) => {
        const premises = catalogue.find(({ id }) => id === slot.premises);
        return (
          <li key={slot.premises + slot.start + slot.parts.join()} class="ds-card card">
            <h2 class="ds-heading" data-size="2xs">
              {slot.name}
            </h2>
            {slot.date !== search.date && <p class="ds-paragraph facts">{longDate(slot.date, language.get())}</p>}
            <Slots slots={[slot]} premises={premises} search={search} />
          </li>
        );
      })}
    </ul>
  );
}

export function Slots({ slots, premises, search }: { slots: Slot[]; premises: Premises | undefined; search: Wanted }) {
  return (
    <ul class="slots">
      {slots.map((slot) => (
        <li key={slot.start + slot.parts.join()}>
          <SlotLink slot={slot} premises={premises} search={search} />
        </li>
      ))}
    </ul>
  );
}

/** One tap leads to the form with the time filled in. */
function SlotLink({ slot, premises, search }: { slot: Slot; premises: Premises | undefined; search: Wanted }) {
  const parts = premises?.terms.parts ?? [];
  const names = slot.parts.map((id) => parts.find((part) => part.id === id)?.name ?? id);
  const extent = names.length ? names.join(', ') : parts.length ? t('free.whole') : '';
  const to = address('/book', {
    premises: slot.premises,
    parts: slot.parts.join(','),
    start: slot.start,
    end: slot.end,
    people: search.people,
    group: search.group,
  });
  return (
    <a class="slot" data-mode={slot.mode} href={to}>
      <span class="ds-sr-only">{slot.name} </span>
      <strong>{interval(slot.start, slot.end)}</strong>
      {extent && <span> {extent}</span>}
      <span class="terms"> {[money(slot.amount), t(`mode.${slot.mode}`)].join(' · ')}</span>
    </a>
  );
}
