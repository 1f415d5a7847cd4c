import type { ComponentChildren } from 'preact';

/** What is chosen and the one main button of a page where something is done; on a phone in the tab bar's place. */
export function BottomBar({ children }: { children: ComponentChildren }) {
  return <div class="bottom-bar">{children}</div>;
}
