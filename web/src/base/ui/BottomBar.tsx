import type { ComponentChildren } from 'preact';

interface Standing {
  /** With what there is to say of the button below it. */
  stacked?: boolean;
  children: ComponentChildren;
}

/** What is chosen and the one main button of a page where something is done; on a phone in the tab bar's place. */
export function BottomBar({ stacked = false, children }: Standing) {
  return (
    <div class="bottom-bar" data-stacked={stacked || undefined}>
      {children}
    </div>
  );
}
