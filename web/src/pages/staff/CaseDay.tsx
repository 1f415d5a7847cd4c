import { useAnswer } from '../../base/api/answers';
import { hours as scaleOf, on, type Day } from '../../base/staff/day';
import { where, type Booking, type Premises } from '../../base/staff/wording';
import { t } from '../../base/texts/texts';
import { atMinutes, dateOf, hours as hoursOf, interval } from '../../base/time/oslo';
import { DayAxis, DayBar, type Stretch } from '../../base/ui/DayBar';
import { own, type Taken } from './answers';

interface Props {
  booking: Booking;
  premises: Premises | undefined;
  /** What is meant to be approved now. */
  wanted: { start: string; end: string; parts: string[] };
}

/** The day in the premises, a line for each part: what is open, what is taken and by whom, and what is asked for. */
export function CaseDay({ booking, premises, wanted }: Props) {
  const date = dateOf(wanted.start);
  const values = { premises: booking.premises };
  const opening = useAnswer('/premises/{premises}/days', { values, query: { from: date, to: date } }, { open: true });
  const schedule = useAnswer('/schedule', { query: { date } });
  const known = opening.data?.days[0];
  const its = schedule.data?.premises.find((each) => each.premises === booking.premises);
  if (!known || !schedule.data) return <div class="case-day" aria-busy="true" />;
  const taken = (its?.times ?? []).filter((each) => !own(each as Taken, booking));
  const day: Day = { date, open: known.open, taken };
  const scale = scaleOf([{ ...day, taken: [...taken, { ...wanted, kind: 'request', reference: booking.reference }] }]);
  const parts = premises?.terms.parts ?? [];
  const lines = parts.length ? parts : [{ id: '', name: premises?.terms.name ?? booking.premisesName }];
  const stretches = (part: string): Stretch[] => {
    const has = (those: readonly string[]) => !part || !those.length || those.includes(part);
    return [
      ...known.open.map((each) => {
        const at = on(date, each);
        return { ...at, look: 'free' as const, text: '', label: t('case.open', { hours: said(at) }) };
      }),
      ...taken
        .filter((each) => has(each.parts))
        .map((each) => {
          const at = on(date, each);
          const name = each.kind === 'block' ? t('kind.block') : (each.name ?? t('day.private'));
          return {
            ...at,
            look: each.kind === 'request' ? ('request' as const) : ('other' as const),
            text: each.purpose ?? name,
            label: `${said(at)} ${[name, each.purpose].filter(Boolean).join(': ')}`,
          };
        }),
      ...(has(wanted.parts)
        ? [{ ...on(date, wanted), look: 'mine' as const, text: hoursOf(wanted.start, wanted.end), label: t('case.asked', { hours: interval(wanted.start, wanted.end) }) }]
        : []),
    ];
  };
  return (
    <section class="case-day">
      <h2 class="ds-heading">{t('case.day', { where: where(booking.premisesName, [], undefined) })}</h2>
      <div class="case-bars">
        <span />
        <DayAxis {...scale} every={240} />
        {lines.map(({ id, name }) => (
          <>
            <span key={id}>{lines.length > 1 ? name.split(',')[0] : ''}</span>
            <DayBar key={`${id} bar`} {...scale} stretches={stretches(id)} />
          </>
        ))}
      </div>
    </section>
  );
}

function said({ from, until }: { from: number; until: number }): string {
  return `${atMinutes(from)}–${atMinutes(until)}`;
}
