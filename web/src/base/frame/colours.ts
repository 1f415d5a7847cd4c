import { forGood } from '../browser/kept';
import { store } from '../browser/store';

export type Colours = 'auto' | 'light' | 'dark';

export const COLOURS: readonly Colours[] = ['auto', 'light', 'dark'];

const CHOICE = 'colours';

/** Light, dark, or as the phone has it. */
export const colours = store<Colours>('auto');

export function startColours(): void {
  show(forGood.read<Colours>(CHOICE) ?? 'auto');
}

export function chooseColours(chosen: Colours): void {
  show(chosen);
  forGood.write(CHOICE, chosen);
}

function show(chosen: Colours): void {
  document.documentElement.dataset['colorScheme'] = chosen;
  colours.set(chosen);
}
