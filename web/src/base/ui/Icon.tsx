/** The app's icons: lines on 24 × 24. They only accompany words. */
const ICONS = {
  home: 'M4 20V11a8 8 0 0 1 16 0v9zM9.5 20v-6.5a2.5 2.5 0 0 1 5 0V20',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m5 11.5 5 5',
  mine: 'M9 6h11M9 12h11M9 18h11M3.5 6l1 1 2-2m-3 7 1 1 2-2m-3 7 1 1 2-2',
  calendar: 'M4 6.5h16V20H4zM4 10.5h16M8 3.5v4m8-4v4',
  people: 'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 20c0-4 2.7-6 6.5-6s6.5 2 6.5 6M16 4.800a3.5 3.5 0 0 1 0 6.400M18 14.500c2.3.7 3.5 2.5 3.5 5.5',
  staff: 'M9 3.500h6V6H9zM9 5H5v15.500h14V5h-4M8.5 11h7m-7 4h7',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.500c0-4 3.3-6 7.5-6s7.5 2 7.5 6',
  house: 'M3.5 11.5 12 4l8.5 7.500M6 9.800V20h12V9.800M10 20v-5.500h4V20M16 7.500V4.5',
  on: 'm9 5 7 7-7 7',
  back: 'M20 12H5m6-6.500L4.5 12l6.5 6.5',
  open: 'm5 9 7 7 7-7',
  file: 'M5 3.500h10l4 4V20.500H5zM15 3.500v4h4M8.5 12h7m-7 4h4.5',
  repeat: 'M4 11V9a3 3 0 0 1 3-3h12m-3-3 3 3-3 3m4 4v2a3 3 0 0 1-3 3H5m3 3-3-3 3-3',
  share: 'M12 15V3.500M8 7l4-4 4 4M6 11H4.500v9.500h15V11H18',
  grant: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8.3 8v8m3.7-5-3.5 2.300L12 16m2.7-5v5m0-3.200c.300-1.3 1.2-1.9 2.4-1.7',
  equipment: 'M4 8l8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.500',
  clock: 'M12 3.200a8.8 8.8 0 1 0 0 17.6 8.8 8.8 0 0 0 0-17.600M12 7v5.300l3.5 2',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 2h-15zM10 21h4',
  tick: 'm5 12.5 4.5 4.500L19 7',
  cross: 'M6 6l12 12M18 6 6 18',
} as const;

export type IconName = keyof typeof ICONS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
