interface Choosing<T extends string> {
  label: string;
  values: readonly T[];
  chosen: readonly T[];
  text: (value: T) => string;
  choose: (chosen: T[]) => void;
}

/** Any of a few. */
export function Choices<T extends string>({ label, values, chosen, text, choose }: Choosing<T>) {
  const toggle = (value: T) =>
    choose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset>
      <legend class="ds-label">{label}</legend>
      <div class="chips">
        {values.map((value) => (
          <label key={value} class="ds-chip">
            <input
              type="checkbox"
              class="ds-input"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {text(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
