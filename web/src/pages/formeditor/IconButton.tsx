/** A button with a sign that the eye knows, and a name for the ear. */
export function IconButton({ mark, label, press }: { mark: '↑' | '↓' | '✕'; label: string; press: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} data-mark={mark} onClick={press}>
      <span aria-hidden="true">{mark}</span>
    </button>
  );
}
