import { address } from '../../app/router';
import { t } from '../../texts/texts';
import { atMinutes } from '../../time/oslo';
import { same, sameInstant } from '../staff/answers';
import { where, who, type Booking, type Premises } from '../staff/wording';
import { gaps, lanes, on, type Day, type Gap, type Stretch, type Taken } from './day';

interface Props {
  premises: Premises;
  day: Day;
  /** The hours that the timeline shows. */
  scale: Stretch;
  /** The queue, which tells who asked for what. */
  requests: Booking[];
}

type Item = Stretch & { parts: string[]; taken?: Taken };

/** One set of premises: what is taken and what is free, one after the other. */
export function PremisesDay({ premises, day, scale, requests }: Props) {
  const parts = (premises.terms.parts ?? []).map(({ id }) => id);
  const items: Item[] = [
    ...day.taken.map((taken) => ({ ...on(day.date, taken), parts: taken.parts, taken })),
    ...gaps(day, parts),
  ].sort((one, other) => one.from - other.from || one.until - other.until);
  return (
    <li class="premises-day">
      <h3 class="ds-heading" data-size="2xs">
        {premises.terms.name}
      </h3>
      {items.length === 0 ? (
        <p class="ds-paragraph facts">{t('day.closed')}</p>
      ) : (
        <ul style={{ '--lanes': Math.max(1, parts.length) }}>
          {items.map((item) => (
            <Bars key={`${item.taken ? 'taken' : 'free'} ${item.from} ${item.until} ${item.parts.join()}`} scale={scale} item={item} parts={parts}>
              {item.taken ? (
                <Use taken={item.taken} item={item} premises={premises} requests={requests} />
              ) : (
                <Free gap={item} date={day.date} premises={premises} />
              )}
            </Bars>
          ))}
        </ul>
      )}
    </li>
  );
}

interface Barring {
  item: Item;
  parts: string[];
  scale: Stretch;
  children: preact.ComponentChildren;
}

/** Where it stands on the timeline; a use of parts that are no neighbours is drawn once more for the eye. */
function Bars({ item, parts, scale, children }: Barring) {
  const length = scale.until - scale.from;
  const kind = item.taken?.kind ?? 'free';
  const [first, ...more] = lanes(item.parts, parts);
  const place = (lane: { first: number; count: number }) => ({
    '--left': (item.from - scale.from) / length,
    '--width': (item.until - item.from) / length,
    '--lane': lane.first,
    '--count': lane.count,
  });
  return (
    <>
      <li class="bar" data-kind={kind} style={first && place(first)}>
        {children}
      </li>
      {more.map((lane) => (
        <li key={lane.first} class="bar echo" data-kind={kind} aria-hidden="true" style={place(lane)} />
      ))}
    </>
  );
}

function Use({ taken, item, premises, requests }: { taken: Taken; item: Item; premises: Premises; requests: Booking[] }) {
  const request = requests.find((each) => each.premises === premises.id && each.occurrences.some((one) => matches(one, taken)));
  const name = taken.label ?? (request ? `${who(request)}: ${request.purpose}` : t(`kind.${taken.kind}`));
  const unanswered = taken.kind === 'request' && (request || taken.label) ? ` (${t('day.unanswered')})` : '';
  const title = `${hoursOf(item)} ${name}${unanswered}`;
  const text = (
    <>
      <strong>{hoursOf(item)}</strong>{' '}
      <span class="whose">
        {name}
        {unanswered}
      </span>
      {item.parts.length > 0 && <span class="of-parts"> · {partNames(item.parts, premises)}</span>}
    </>
  );
  if (!request) return <span title={title}>{text}</span>;
  return (
    <a href={address(`/staff/requests/${request.reference}`)} title={title}>
      {text}
    </a>
  );
}

function Free({ gap, date, premises }: { gap: Gap; date: string; premises: Premises }) {
  const to = address('/staff/block', {
    premises: premises.id,
    parts: gap.parts.join(','),
    date,
    from: atMinutes(gap.from),
    until: atMinutes(gap.until),
  });
  return (
    <a href={to}>
      <strong>{hoursOf(gap)}</strong> {t('day.free')}
      {gap.parts.length > 0 && <span class="of-parts"> · {partNames(gap.parts, premises)}</span>}
      <span class="ds-sr-only"> {t('day.toBlock')}</span>
    </a>
  );
}

function partNames(parts: string[], premises: Premises): string {
  return where('', parts, premises);
}

function hoursOf({ from, until }: Stretch): string {
  return `${atMinutes(from)}–${atMinutes(until)}`;
}

function matches(one: Booking['occurrences'][number], taken: Taken): boolean {
  return sameInstant(one.start, taken.start) && sameInstant(one.end, taken.end) && same(one.parts, taken.parts);
}
