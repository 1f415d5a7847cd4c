import type { ComponentChildren } from 'preact';

/**
 * Each with a shape that none of the others has: filled tick, clock, half a circle, arrows, triangle, dashed ring (not begun),
 * struck ring.
 */
const SHAPES = {
  done: (
    <path class="filled" fill-rule="evenodd" d="M12 2.500a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19m-1.4 13.8-4.1-4.1 1.7-1.7 2.4 2.4 5.2-5.2 1.7 1.700z" />
  ),
  waits: <path d="M12 3.200a8.8 8.8 0 1 0 0 17.6 8.8 8.8 0 0 0 0-17.600M12 7v5.300l3.5 2" />,
  partly: (
    <>
      <circle cx="12" cy="12" r="8.8" />
      <path class="filled" d="M12 3.200a8.8 8.8 0 0 1 0 17.600z" />
    </>
  ),
  moved: <path d="M3.5 8h15m-4-4 4 4-4 4M20.5 16h-15m4-4-4 4 4 4" />,
  late: (
    <path class="filled" fill-rule="evenodd" d="M12 3 22.5 21h-21zm-1.1 6 .3 6h1.600l.3-6zm.1 7.500v2h2v-2z" />
  ),
  ahead: <circle cx="12" cy="12" r="8.8" stroke-dasharray="3.6 3.3" />,
  no: <path d="M12 3.200a8.8 8.8 0 1 0 0 17.6 8.8 8.8 0 0 0 0-17.600M5.8 5.800l12.4 12.4" />,
} as const;

export type Shape = keyof typeof SHAPES;

/** How something stands: a shape and a word; the colour only helps. */
export function Mark({ shape, children }: { shape: Shape; children: ComponentChildren }) {
  return (
    <span class="mark" data-mark={shape}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        {SHAPES[shape]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
