import type { components } from '../../base/api/schema';
import { language, t } from '../../base/texts/texts';
import { longDate, plusDays, today, words } from '../../base/time/oslo';
import { money } from '../../base/ui/money';
import { Pictures } from './Pictures';
import { monday, hours, WEEK } from './week';

type Terms = components['schemas']['Terms'];

/** So far ahead other opening hours are worth telling. */
const SOON = 60;

/** What the premises are like, and on what terms they are let. */
export function About({ terms }: { terms: Terms }) {
  const divided = (terms.parts?.length ?? 0) > 0;
  return (
    <details class="about" id="about">
      <summary>{t('room.terms')}</summary>
      {terms.pictures && terms.pictures.length > 1 && <Pictures of={terms.name} pictures={terms.pictures} />}
      {terms.suitability && (
        <ul class="tags" aria-label={t('room.has')}>
          {terms.suitability.map((each) => (
            <li key={each}>{t(`suitability.${each}`)}</li>
          ))}
        </ul>
      )}
      <p class="ds-paragraph">{`${terms.address.street}, ${terms.address.postcode} ${terms.address.town}`}</p>
      <h2 class="ds-heading" data-size="2xs">
        {t('room.prices')}
      </h2>
      <dl class="hours">
        {terms.prices?.map(({ group, orePerHour, partOrePerHour }) => (
          <div key={group}>
            <dt>{t(`group.${group}`)}</dt>
            <dd>
              {divided && orePerHour > 0
                ? t('room.priceOfBoth', { whole: perHour(orePerHour), part: perHour(partOrePerHour) })
                : perHour(orePerHour)}
            </dd>
          </div>
        ))}
      </dl>
      <h2 class="ds-heading" data-size="2xs">
        {t('room.opening')}
      </h2>
      <dl class="hours">
        {hours(terms.opening.weekly ?? []).map(({ days, hours: those }) => (
          <div key={days[0]}>
            <dt>
              {[days[0], days.length > 1 && days.at(-1)]
                .map((day) => day && weekday(day))
                .filter(Boolean)
                .join('–')}
            </dt>
            <dd>{those.length ? those.join(', ') : t('room.closed')}</dd>
          </div>
        ))}
        {terms.opening.exceptions
          ?.filter(({ from, to }) => to >= today() && from <= plusDays(today(), SOON))
          .map(({ from, to, kind, hours: those, reason }) => (
            <div key={from + to}>
              <dt>
                {[from, from !== to && to]
                  .map((date) => date && longDate(date, language.get()))
                  .filter(Boolean)
                  .join('–')}
              </dt>
              <dd>
                {[kind === 'closed' ? t('room.closed') : t('room.open'), those && `${those.from}–${those.to}`, reason]
                  .filter(Boolean)
                  .join(' · ')}
              </dd>
            </div>
          ))}
      </dl>
      <h2 class="ds-heading" data-size="2xs">
        {t('book.rules')}
      </h2>
      <p class="ds-paragraph">{terms.houseRules.text}</p>
      <p class="ds-paragraph">{t('room.cancel', { n: terms.cancellationHours })}</p>
      <h2 class="ds-heading" data-size="2xs">
        {t('room.contact')}
      </h2>
      <p class="ds-paragraph">
        {terms.contact.name}
        {terms.contact.email && (
          <>
            {' · '}
            <a class="ds-link" href={`mailto:${terms.contact.email}`}>
              {terms.contact.email}
            </a>
          </>
        )}
        {terms.contact.phone && (
          <>
            {' · '}
            <a class="ds-link" href={`tel:${terms.contact.phone.replace(/\s/g, '')}`}>
              {terms.contact.phone}
            </a>
          </>
        )}
      </p>
      <p class="ds-paragraph facts">{t('room.owner', { name: terms.owner.name })}</p>
    </details>
  );
}

function perHour(ore: number): string {
  return ore === 0 ? money(0) : t('room.perHour', { price: money(ore) });
}

function weekday(day: (typeof WEEK)[number]): string {
  return words(plusDays(monday(today()), WEEK.indexOf(day)), language.get(), { weekday: 'long' });
}
