import { current, where, wishesToMove, type Booking, type Premises } from '../../base/staff/wording';
import { language, t } from '../../base/texts/texts';
import { span } from '../../base/time/oslo';
import { money } from '../../base/ui/money';
import { sameInstant, same, type Command } from './answers';

interface Props {
  booking: Booking;
  premises: Premises | undefined;
  command: Command;
}

/** The answer as whoever asked will read it, in the same words, before it is sent. */
export function Letter({ booking, premises, command }: Props) {
  const { before, own, after } = letter(booking, premises, command);
  return (
    <p class="letter">
      {before}
      {own && (
        <>
          {' '}
          <mark>{own}</mark>
        </>
      )}
      {after && ` ${after}`}
    </p>
  );
}

/** What the app says, what staff have written, and what the app says after that. */
export function letter(booking: Booking, premises: Premises | undefined, command: Command) {
  const times = current(booking);
  const [first] = times;
  const asked = first ? span(first.start, first.end, language.get()) : '';
  const more = times.length > 1 ? ` ${t('letter.more', { n: times.length - 1 })}` : '';
  const place = where(booking.premisesName, first?.parts ?? [], premises);
  if ('ask' in command) return { before: t('letter.asks'), own: command.ask, after: t('letter.replies') };
  if ('deny' in command) {
    const move = booking.occurrences.find(wishesToMove);
    const before = move
      ? t('told.deniedMove', { was: asked, now: span(move.start, move.end, language.get()) })
      : t('told.denied', { was: asked });
    return {
      before: `${before}${more}, ${place}.`,
      own: command.deny,
      after: t('told.complain', { reference: booking.reference }),
    };
  }
  const { start = first?.start ?? '', end = first?.end ?? '', parts = first?.parts ?? [], note, overrule } = command.approve;
  const changed = first && !(sameInstant(start, first.start) && sameInstant(end, first.end) && same(parts, first.parts));
  const gets = { when: span(start, end, language.get()), where: where(booking.premisesName, parts, premises) };
  const said = changed ? t('letter.instead', { ...gets, was: asked }) : t('letter.gets', { ...gets, more });
  const exempt = overrule?.reason ? [t('letter.exempt', { reason: overrule.reason })] : [];
  return { before: [said, ...(changed ? [t('letter.dearer')] : [price(times)]), ...exempt].join(' '), own: note, after: '' };
}

function price(times: Booking['occurrences']): string {
  const sum = times.reduce((total, { price: its }) => total + (its?.amount ?? 0), 0);
  const why = times[0]?.price?.reason.message ?? '';
  return sum ? t('letter.costs', { price: money(sum) }) : `${why}.`;
}
