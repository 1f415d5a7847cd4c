/** The app's icons: one path each, drawn on 24 × 24. They only accompany words. */
const ICONS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 4 11.6l4.5 4.4 1.4-1.4-4.4-4.5A6.5 6.5 0 0 0 10.5 4m0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9',
  mine: 'M12 3a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9m0 2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5M4 21c0-4 3.6-7 8-7s8 3 8 7h-2c0-2.8-2.7-5-6-5s-6 2.2-6 5z',
  calendar: 'M7 3v2H4v16h16V5h-3V3h-2v2H9V3zM6 7h12v2H6zm0 4h12v8H6z',
  people: 'M8 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7m8 1a3 3 0 1 0 0 6 3 3 0 0 0 0-6M1 20c0-3.5 3-6 7-6s7 2.5 7 6zm16 0h6c0-3-2.6-5.2-6-5.4q-.8 0-1.5.1A7.500 7.500 0 0 1 17 20',
  staff: 'M9 3h6v3h5v15H4V6h5zm2 2v1h2V5zM6 8v4h12V8zm0 6v5h12v-5z',
  settings: 'M4 6h9v2H4zm13 0h3v2h-3zm-3-2h2v6h-2zM4 16h3v2H4zm7 0h9v2h-9zm-3-2h2v6H8zM4 11h16v2H4z',
} as const;

export type IconName = keyof typeof ICONS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICONS[name]} fill="currentColor" />
    </svg>
  );
}
