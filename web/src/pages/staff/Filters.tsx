import { address, navigate } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { Check } from '../../base/ui/Check';
import { Select } from '../../base/ui/Select';
import { Kbd } from './Kbd';
import type { Entry, Filter } from './queue';
import { asQuery, KINDS, ORDERS } from './QueueList';

const WAITED = ['', '3', '7', '14'] as const;

interface Props {
  all: readonly Entry[];
  filter: Filter;
  /** Where one is, and stays. */
  at: string;
}

/** What the queue is narrowed by, and in which order. */
export function Filters({ all, filter, at }: Props) {
  const narrow = (part: Filter) => navigate(address(at, asQuery({ ...filter, ...part })), { replace: true });
  const kinds = KINDS.map((kind) => ({ kind, n: all.filter((each) => each.kind === kind).length }));
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
            {t(`queue.kind.${kind}`, { n })}
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
