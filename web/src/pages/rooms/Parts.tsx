import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';

interface Props {
  parts: components['schemas']['Part'][];
  /** Ids; all of the premises when there are none. */
  chosen: string[];
  choose: (parts: string[]) => void;
}

/** The premises drawn as they are divided. What is ticked is what is wanted; all of it is the whole. */
export function Parts({ parts, chosen, choose }: Props) {
  const wanted = chosen.length ? chosen : parts.map(({ id }) => id);
  const toggle = (id: string) => {
    const after = parts.map((part) => part.id).filter((each) => wanted.includes(each) !== (each === id));
    if (after.length) choose(after.length === parts.length ? [] : after);
  };
  return (
    <fieldset class="parts">
      <legend class="ds-label">{t('room.parts')}</legend>
      <div class="plan">
        {parts.map(({ id, name, capacity }) => (
          <label key={id} class="part">
            <input type="checkbox" class="ds-input" checked={wanted.includes(id)} onChange={() => toggle(id)} />
            <span>{name}</span>
            <span class="facts"> {t('free.capacity', { n: capacity })}</span>
          </label>
        ))}
      </div>
      <p class="ds-paragraph facts" role="status">
        {chosen.length ? t('room.somePart', { n: chosen.length, of: parts.length }) : t('room.wholePart')}
      </p>
    </fieldset>
  );
}
