import type { InputHTMLAttributes } from 'preact';
import { useId, useState } from 'preact/hooks';
import { amountAsTyped, amountTyped, countTyped } from '../forms/typed';
import { untyped } from './wrong';

interface Typing {
  amount: boolean;
  value: number | undefined;
  change: (value: number | undefined) => void;
  leave: () => void;
  /** What was typed before, of which no number could be made. */
  typed: string | undefined;
  keep: (typed: string | undefined) => void;
  common: InputHTMLAttributes<HTMLInputElement>;
}

/** A number as people write it. What was typed stays as it was typed until it is understood; nothing else is made of it. */
export function TypedField({ amount, value, change, leave, typed: before, keep, common }: Typing) {
  const id = useId();
  const [typed, setTyped] = useState(before);
  const [left, setLeft] = useState(before !== undefined);
  const read = amount ? amountTyped : countTyped;
  const shown = typed ?? (value === undefined ? '' : amount ? amountAsTyped(value) : String(value));
  const complaint = left ? untyped(read(shown), amount) : undefined;
  return (
    <>
      <input
        {...common}
        inputMode={amount ? 'decimal' : 'numeric'}
        autocomplete="off"
        value={shown}
        aria-invalid={complaint ? 'true' : common['aria-invalid']}
        aria-describedby={[common['aria-describedby'], complaint && `${id}-untyped`].filter(Boolean).join(' ') || undefined}
        onInput={(event) => {
          const { value: now } = event.currentTarget;
          const number = read(now);
          const understood = !number || 'number' in number;
          setTyped(now);
          setLeft(false);
          keep(understood ? undefined : now);
          if (understood) change(number?.number);
        }}
        onBlur={() => {
          const number = read(shown);
          if (number && 'wrong' in number) change(undefined);
          else setTyped(undefined);
          setLeft(true);
          leave();
        }}
      />
      {complaint && (
        <span id={`${id}-untyped`} class="wrong" role="status">
          {complaint}
        </span>
      )}
    </>
  );
}
