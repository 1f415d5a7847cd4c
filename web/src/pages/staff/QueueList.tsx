import { useEffect, useRef } from 'preact/hooks';
import { address, navigate } from '../../base/browser/router';
import { age, short } from '../../base/staff/wording';
import { t } from '../../base/texts/texts';
import { Check } from '../../base/ui/Check';
import { Select } from '../../base/ui/Select';
import { Kbd } from './Kbd';
import { inConflict, isLate, type Entry, type Filter, type Order } from './queue';

const ORDERS: readonly Order[] = ['oldest', 'newest', 'soonest'];
const WAITED = ['', '3', '7', '14'] as const;

interface Props {
  all: readonly Entry[];
  shown: readonly Entry[];
  filter: Filter;
  chosen: string | undefined;
}

/** What one may narrow the queue by stands in the address, so that it is there for the next case too. */
export function filterOf(query: URLSearchParams): Filter {
  const kind = query.get('kind');
  const order = ORDERS.find((each) => each === query.get('order'));
  return {
    ...(kind === 'request' || kind === 'claim' ? { kind } : {}),
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

/** What the queue is narrowed by, and in which order. */
export function Filters({ all, filter, at }: Omit<Props, 'shown' | 'chosen'> & { at: string }) {
  const narrow = (part: Filter) => navigate(address(at, asQuery({ ...filter, ...part })), { replace: true });
  const kinds = (['request', 'claim'] as const).map((kind) => ({ kind, n: all.filter((each) => each.kind === kind).length }));
  const places = [...new Set(all.flatMap(({ place }) => place ?? []))].sort();
  const some = [filter.place, filter.waited, filter.conflict, filter.mine, filter.order].filter(Boolean).length;
  return (
    <>
      <label class="queue-search">
        <span class="ds-sr-only">{t('queue.search')}</span>
        <input
          type="search"
          class="ds-input"
          id="queue-search"
          maxLength={60}
          placeholder={t('queue.search')}
          aria-keyshortcuts="/"
          value={filter.words ?? ''}
          onInput={({ currentTarget }) => narrow({ words: currentTarget.value })}
        />
        <Kbd of="/" />
      </label>
      <div class="queue-kinds" role="group" aria-label={t('queue.kinds')}>
        <button type="button" aria-pressed={!filter.kind} onClick={() => narrow({ kind: undefined })}>
          {t('queue.all', { n: all.length })}
        </button>
        {kinds.map(({ kind, n }) => (
          <button key={kind} type="button" aria-pressed={filter.kind === kind} onClick={() => narrow({ kind })}>
            {t(`queue.${kind}`, { n })}
          </button>
        ))}
      </div>
      <details class="queue-filters">
        <summary>{some ? t('queue.filtersSet', { n: some }) : t('queue.filters')}</summary>
        <Select
          label={t('queue.place')}
          value={filter.place ?? ''}
          values={['', ...places]}
          text={(place) => place || t('queue.anywhere')}
          choose={(place) => narrow({ place: place || undefined })}
        />
        <Select
          label={t('queue.waited')}
          value={WAITED.find((each) => Number(each) === (filter.waited ?? 0)) ?? ''}
          values={WAITED}
          text={(days) => (days ? t('queue.waitedDays', { n: Number(days) }) : t('queue.anyTime'))}
          choose={(days) => narrow({ waited: Number(days) || undefined })}
        />
        <Select
          label={t('queue.order')}
          value={filter.order ?? 'oldest'}
          values={ORDERS}
          text={(order) => t(`order.${order}`)}
          choose={(order) => narrow({ order })}
        />
        <Check label={t('queue.conflict')} on={filter.conflict ?? false} change={(conflict) => narrow({ conflict })} />
        <Check label={t('queue.mine')} on={filter.mine ?? false} change={(mine) => narrow({ mine })} />
      </details>
    </>
  );
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
            href={address(`/staff/${entry.kind}s/${entry.reference}`, asQuery(filter))}
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
