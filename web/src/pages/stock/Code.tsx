import encodeQR from 'qr';

/** How much white there is around it, in its squares: what readers need. */
const QUIET = 2;

/** The code on a label: the address of the very copy, for any phone's own camera. It is drawn here, and asked of nobody. */
export function Code({ label }: { label: string }) {
  const squares = encodeQR(`${location.origin}/app/copy/${label}`, 'raw', { ecc: 'medium', border: QUIET });
  const path = squares.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class="code" viewBox={`0 0 ${squares.length} ${squares.length}`} shape-rendering="crispEdges" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
