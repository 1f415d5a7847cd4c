import { useEffect, useRef } from 'preact/hooks';
import { address } from '../../base/browser/router';
import { age, short } from '../../base/staff/wording';
import { t } from '../../base/texts/texts';
import { caseOf } from './HeldBar';
import { inConflict, isLate, type Entry, type Filter, type Order } from './queue';

export const KINDS = ['request', 'loan', 'claim', 'help', 'application', 'appeal', 'report', 'backing'] as const;
export const ORDERS: readonly Order[] = ['oldest', 'newest', 'soonest'];

interface Props {
  all: readonly Entry[];
  shown: readonly Entry[];
  filter: Filter;
  chosen: string | undefined;
}

/** What one may narrow the queue by stands in the address, so that it is there for the next case too. */
export function filterOf(query: URLSearchParams): Filter {
  const kind = KINDS.find((each) => each === query.get('kind'));
  const order = ORDERS.find((each) => each === query.get('order'));
  return {
    kind,
    place: query.get('place') ?? undefined,
    waited: Number(query.get('waited')) || undefined,
    conflict: query.has('conflict'),
    mine: query.has('mine'),
    words: query.get('q') ?? undefined,
    order,
  };
}

export function asQuery({ kind, place, waited: days, conflict, mine, words, order }: Filter) {
  return {
    kind,
    place,
    waited: days,
    conflict: conflict ? 1 : undefined,
    mine: mine ? 1 : undefined,
    q: words,
    order: order === 'oldest' ? undefined : order,
  };
}

/** A row each: whose, what, when and where, and how long it has waited. */
export function Rows({ all, shown, filter, chosen }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const rivals = inConflict(all);
  useEffect(() => {
    // On a wide screen the list has its own scrolling, and shows where one is.
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && row) list.current.scrollTop = row.offsetTop - list.current.offsetTop - list.current.clientHeight / 3;
  }, [chosen, shown.length]);
  return (
    <ul class="queue-rows" ref={list}>
      {shown.map((entry) => (
        <li key={entry.reference}>
          <a
            class="queue-row"
            href={address(caseOf(entry), asQuery(filter))}
            aria-current={entry.reference === chosen ? 'true' : undefined}
            data-kind={entry.kind}
          >
            <span class="queue-top">
              <strong>{entry.who}</strong>
              <span class="waited" data-overdue={isLate(entry)}>
                {entry.asked ? t('queue.asked') : age(entry.since)}
              </span>
            </span>
            <span class="facts">{entry.what}</span>
            {entry.time && (
              <span>
                {[times(entry.time), entry.place].filter(Boolean).join(' · ')}
                {rivals.has(entry.reference) && <span class="rival"> {t('queue.rival')}</span>}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function times({ start, end, count }: NonNullable<Entry['time']>): string {
  const first = short({ start, end });
  return count > 1 ? t('staff.andMore', { times: first, n: count - 1 }) : first;
}
