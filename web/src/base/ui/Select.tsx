interface Selecting<T extends string> {
  label: string;
  value: T;
  values: readonly T[];
  text?: (value: T) => string;
  choose: (value: T) => void;
}

/** One of a few, by the phone's own list. */
export function Select<T extends string>({ label, value, values, text = (each) => each, choose }: Selecting<T>) {
  return (
    <label class="field">
      <span class="ds-label">{label}</span>
      <select class="ds-input" value={value} onChange={(event) => choose(event.currentTarget.value as T)}>
        {values.map((each) => (
          <option key={each} value={each}>
            {text(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
