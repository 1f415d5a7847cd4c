import { atMinutes } from '../time/oslo';
import type { Look } from './Legend';

/** Minutes after midnight. */
interface Hours {
  from: number;
  until: number;
}

export interface Stretch extends Hours {
  /** `mine` is what is chosen or asked for, `other` is somebody's whom one may see. */
  look: Look | 'mine' | 'other';
  /** What stands in it, where there is room. */
  text: string;
  /** All of it in words, for those who do not see it. */
  label: string;
  /** Where a press leads; without one it is only shown. */
  to?: string;
}

/** What a day's bars have in common: the hours along the top. */
export function DayAxis({ from, until, every = 240 }: Hours & { every?: number }) {
  const first = Math.ceil(from / every) * every;
  const marks = Array.from({ length: Math.floor((until - first) / every) + 1 }, (_, index) => first + index * every);
  return (
    <div class="day-axis" aria-hidden="true">
      {marks.map((at) => (
        <span key={at} style={{ '--from': (at - from) / (until - from) }}>
          {atMinutes(at).slice(0, 2)}
        </span>
      ))}
    </div>
  );
}

/** A day as a bar between two hours; where nothing lies it is taken or closed, hatched. */
export function DayBar({ from, until, stretches }: Hours & { stretches: readonly Stretch[] }) {
  const share = (at: number) => (Math.max(from, Math.min(until, at)) - from) / (until - from);
  return (
    <div class="day-bar">
      {stretches.map((each) => {
        const Tag = each.to ? 'a' : 'span';
        return (
          <Tag
            key={`${each.from}-${each.look}`}
            data-look={each.look}
            style={{ '--from': share(each.from), '--until': share(each.until) }}
            {...(each.to && { href: each.to })}
          >
            <span aria-hidden="true">{each.text}</span>
            <span class="ds-sr-only">{each.label}</span>
          </Tag>
        );
      })}
    </div>
  );
}
