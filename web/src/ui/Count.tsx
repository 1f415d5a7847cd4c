interface Counting {
  label: string;
  value: number;
  least: number;
  most: number;
  choose: (value: number) => void;
}

/** How many; what is no such number is put back. */
export function Count({ label, value, least, most, choose }: Counting) {
  return (
    <label class="field">
      <span class="ds-label">{label}</span>
      <input
        type="number"
        inputMode="numeric"
        class="ds-input"
        min={least}
        max={most}
        value={value}
        onChange={(event) => {
          const given = Math.trunc(event.currentTarget.valueAsNumber);
          if (given >= least && given <= most) choose(given);
          else event.currentTarget.value = String(value);
        }}
      />
    </label>
  );
}
