interface Choosing {
  label: string;
  value: string;
  least: string;
  most?: string;
  required?: boolean;
  choose: (day: string) => void;
}

/** A day between two others; emptied, it stays the day it was until another is chosen. */
export function DayField({ label, value, least, most, required, choose }: Choosing) {
  return (
    <label class="field">
      <span class="ds-label">{label}</span>
      <input
        type="date"
        class="ds-input"
        required={required}
        min={least}
        max={most}
        value={value}
        onChange={(event) => event.currentTarget.value && choose(event.currentTarget.value)}
      />
    </label>
  );
}
