import { useAnswer } from '../../base/api/answers';
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

export function OpenDoor() {
  return (
    <a class="front-door" href={address('/find')}>
      <Icon name="house" />
      {t('front.find')}
    </a>
  );
}

interface Leading {
  to: string;
  icon: 'house' | 'grant' | 'equipment';
  name: string;
  /** What is behind it; its place is there before it is known. */
  more: string | undefined;
}

/** A door where something else is larger. */
export function Door({ to, icon, name, more = '\u00a0' }: Leading) {
  return (
    <a class="row" href={address(to)}>
      <span class="front-small-door" data-door={icon}>
        <Icon name={icon} />
      </span>
      <span class="grow">
        <span class="lead">{name}</span>
        <span class="facts">{more}</span>
      </span>
      <Icon name="on" />
    </a>
  );
}

/** What one can apply for, and how much of it is open. */
export function GrantsDoor() {
  const schemes = useAnswer('/schemes', {}, { open: true }).data?.schemes;
  const open = schemes?.filter(({ canApply }) => canApply).length;
  return <Door to="/grants" icon="grant" name={t('front.grants')} more={open === undefined ? undefined : t('front.openGrants', { n: open })} />;
}

/** What one can borrow. */
export function EquipmentDoor() {
  return <Door to="/equipment" icon="equipment" name={t('front.equipment')} more={t('front.someEquipment')} />;
}
