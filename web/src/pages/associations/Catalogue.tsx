import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { get } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { offers, question, read, type Card, type Offer, type Search } from './catalogue';

/** So long a pause ends a word, in milliseconds. */
const PAUSE = 250;

/** Every association there is, to look through and search in. */
export default function CataloguePage({ query }: PageProps) {
  const search = read(query);
  const change = (part: Partial<Search>) =>
    navigate(address('/associations', { ...search, ...part }), { replace: true });
  return (
    <>
      <Heading text={t('associations.title')} />
      <p class="ds-paragraph">
        {t('associations.about')}{' '}
        <a class="ds-link" href={address('/new-association')}>
          {t('associations.add')}
        </a>
      </p>
      <Found key={JSON.stringify(question({ ...search, words: '' }))} search={search} change={change} />
    </>
  );
}

function Found({ search, change }: { search: Search; change: (part: Partial<Search>) => void }) {
  const asked = question(search);
  const first = useAnswer('/associations', { query: asked }, { open: !asked.words });
  const facets = useAnswer('/associations/facets', {}, { open: true }).data;
  const [more, setMore] = useState<{ after: unknown; cards: Card[]; cursor: string | undefined }>();
  const command = useCommand();
  // More pages belong to the first page they follow.
  const following = more?.after === first.data ? more : undefined;
  const cards = [...(first.data?.associations ?? []), ...(following?.cards ?? [])];
  const cursor = following ? following.cursor : first.data?.cursor;
  const fetchMore = () =>
    command.run(
      () => get('/associations', { query: { ...asked, ...(cursor && { cursor }) } }),
      (page) =>
        setMore({ after: first.data, cards: [...(following?.cards ?? []), ...page.associations], cursor: page.cursor }),
    );
  return (
    <>
      <Asking
        search={search}
        change={change}
        offered={offers(cards, first.data !== undefined && !cursor, search, facets)}
      />
      <section class="results" aria-label={t('associations.results')} aria-busy={first.loading}>
        <p class="ds-paragraph" role="status">
          {first.data && t(cursor ? 'associations.countMore' : 'associations.count', { n: cards.length })}
        </p>
        {first.trouble && <TroubleNotice trouble={first.trouble} again={first.again} />}
        {first.trouble && first.asOf !== undefined && <AsOf at={first.asOf} />}
        {!first.data && !first.trouble && <Skeletons count={6} />}
        {first.data && cards.length === 0 && (
          <div class="actions">
            <Button press={() => change({ words: '', field: '', ages: '', place: '' })}>
              {t('associations.showAll')}
            </Button>
          </div>
        )}
        <ul class="cards">
          {cards.map((card) => (
            <li key={card.id} class="ds-card card">
              <h2 class="ds-heading" data-size="2xs">
                <a class="ds-link" href={address(`/associations/${card.id}`)}>
                  {card.name}
                </a>
              </h2>
              <p class="ds-paragraph facts" data-size="sm">
                {[...card.fields.map((each) => t(`field.${each}`)), ...card.places].join(' · ')}
              </p>
              {card.welcomesMembers && (
                <p class="ds-paragraph" data-size="sm">
                  {t('associations.welcomes')}
                </p>
              )}
            </li>
          ))}
        </ul>
        {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
        {cursor && (
          <div class="actions">
            <Button look="secondary" busy={command.busy} press={fetchMore}>
              {t('associations.more')}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

interface Wishing {
  search: Search;
  change: (part: Partial<Search>) => void;
  offered: ReturnType<typeof offers>;
}

function Asking({ search, change, offered }: Wishing) {
  const [words, setWords] = useState(search.words);
  useEffect(() => setWords(search.words), [search.words]);
  useEffect(() => {
    if (words === search.words) return undefined;
    const pause = setTimeout(() => change({ words }), PAUSE);
    return () => clearTimeout(pause);
  }, [words]);
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        change({ words });
      }}
    >
      <label class="field">
        <span class="ds-label">{t('associations.words')}</span>
        <input
          type="search"
          class="ds-input"
          maxLength={100}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <div class="wishes three">
        <Filter
          label={t('associations.field')}
          value={search.field}
          offered={offered.fields}
          text={(each) => t(`field.${each}`)}
          choose={(field) => change({ field })}
        />
        <Filter
          label={t('associations.ages')}
          value={search.ages}
          offered={offered.ages}
          text={(each) => t(`ages.${each}`)}
          choose={(ages) => change({ ages })}
        />
        <Filter
          label={t('associations.place')}
          value={search.place}
          offered={offered.places}
          text={(each) => each}
          choose={(place) => change({ place })}
        />
      </div>
    </form>
  );
}

interface Filtering<T extends string> {
  label: string;
  value: T | '';
  offered: readonly Offer<T>[];
  text: (value: T) => string;
  choose: (value: T | '') => void;
}

/** All, or one that leaves something; nothing at all when there is nothing to choose. */
function Filter<T extends string>({ label, value, offered, text, choose }: Filtering<T>) {
  if (offered.length === 0) return null;
  const words = (each: T | '') => {
    if (each === '') return t('associations.all');
    const count = offered.find((offer) => offer.value === each)?.count;
    return count === undefined ? text(each) : t('free.offer', { what: text(each), count });
  };
  return (
    <Select
      label={label}
      value={value}
      values={['', ...offered.map((offer) => offer.value)]}
      text={words}
      choose={choose}
    />
  );
}
