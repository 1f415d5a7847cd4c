/** The outline of what is on its way. It is for the eye; a status text tells the ear. */
export function Skeletons({ count }: { count: number }) {
  return (
    <ul class="cards" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <li key={index} class="ds-card card">
          <div class="ds-skeleton skeleton-title" />
          <div class="ds-skeleton skeleton-button" />
        </li>
      ))}
    </ul>
  );
}
