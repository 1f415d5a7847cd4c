import { useAnswer } from '../../base/api/answers';
import { slots as slotsOf, type Slot } from '../../base/booking/offers';
import { called, Found } from '../../base/booking/Times';
import { t } from '../../base/texts/texts';
import { Legend } from '../../base/ui/Legend';
import { differs } from './differs';
import * as searching from './search';

interface Props {
  search: searching.Search;
  /** What is free then, but is not as it was wished. */
  all: searching.Row[];
  /** What the service found besides: other times, other days. */
  slots: Slot[];
  catalogue: searching.Premises[];
  change: (part: Partial<searching.Search>) => void;
}

const MOST = 6;

/** Never a dead end: the nearest there is, each with what differs from what was wanted. */
export function Nearest({ search, all, slots, catalogue, change }: Props) {
  const none = all.length === 0;
  const long = searching.shorter(search);
  const seats = useAnswer('/availability', { query: searching.smaller(search) }, { open: true, when: none });
  const half = useAnswer('/availability', { query: long }, { open: true, when: none });
  const rows = (some: readonly Slot[]) =>
    searching
      .rows(some, catalogue, { ...search, near: true })
      .map((row) => ({ ...row, slots: row.slots.slice(0, 1) }));
  const others = none
    ? [...rows(slots), ...rows(slotsOf(half.data?.offers ?? [])), ...largest(rows(slotsOf(seats.data?.offers ?? [])))]
    : [...all].sort((one, other) => searching.lacks(one, search).length - searching.lacks(other, search).length);
  const nearest = others
    .filter(({ key }, index) => others.findIndex((other) => other.key === key) === index)
    .slice(0, MOST);
  const filtered = search.place || search.has.length || search.atOnce || search.words.trim();
  return (
    <>
      {nearest.length > 0 && <p class="facts">{t('find.nearest')}</p>}
      {nearest.length > 0 && <Legend of={['direct', 'request']} />}
      <ul class="founds">
        {nearest.map((row) => (
          <Found
            key={row.key}
            name={called(row.name, row.extent)}
            to={undefined}
            premises={row.premises}
            facts={<Differences row={row} search={search} />}
            slots={row.slots}
            wanted={search}
            dated={row.slots.some(({ date }) => date !== search.date)}
          />
        ))}
      </ul>
      {filtered && (
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => change(searching.NO_FILTER)}>
          {t('free.dropFilters')}
        </button>
      )}
    </>
  );
}

/** Where seats are what is short, as many as there are. */
function largest(rows: searching.Row[]): searching.Row[] {
  return [...rows].sort((one, other) => (other.seats ?? 0) - (one.seats ?? 0)).slice(0, 2);
}

function Differences({ row, search }: { row: searching.Row; search: searching.Search }) {
  const [slot] = row.slots;
  const what = slot ? differs(slot, row, search) : [];
  return (
    <>
      {row.premises?.terms.place}
      {what.length > 0 && ' · '}
      <b class="differs">{what.join(', ')}</b>
    </>
  );
}
