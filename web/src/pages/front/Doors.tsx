import { address } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';

/** The first words to somebody who may not know what this is, and the door to it, standing on the band's edge. */
export function Question() {
  return (
    <div class="band front-band">
      <section class="front-next">
        <div class="front-say">
          <Heading text={t('front.question')} display />
          <p class="facts">{t('front.what')}</p>
        </div>
        <OpenDoor />
      </section>
    </div>
  );
}

/** Lending and grants get doors of their own when there is something behind them. */
export function OpenDoor() {
  return (
    <a class="front-door" href={address('/find')}>
      <Icon name="house" />
      {t('front.find')}
    </a>
  );
}

/** The same door where something else is larger. */
export function Door({ many }: { many: number }) {
  return (
    <section class="front-doors">
      <a class="row" href={address('/find')}>
        <span class="front-small-door">
          <Icon name="house" />
        </span>
        <span class="grow">
          <span class="lead">{t('front.find')}</span>
          <span class="facts">{many > 0 ? t('front.many', { n: many }) : '\u00a0'}</span>
        </span>
        <Icon name="on" />
      </a>
    </section>
  );
}
