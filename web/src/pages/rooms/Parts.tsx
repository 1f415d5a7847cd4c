import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';

interface Props {
  parts: components['schemas']['Part'][];
  /** A pitch is drawn as one. */
  outdoor: boolean;
  /** Ids; all of the premises when there are none. */
  chosen: string[];
  choose: (parts: string[]) => void;
}

/** The premises drawn as they are divided: one points at what one needs. Pointed at while all are, a part is the only one. */
export function Parts({ parts, outdoor, chosen, choose }: Props) {
  const whole = !chosen.length;
  const point = (id: string) => {
    const after = parts.map((part) => part.id).filter((each) => (each === id) !== chosen.includes(each));
    choose(after.length === parts.length ? [] : after);
  };
  return (
    <fieldset class="parts">
      <legend class="head">{t('room.parts')}</legend>
      <div class="plan" data-outdoor={outdoor}>
        {parts.map(({ id, name }) => {
          const [short, ...rest] = name.split(',');
          return (
            <button key={id} type="button" aria-pressed={whole || chosen.includes(id)} onClick={() => point(id)}>
              <strong>{short}</strong>
              <span>{rest.join(',').trim()}</span>
            </button>
          );
        })}
      </div>
      {!whole && (
        <button type="button" class="plain-button" onClick={() => choose([])}>
          {t('room.takeAll')}
        </button>
      )}
      <span class="ds-sr-only" role="status">
        {whole ? t('room.wholePart') : t('room.somePart', { n: chosen.length, of: parts.length })}
      </span>
    </fieldset>
  );
}
