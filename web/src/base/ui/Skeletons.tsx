/** Rows as high as those that are on their way. They are for the eye; a status text tells the ear. */
export function Skeletons({ count, size }: { count: number; size?: 'small' }) {
  return (
    <ul class="rows" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <li key={index} class="row skeleton-row">
          <span class="ds-skeleton arch" data-size={size} />
          <span class="grow">
            <span class="ds-skeleton" />
            <span class="ds-skeleton" />
          </span>
        </li>
      ))}
    </ul>
  );
}
