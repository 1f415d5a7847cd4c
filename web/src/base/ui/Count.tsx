import { useState } from 'preact/hooks';

interface Counting {
  label: string;
  value: number;
  least: number;
  most: number;
  choose: (value: number) => void;
}

/** How many; what is no such number is put back. */
export function Count({ label, value, least, most, choose }: Counting) {
  // What is being typed stays, whatever else is drawn anew meanwhile.
  const [typed, setTyped] = useState<string>();
  return (
    <label class="field">
      <span class="ds-label">{label}</span>
      <input
        type="number"
        inputMode="numeric"
        class="ds-input"
        min={least}
        max={most}
        value={typed ?? value}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          const given = Math.trunc(event.currentTarget.valueAsNumber);
          if (given >= least && given <= most) choose(given);
          setTyped(undefined);
        }}
      />
    </label>
  );
}
