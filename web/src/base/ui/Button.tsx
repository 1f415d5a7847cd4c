import type { ComponentChildren } from 'preact';

interface Pressing {
  /** Pressed; left out for the button that sends a form. */
  press?: () => void;
  look?: 'primary' | 'secondary' | 'tertiary';
  colour?: 'danger' | undefined;
  busy?: boolean;
  /** What it is about, for those who hear it apart from its surroundings. */
  about?: string | undefined;
  children: ComponentChildren;
}

/** While busy it stays where the focus is, and takes no presses. */
export function Button({ press, look = 'primary', colour, busy = false, about, children }: Pressing) {
  return (
    <button
      type={press ? 'button' : 'submit'}
      class="ds-button"
      data-variant={look}
      data-color={colour}
      aria-disabled={busy}
      aria-busy={busy}
      onClick={press && (() => !busy && press())}
    >
      {children}
      {about && <span class="ds-sr-only"> {about}</span>}
    </button>
  );
}
