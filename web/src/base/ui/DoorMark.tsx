import { Icon } from './Icon';

/** A small door in the trade's house colour, beside what belongs to it. */
export function DoorMark({ to = 'house' }: { to?: 'house' | 'grant' | 'equipment' }) {
  return (
    <span class="door-mark" data-door={to}>
      <Icon name={to} />
    </span>
  );
}
