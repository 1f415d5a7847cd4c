import { Icon } from './Icon';

/** A small door in the trade's house colour, beside what belongs to it. Premises are the only trade yet. */
export function DoorMark() {
  return (
    <span class="door-mark">
      <Icon name="house" />
    </span>
  );
}
