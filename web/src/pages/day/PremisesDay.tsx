import { address } from '../../base/browser/router';
import { useMay } from '../../base/staff/rights';
import { where, type Premises } from '../../base/staff/wording';
import { t } from '../../base/texts/texts';
import { atMinutes, type LocalDate } from '../../base/time/oslo';
import { gaps, lanes, on, type Day, type Gap, type Stretch, type Taken } from '../../base/staff/day';

interface Props {
  name: string;
  /** Nothing for premises that are let no more. */
  premises: Premises | undefined;
  day: Day;
  /** The hours that the timeline shows. */
  scale: Stretch;
}

type Item = Stretch & { parts: string[]; taken?: Taken };

/** One set of premises: what is taken and what is free, one after the other. */
export function PremisesDay({ name, premises, day, scale }: Props) {
  const parts = (premises?.terms.parts ?? []).map(({ id }) => id);
  const items: Item[] = [
    ...day.taken.map((taken) => ({ ...on(day.date, taken), parts: taken.parts, taken })),
    ...gaps(day, parts),
  ].sort((one, other) => one.from - other.from || one.until - other.until);
  return (
    <li class="premises-day">
      <h3 class="ds-heading" data-size="2xs">
        {name}
      </h3>
      {items.length === 0 ? (
        <p class="ds-paragraph facts">{day.open && t('day.closed')}</p>
      ) : (
        <ul style={{ '--lanes': Math.max(1, parts.length) }}>
          {items.map((item) => (
            <Bars key={`${item.taken ? 'taken' : 'free'} ${item.from} ${item.until} ${item.parts.join()}`} scale={scale} item={item} parts={parts}>
              {item.taken ? (
                <Use taken={item.taken} item={item} date={day.date} premises={premises} />
              ) : (
                premises && <Free gap={item} date={day.date} premises={premises} />
              )}
            </Bars>
          ))}
        </ul>
      )}
      <Asked day={day} />
    </li>
  );
}

/** What the caretaker is asked for, by the hours: in words below, for a bar on a timeline or on paper is too small for them. */
function Asked({ day }: { day: Day }) {
  const asked = day.taken.filter(({ needs }) => needs);
  if (!asked.length) return null;
  return (
    <div style={{ gridColumn: '1 / -1' }}>
      {asked.map((taken) => (
        <p key={taken.reference + taken.start} class="ds-paragraph">
          <strong>{hoursOf(on(day.date, taken))}</strong> {t('needs.asked', { needs: taken.needs ?? '' })}
        </p>
      ))}
    </div>
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

interface Using {
  taken: Taken;
  item: Item;
  date: LocalDate;
  premises: Premises | undefined;
}

function Use({ taken, item, date, premises }: Using) {
  const toCase = useMay('GET /queue') !== false;
  const name = whose(taken);
  const parts = item.parts.length > 0 ? partNames(item.parts, premises) : '';
  return (
    <a href={leadsTo(taken, date, toCase)} title={[`${hoursOf(item)} ${name}`, parts].filter(Boolean).join(' · ')}>
      <strong>{hoursOf(item)}</strong> <span class="whose">{name}</span>
      {parts && <span class="of-parts"> · {parts}</span>}
    </a>
  );
}

function whose({ kind, name, purpose }: Taken): string {
  const who = kind === 'block' ? t('kind.block') : (name ?? t('day.private'));
  return [who, purpose].filter(Boolean).join(': ') + (kind === 'request' ? ` (${t('day.unanswered')})` : '');
}

function leadsTo({ kind, reference }: Taken, date: LocalDate, toCase: boolean): string {
  if (kind === 'block') return address(`/staff/blocks/${reference}`);
  if (kind === 'request' && toCase) return address(`/staff/requests/${reference}`);
  return address(`/staff/bookings/${reference}`, { date });
}

function Free({ gap, date, premises }: { gap: Gap; date: LocalDate; premises: Premises }) {
  const mayBlock = useMay('POST /blocks') !== false;
  const text = (
    <>
      <strong>{hoursOf(gap)}</strong> {t('day.free')}
      {gap.parts.length > 0 && <span class="of-parts"> · {partNames(gap.parts, premises)}</span>}
    </>
  );
  if (!mayBlock) return <span>{text}</span>;
  const to = address('/staff/block', {
    premises: premises.id,
    parts: gap.parts.join(','),
    date,
    from: atMinutes(gap.from),
    until: atMinutes(gap.until),
  });
  return (
    <a href={to}>
      {text}
      <span class="ds-sr-only"> {t('day.toBlock')}</span>
    </a>
  );
}

function partNames(parts: string[], premises: Premises | undefined): string {
  return where('', parts, premises);
}

function hoursOf({ from, until }: Stretch): string {
  return `${atMinutes(from)}–${atMinutes(until)}`;
}
