import { useId, useState } from 'preact/hooks';
import { t } from '../texts/texts';

interface Counting {
  label: string;
  value: number;
  least: number;
  most: number;
  /** Only with a number that may be; what may not be is said beside the field, and is never made another. */
  choose: (value: number) => void;
  /** What the number may not be for another reason. */
  wrong?: string | undefined;
  disabled?: boolean;
}

/** How many. What was typed stays as it was typed, and beside it stands what to write instead. */
export function NumberField({ label, value, least, most, choose, wrong, disabled = false }: Counting) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? String(value);
  const number = /^\d+$/.test(shown.trim()) ? Number(shown) : NaN;
  const outside = !(number >= least && number <= most);
  const complaint = outside ? t('number.between', { least, most }) : wrong;
  return (
    <div class="field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        inputMode="numeric"
        autocomplete="off"
        class="ds-input"
        disabled={disabled}
        value={shown}
        aria-invalid={complaint ? 'true' : undefined}
        aria-describedby={complaint ? `${id}-wrong` : undefined}
        onInput={(event) => {
          const { value: now } = event.currentTarget;
          setTyped(now);
          const given = /^\d+$/.test(now.trim()) ? Number(now) : NaN;
          if (given >= least && given <= most) choose(given);
        }}
        onBlur={() => !outside && setTyped(undefined)}
      />
      {complaint && (
        <span id={`${id}-wrong`} class="wrong" role="status">
          {complaint}
        </span>
      )}
    </div>
  );
}
