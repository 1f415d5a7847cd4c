import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { gaps } from '../../base/booking/gaps';
import { slots, type Slot } from '../../base/booking/offers';
import { minutesInto } from '../../base/time/oslo';
import { DayAxis, DayBar } from '../../base/ui/DayBar';
import * as searching from './search';

/** A day as it is drawn: what is free in it by premises, between two whole hours. */
export interface Day {
  date: string;
  /** Minutes after midnight. */
  from: number;
  until: number;
  free: Map<string, Slot[]>;
}

const WIDE = '(min-width: 60rem)';
const HOUR = 60;
const [FIRST, LAST] = [8 * HOUR, 23 * HOUR];

/** Whether there is room for the whole day beside each line. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const media = window.matchMedia(WIDE);
    const look = () => setWide(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return wide;
}

/** What is free all day long; asked only where it is drawn. */
export function useDay(search: searching.Search, when: boolean): Day | undefined {
  const { date } = search;
  const found = useAnswer('/availability', { query: searching.wholeDay(search) }, { open: true, when });
  if (!when || !found.data) return undefined;
  const free = new Map<string, Slot[]>();
  for (const slot of slots(found.data.offers)) free.set(slot.premises, [...(free.get(slot.premises) ?? []), slot]);
  const all = [...free.values()].flat();
  return {
    date,
    from: Math.floor(Math.min(FIRST, ...all.map(({ start }) => minutesInto(date, start))) / HOUR) * HOUR,
    until: Math.ceil(Math.max(LAST, ...all.map(({ end }) => minutesInto(date, end))) / HOUR) * HOUR,
    free,
  };
}

/** A line's whole day: tinted where the wanted length is free, hatched where it is not, and the wanted time in it. */
export function RowBar({ row, day: { date, free, from, until } }: { row: searching.Row; day: Day }) {
  const mine = (free.get(row.id) ?? []).filter(({ parts }) => (row.extent === 'part') === parts.length > 0);
  const hours = ({ start, end }: { start: string; end: string }) => ({
    from: minutesInto(date, start),
    until: minutesInto(date, end),
    text: '',
    label: '',
  });
  return (
    <div class="row-bar" aria-hidden="true">
      <DayBar
        from={from}
        until={until}
        stretches={[
          ...gaps(mine).map((gap) => ({ ...hours(gap), look: 'free' as const })),
          ...row.slots.map((slot) => ({ ...hours(slot), look: slot.mode })),
        ]}
      />
    </div>
  );
}

/** The hours above the lines; their place is there before the day is known. */
export function RowAxis({ day }: { day: Day | undefined }) {
  return (
    <div class="row-axis">
      <DayAxis from={day?.from ?? FIRST} until={day?.until ?? LAST} every={180} />
    </div>
  );
}
