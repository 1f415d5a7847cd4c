import type { components } from '../../base/api/schema';
import type { Group } from '../../base/booking/habits';
import { language, t } from '../../base/texts/texts';
import { money } from '../../base/ui/money';

type Terms = components['schemas']['Terms'];

const ORDER: readonly Group[] = ['association', 'youth', 'private'];

/** In two lines: where and how large, and what it costs each kind of holder, whoever is looking. */
export function Facts({ terms }: { terms: Terms }) {
  const divided = (terms.parts?.length ?? 0) > 0;
  const prices = ORDER.flatMap((group) => terms.prices?.filter((each) => each.group === group) ?? []);
  return (
    <>
      <p class="facts">{[terms.address.street, t('found.seats', { n: terms.capacity })].join(' · ')}</p>
      <p class="small">
        {t('room.anHour')}{' '}
        {prices.map(({ group, orePerHour, partOrePerHour }, index) => (
          <span key={group}>
            {index > 0 && ' · '}
            {t(`priceFor.${group}`)}{' '}
            <strong>{money(divided ? partOrePerHour : orePerHour).toLocaleLowerCase(language.get())}</strong>
          </span>
        ))}
        {' · '}
        <a class="ds-link" href="#about" onClick={openAbout}>
          {t('room.about')}
        </a>
      </p>
    </>
  );
}

/** Opens what is folded, where the link leads. */
function openAbout(click: Event): void {
  const about = document.getElementById('about');
  if (!(about instanceof HTMLDetailsElement)) return;
  click.preventDefault();
  about.open = true;
  about.scrollIntoView();
  about.querySelector('summary')?.focus();
}
