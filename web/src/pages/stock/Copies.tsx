import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { later } from '../../base/ui/Later';
import { NumberField } from '../../base/ui/NumberField';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { Emergency } from './Emergency';
import './stock.css';

type Model = components['schemas']['WrittenEquipment'];

const Code = later('stock/Code', () => import('./Code').then((part) => part.Code));

const MOST_AT_ONCE = 40;

/** The copies of something that is lent, and more of them: each with a label to put on it. */
export default function CopiesPage({ params }: PageProps) {
  return (
    <Known why={t('stock.signInFirst')}>
      <Copies model={params.model ?? ''} />
    </Known>
  );
}

function Copies({ model }: { model: string }) {
  const found = useAnswer('/equipment/{model}/copies', { values: { model } });
  const may = useMay('POST /equipment/{model}/copies');
  const mayChange = useMay('PUT /equipment/{model}');
  const away = new Set(found.data?.away.filter(({ start }) => Date.parse(start) <= Date.now()).map(({ label }) => label));
  const [made, setMade] = useState<readonly string[]>([]);
  const thing = found.data?.model;
  const size = (id: string | undefined) => thing?.variants?.find((each) => each.id === id)?.name;
  return (
    <>
      <StaffTabs current="/staff/equipment" />
      <a class="back-to" href={address('/staff/equipment')}>
        <Icon name="back" />
        {t('stock.title')}
      </a>
      <Heading text={thing?.name[language.get()] ?? t('stock.title')} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {!thing && !found.trouble && <Skeletons count={3} size="small" />}
      {thing && (
        <>
          {made.length > 0 && <Labels name={thing.name[language.get()] ?? thing.name.nb} labels={made} />}
          {mayChange && (
            <p class="ds-paragraph">
              <a class="ds-link" href={address(`/staff/equipment/${model}/terms`)}>
                {t('terms.title')}
              </a>
            </p>
          )}
          {(thing.members ?? thing.service) && (
            <p class="ds-paragraph">
              <a class="ds-link" href={address(`/equipment/${model}`)}>
                {t('set.see')}
              </a>
            </p>
          )}
          {may && !thing.members && !thing.service && (
            <Add
              // With a key of its own each time: the same number once more is more of them.
              key={made.join()}
              thing={thing}
              done={(labels) => {
                setMade(labels);
                found.again();
              }}
            />
          )}
          {mayChange && <Emergency key={`emergency ${thing.version}`} thing={thing} done={found.again} />}
          <ul class="rows">
            {found.data?.copies.map(({ label, variant, state, place }) => (
              <li key={label}>
                <a class="row" href={address(`/staff/copies/${label}`)}>
                  <strong>{label}</strong>
                  <span class="grow">{[size(variant), place].filter(Boolean).join(', ')}</span>
                  <span class="facts">{away.has(label) ? t('away.now') : t(`copyState.${state}`)}</span>
                  <Icon name="on" />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The labels that were made, as a sheet to print and cut. */
function Labels({ name, labels }: { name: string; labels: readonly string[] }) {
  return (
    <section role="status">
      <h2 class="head">{t('stock.made', { n: labels.length })}</h2>
      <ul class="labels">
        {labels.map((label) => (
          <li key={label}>
            <Code label={label} />
            <span>
              {name}
              <strong>{label}</strong>
            </span>
          </li>
        ))}
      </ul>
      <Button look="secondary" press={() => window.print()}>
        {t('stock.print')}
      </Button>
    </section>
  );
}

function Add({ thing, done }: { thing: Model; done: (labels: readonly string[]) => void }) {
  const variants = thing.variants?.length ? thing.variants : [{ id: '', name: t('stock.howMany') }];
  const draft = useDraft(`copies:${thing.id}`, { many: {} as Record<string, number>, place: '' });
  const command = useCommand();
  const { many, place } = draft.value;
  const lots = variants.flatMap(({ id }) => {
    const quantity = many[id] ?? 0;
    return quantity ? [{ quantity, ...(id && { variant: id }), ...(place.trim() && { place: place.trim() }) }] : [];
  });
  return (
    <form
      class="stock-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (!lots.length) return;
        command.run(
          () =>
            send('post', '/equipment/{model}/copies', { values: { model: thing.id }, body: { lots }, key: draft.key, retries: 2 }),
          ({ labels }) => {
            draft.done();
            done(labels);
          },
        );
      }}
    >
      <h2 class="head">{t('stock.addCopies')}</h2>
      {variants.map(({ id, name }) => (
        <NumberField
          key={id}
          label={name}
          value={many[id] ?? 0}
          least={0}
          most={MOST_AT_ONCE}
          choose={(quantity) => draft.change({ many: { ...many, [id]: quantity } })}
        />
      ))}
      <TextField label={t('stock.place')} value={place} change={(now) => draft.change({ place: now })} most={80} />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('stock.makeLabels')}</Button>
    </form>
  );
}
