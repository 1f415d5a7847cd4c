import { useCommand } from '../api/command';
import { goOn, underWay, unfinished } from '../api/parts';
import type { components } from '../api/schema';
import { useStore } from '../browser/store';
import { t } from '../texts/texts';
import { Button } from './Button';
import { Notice, TroubleNotice } from './Notice';

type Booking = components['schemas']['Booking'];

interface Props {
  booking: Booking;
  /** All of it is done. */
  changed: (after: Booking) => void;
  /** Some of it is, and the booking is no longer as it was seen. */
  refresh: () => void;
}

/** A change of a long series on its way, as far as it has come; and when it was cut off, doing the rest. */
export function Unfinished({ booking, changed, refresh }: Props) {
  const command = useCommand();
  const running = useStore(underWay)?.reference === booking.reference;
  const plan = unfinished(booking.reference);
  if (!plan) return null;
  const { done, of } = plan;
  const rest = () => command.run(() => goOn(booking.reference, booking.version), changed, refresh);
  return (
    <Notice colour={running ? 'info' : 'warning'}>
      {!running && <p class="ds-paragraph">{t('parts.unfinished')}</p>}
      <label class="so-far">
        <span>{t('parts.progress', { done, of })}</span>
        <progress value={done} max={of} />
      </label>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={rest} />}
      {!running && <Button press={rest}>{t('parts.goOn')}</Button>}
    </Notice>
  );
}
