import { useId, useState } from 'preact/hooks';
import { amountAsTyped, amountTyped, countTyped, type Typed } from '../forms/typed';
import { t } from '../texts/texts';

interface Asking {
  label: string;
  hint?: string | undefined;
  value: number | undefined;
  /** Nothing, when the field is emptied. */
  choose: (value: number | undefined) => void;
  wrong?: string | undefined;
}

/** An amount in kroner, as people type it; its value is in øre. */
export function AmountField(props: Asking) {
  return <Typing {...props} read={amountTyped} write={amountAsTyped} />;
}

/** A whole number, which may be left out. */
export function WholeField(props: Asking) {
  return <Typing {...props} read={countTyped} write={String} />;
}

interface Typable extends Asking {
  read: (text: string) => Typed;
  write: (value: number) => string;
}

/** What was typed stays as it was typed while one types; what is no number is told, and never made another. */
function Typing({ label, hint, value, choose, wrong, read, write }: Typable) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === undefined ? '' : write(value));
  const meant = read(shown);
  const complaint = meant && 'wrong' in meant ? t('number.write') : wrong;
  return (
    <div class="field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="ds-input"
        inputMode="decimal"
        autocomplete="off"
        value={shown}
        aria-invalid={complaint ? 'true' : undefined}
        aria-describedby={complaint || hint ? `${id}-more` : undefined}
        onInput={({ currentTarget: { value: now } }) => {
          setTyped(now);
          const given = read(now);
          if (!given) choose(undefined);
          else if ('number' in given) choose(given.number);
        }}
        onBlur={() => !complaint && setTyped(undefined)}
      />
      {(complaint || hint) && (
        <span id={`${id}-more`} class={complaint ? 'wrong' : 'facts'} role={complaint ? 'status' : undefined}>
          {complaint ?? hint}
        </span>
      )}
    </div>
  );
}
