import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../api/answers';
import { get } from '../../api/client';
import { useCommand } from '../../api/command';
import type { PageProps } from '../../app/pages';
import { address, navigate } from '../../app/router';
import { t } from '../../texts/texts';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { AsOf, TroubleNotice } from '../../ui/Notice';
import { Select } from '../../ui/Select';
import { Skeletons } from '../../ui/Skeletons';
import { offers, question, read, type Card, type Search } from './catalogue';

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
      <Asking search={search} change={change} cards={cards} />
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
  cards: Card[];
}

function Asking({ search, change, cards }: Wishing) {
  const [words, setWords] = useState(search.words);
  useEffect(() => setWords(search.words), [search.words]);
  useEffect(() => {
    if (words === search.words) return undefined;
    const pause = setTimeout(() => change({ words }), PAUSE);
    return () => clearTimeout(pause);
  }, [words]);
  const offered = offers(cards, search);
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
      <div class="wishes">
        {offered.fields.length > 0 && (
          <Select
            label={t('associations.field')}
            value={search.field}
            values={['', ...offered.fields]}
            text={(each) => (each ? t(`field.${each}`) : t('associations.all'))}
            choose={(field) => change({ field })}
          />
        )}
        {offered.ages.length > 0 && (
          <Select
            label={t('associations.ages')}
            value={search.ages}
            values={['', ...offered.ages]}
            text={(each) => (each ? t(`ages.${each}`) : t('associations.all'))}
            choose={(ages) => change({ ages })}
          />
        )}
        {offered.places.length > 0 && (
          <Select
            label={t('associations.place')}
            value={search.place}
            values={['', ...offered.places]}
            text={(each) => each || t('associations.all')}
            choose={(place) => change({ place })}
          />
        )}
      </div>
    </form>
  );
}
