import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { basket, size } from '../../base/lending/basket';
import { CATEGORIES, type Category } from '../../base/lending/kinds';
import { t } from '../../base/texts/texts';
import { Arch } from '../../base/ui/Arch';
import { BottomBar } from '../../base/ui/BottomBar';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Mark } from '../../base/ui/Mark';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { DatesOf } from './DatesOf';
import { question, read, type Equipment, type Point, type Search } from './search';
import { freeOf, inShort, price } from './told';
import './equipment.css';

/** What one can borrow: dates once for all of it, what kind, and how many of each are free then. */
export default function FindPage({ query }: PageProps) {
  const search = read(query);
  const change = (part: Partial<Search>) =>
    navigate(address('/equipment', { ...search, ...part }), { replace: true });
  const points = useAnswer('/lending-points', {}, { open: true }).data?.points ?? [];
  return (
    <div class="equipment">
      <Heading text={t('equipment.title')} />
      <details class="loan-when">
        <summary>
          <span class="ds-sr-only">{t('equipment.when')} </span>
          {inShort(search)}
        </summary>
        <DatesOf dates={search} choose={change} />
      </details>
      <label class="field">
        <span class="ds-label">{t('equipment.words')}</span>
        <input
          type="search"
          class="ds-input"
          maxLength={80}
          autocomplete="off"
          enterkeyhint="search"
          value={search.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
      </label>
      <fieldset class="kinds">
        <legend class="ds-sr-only">{t('equipment.kind')}</legend>
        {(['', ...CATEGORIES] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="kind"
              checked={search.category === each}
              onChange={() => change({ category: each })}
            />
            <span>{kind(each)}</span>
          </label>
        ))}
      </fieldset>
      <InBasket search={search} />
      {/* Another search begins with its first page. */}
      <Some key={address('/equipment', { ...search })} search={search} points={points} />
    </div>
  );
}

/** The way to what has been chosen. */
function InBasket({ search: { from, start, until, end } }: { search: Search }) {
  const n = size(useStore(basket));
  if (n === 0) return null;
  return (
    <BottomBar>
      <a class="ds-button" href={address('/basket', { from, start, until, end })}>
        {t('basket.show', { n })}
      </a>
    </BottomBar>
  );
}

interface Page {
  search: Search;
  points: Point[];
  cursor?: string;
}

/** A page of what there is, and the next below it when it is asked for. */
function Some({ search, points, cursor }: Page) {
  const found = useAnswer('/equipment', { query: question(search, cursor) }, { open: true });
  const [more, setMore] = useState(false);
  const { equipment = [], count, cursor: next } = found.data ?? {};
  return (
    <>
      {!cursor && (
        <p class="facts" role="status">
          {count === undefined ? ' ' : count === 0 ? t('equipment.nothing') : t('equipment.count', { n: count })}
        </p>
      )}
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!found.data && !found.trouble && <Skeletons count={4} />}
      <ul class="rows">
        {equipment.map((each) => (
          <li key={each.id}>
            <Thing thing={each} search={search} at={points.find(({ id }) => id === each.point)} />
          </li>
        ))}
      </ul>
      {next && !more && (
        <Button look="secondary" press={() => setMore(true)}>
          {t('equipment.more')}
        </Button>
      )}
      {next && more && <Some search={search} points={points} cursor={next} />}
    </>
  );
}

interface Line {
  thing: Equipment;
  search: Search;
  /** Where it is fetched, once that is known. */
  at: Point | undefined;
}

function Thing({ thing, search, at }: Line) {
  const { from, start, until, end } = search;
  const facts = [at?.name, price(thing), thing.lending.mode === 'request' && t('mode.request')];
  return (
    <a class="row" href={address(`/equipment/${thing.id}`, { from, start, until, end })}>
      <Arch picture={thing.pictures[0]} size="small" />
      <span class="grow">
        <strong class="lead">{thing.name}</strong>
        <span class="facts small">{facts.filter(Boolean).join(' · ')}</span>
        {/* Who comes by the hour comes at other times than things are fetched. */}
        {thing.service ? (
          <span>{t('service.people', { n: thing.working })}</span>
        ) : (
          <Mark shape={thing.free ? 'done' : 'no'}>{freeOf(thing)}</Mark>
        )}
      </span>
    </a>
  );
}

function kind(category: Category | ''): string {
  return category ? t(`equipmentKind.${category}`) : t('equipment.allKinds');
}
