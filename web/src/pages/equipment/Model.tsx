import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { put, putSet, type Dates } from '../../base/lending/basket';
import { language, t } from '../../base/texts/texts';
import { longDate, plusDays, today, words, type LocalDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Mark } from '../../base/ui/Mark';
import { money } from '../../base/ui/money';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { NumberField } from '../../base/ui/NumberField';
import { Picture } from '../../base/ui/Picture';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { Coming } from './Coming';
import { DatesOf } from './DatesOf';
import { readDates, times, type Equipment, type Point } from './search';
import { freeOf, openingLines, price } from './told';
import './equipment.css';

/** One kind of thing: how many are free from when to when, on what terms, where it is fetched, and each day of a month. */
export default function ModelPage({ params, query }: PageProps) {
  const { model = '' } = params;
  const dates = readDates(query);
  const found = useAnswer('/equipment/{model}', { values: { model }, query: times(dates) }, { open: true });
  const points = useAnswer('/lending-points', {}, { open: true }).data?.points;
  const thing = found.data;
  return (
    <div class="equipment thing">
      <a class="back-to" href={address('/equipment', { ...dates })}>
        <Icon name="back" />
        {t('equipment.title')}
      </a>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!thing && !found.trouble && <Skeletons count={3} />}
      {thing && (
        <>
          <Picture picture={thing.pictures[0]} frame="thing-picture" width={320} height={180} sizes="100vw" />
          <Heading text={thing.name} />
          {thing.description && <p>{thing.description}</p>}
          {thing.service ? (
            <Coming key={thing.id} thing={thing} service={thing.service} dates={dates} />
          ) : (
            <>
              <DatesOf
                dates={dates}
                choose={(chosen) => navigate(address(`/equipment/${model}`, { ...chosen }), { replace: true })}
              />
              <div role="status">
                <Free {...thing} />
              </div>
              <Choose key={thing.id} thing={thing} dates={dates} />
            </>
          )}
          <Terms {...thing} />
          <Where point={points?.find(({ id }) => id === thing.point)} comes={!!thing.service} />
          {!thing.service && <Days thing={thing} first={dates.from} />}
        </>
      )}
    </div>
  );
}

function Free(thing: Equipment) {
  if (!thing.variants.length) {
    return <Mark shape={thing.free ? 'done' : 'no'}>{freeOf(thing)}</Mark>;
  }
  return (
    <ul class="rows">
      {thing.variants.map((each) => (
        <li key={each.id} class="row">
          <strong class="grow">{each.name}</strong>
          <Mark shape={each.free ? 'done' : 'no'}>{freeOf(each)}</Mark>
        </li>
      ))}
    </ul>
  );
}

/** How many, of which size, into the basket. */
function Choose({ thing, dates }: { thing: Equipment; dates: Dates }) {
  const { variants } = thing;
  const [chosen, choose] = useState<string>();
  const [quantity, setQuantity] = useState(1);
  const of = variants.find(({ id }) => id === chosen) ?? variants.find(({ free }) => free) ?? variants[0];
  const free = (of ?? thing).free ?? 0;
  const most = Math.min(free, thing.lending.mostEach ?? free);
  if (free === 0 && !variants.some((each) => each.free)) return null;
  return (
    <form
      class="choose"
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid]');
        if (wrong) {
          wrong.focus();
          return;
        }
        if (thing.members) {
          putSet(thing.point, thing.members, quantity);
        } else {
          put({
            model: thing.id,
            ...(of && { variant: of.id }),
            name: of ? `${thing.name}, ${of.name}` : thing.name,
            point: thing.point,
            quantity,
          });
        }
        navigate(address('/equipment', { ...dates }));
      }}
    >
      {of && (
        <Select
          label={t('basket.size')}
          value={of.id}
          values={variants.map(({ id }) => id)}
          text={(id) => variants.find((each) => each.id === id)?.name ?? id}
          choose={choose}
        />
      )}
      <NumberField
        key={of?.id}
        label={t('basket.quantity')}
        value={Math.min(quantity, most)}
        least={Math.min(1, most)}
        most={most}
        choose={setQuantity}
      />
      <Button>{t('basket.put')}</Button>
    </form>
  );
}

function Terms(thing: Equipment) {
  const { mode, longestDays, leadDays, mostEach } = thing.lending;
  return (
    <>
      <ul class="lines">
        <li>{t(`mode.${mode === 'instant' ? 'direct' : 'request'}`)}</li>
        <li>{price(thing) ?? money(0)}</li>
        {thing.service ? (
          <>
            <li>{t('service.between', { from: thing.service.from, to: thing.service.to })}</li>
            <li>{t('service.longest', { n: thing.service.longestHours })}</li>
          </>
        ) : (
          <li>{t('equipment.longest', { n: longestDays })}</li>
        )}
        {leadDays > 0 && <li>{t('equipment.lead', { n: leadDays })}</li>}
        {mostEach !== undefined && <li>{t('equipment.most', { n: mostEach })}</li>}
      </ul>
      {thing.members && (
        <section>
          <h2 class="head">{t('equipment.members')}</h2>
          <ul class="lines">
            {thing.members.map(({ model, variant, name, quantity }) => (
              <li key={`${model} ${variant}`}>{t('equipment.member', { n: quantity, name })}</li>
            ))}
          </ul>
        </section>
      )}
      {thing.belongs !== undefined && thing.belongs.length > 0 && (
        <section>
          <h2 class="head">{t('equipment.belongs')}</h2>
          <ul class="lines">
            {thing.belongs.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      {thing.instructions && (
        <section>
          <h2 class="head">{t('equipment.instructions')}</h2>
          <p>{thing.instructions}</p>
        </section>
      )}
    </>
  );
}

/** Where one goes; for people who come, whom to ring. */
function Where({ point, comes }: { point: Point | undefined; comes: boolean }) {
  if (!point) return null;
  const { address: at, contact } = point;
  return (
    <section>
      <h2 class="head">{t(comes ? 'room.contact' : 'equipment.where')}</h2>
      <p>
        <strong>{point.name}</strong>
        <br />
        {at.street}, {at.postcode} {at.town}
      </p>
      {!comes && (
        <ul class="lines">
          {openingLines(point).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {contact.phone && (
        <p>
          {contact.name}: <a class="ds-link" href={`tel:${contact.phone.replaceAll(' ', '')}`}>{contact.phone}</a>
        </p>
      )}
    </section>
  );
}

/** How many are free each day of a month, to find dates when all of them are. */
function Days({ thing, first }: { thing: Equipment; first: LocalDate }) {
  const [month, setMonth] = useState(`${first.slice(0, 7)}-01`);
  const found = useAnswer(
    '/equipment/{model}/days',
    { values: { model: thing.id }, query: { month } },
    { open: true },
  );
  const tongue = language.get();
  const days = found.data?.days ?? [];
  const before = (new Date(`${month}T12:00:00Z`).getUTCDay() + 6) % 7;
  const go = (to: LocalDate) => setMonth(`${to.slice(0, 7)}-01`);
  return (
    <section>
      <h2 class="head">{t('equipment.days')}</h2>
      <div class="month-of">
        <button
          type="button"
          class="icon-button"
          aria-label={t('equipment.monthBefore')}
          disabled={month <= today()}
          onClick={() => go(plusDays(month, -1))}
        >
          <Icon name="back" />
        </button>
        <strong aria-live="polite">{words(month, tongue, { month: 'long', year: 'numeric' })}</strong>
        <button type="button" class="icon-button" aria-label={t('equipment.monthAfter')} onClick={() => go(plusDays(month, 31))}>
          <Icon name="on" />
        </button>
      </div>
      {found.trouble && !found.data && <TroubleNotice trouble={found.trouble} again={found.again} />}
      <ol class="month" data-before={before}>
        {days.map(({ date, free }) => (
          <li key={date} data-none={free === 0 || undefined} data-past={date < today() || undefined}>
            <span class="ds-sr-only">{t('equipment.dayFree', { day: longDate(date, tongue), n: free })}</span>
            <span aria-hidden="true">{Number(date.slice(8))}</span>
            <b aria-hidden="true">{date < today() ? '' : free}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
