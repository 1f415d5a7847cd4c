import type { ComponentChildren } from 'preact';
import type { components } from '../api/schema';
import { address } from '../browser/router';
import { language, t } from '../texts/texts';
import { longDate, type LocalDate } from '../time/oslo';
import { Arch } from '../ui/Arch';
import { money } from '../ui/money';
import { TimeLink } from '../ui/TimeLink';
import '../styles/found.css';
import type { Group } from './habits';
import type { Slot } from './offers';

type Premises = components['schemas']['Premises'];

/** What of a search goes with a time that is chosen. */
export interface Wanted {
  date: LocalDate;
  people: number;
  group: Group;
}

/** Where a chosen time is checked and confirmed. */
export function toBook({ premises, parts, start, end }: Slot, { people, group }: Omit<Wanted, 'date'>): string {
  return address('/book', { premises, parts: parts.join(','), start, end, people, group });
}

interface Line {
  name: string;
  /** Where more of it is seen. */
  to: string | undefined;
  premises: Premises | undefined;
  /** Where and how large, or what differs from what was wanted. */
  facts: ComponentChildren;
  slots: readonly Slot[];
  wanted: Wanted;
  /** Whether the times tell their day. */
  dated?: boolean;
  /** Drawn between name and times where there is room for it. */
  children?: ComponentChildren;
}

/** One line of an answer: the room through its door, what it is called, where and how large, and the times as buttons. */
export function Found({ name, to, premises, facts, slots, wanted, dated, children }: Line) {
  const amounts = [...new Set(slots.map(({ amount }) => amount))].sort((one, other) => one - other);
  const [least, ...dearer] = amounts;
  return (
    <li class="found">
      <Arch picture={premises?.terms.pictures?.[0]} />
      <div class="found-body">
        <div>
          <h2 class="lead">{to ? <a href={to}>{name}</a> : name}</h2>
          <p class="facts small">{facts}</p>
        </div>
        {children}
        <div class="found-do">
          <span class="found-times">
            {slots.map((slot) => (
              <TimeLink
                key={slot.start + slot.parts.join()}
                {...slot}
                name={name}
                to={toBook(slot, wanted)}
                dated={dated ?? false}
              />
            ))}
          </span>
          {least !== undefined && (
            <span class="found-price">
              {dearer.length ? t('found.from', { price: money(least) }) : money(least)}
            </span>
          )}
        </div>
      </div>
    </li>
  );
}

/** What a room or a part of it is called among others. */
export function called(name: string, extent: 'undivided' | 'whole' | 'part'): string {
  return extent === 'undivided' ? name : t(`found.${extent}`, { name });
}

/** The nearest other times and rooms, each with its name and what differs from what was wanted. */
export function Alternatives({ slots, catalogue, search }: { slots: Slot[]; catalogue: Premises[]; search: Wanted }) {
  return (
    <ul class="founds">
      {slots.map((slot) => {
        const premises = catalogue.find(({ id }) => id === slot.premises);
        const parts = premises?.terms.parts ?? [];
        const names = slot.parts.map((id) => parts.find((part) => part.id === id)?.name ?? id);
        return (
          <Found
            key={slot.premises + slot.start + slot.parts.join()}
            name={slot.name}
            to={undefined}
            premises={premises}
            facts={[
              names.length ? names.join(', ') : parts.length ? t('free.whole') : '',
              slot.date !== search.date && longDate(slot.date, language.get()),
              premises && t('found.seats', { n: premises.terms.capacity }),
            ]
              .filter(Boolean)
              .join(' · ')}
            slots={[slot]}
            wanted={search}
            dated={slot.date !== search.date}
          />
        );
      })}
    </ul>
  );
}
