import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDryRun } from '../../base/api/dryRun';
import { sendInParts } from '../../base/api/parts';
import { language, t } from '../../base/texts/texts';
import { ends, starts } from '../../base/time/halfHours';
import { dateOf, instantOf, minutes, span, timeOfDay, today } from '../../base/time/oslo';
import { money } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import type { Scope } from './booking';
import type { Changing } from './Cancel';
import { about, Scopes } from './Scopes';

/** To another time in the same premises; what stands in the way is shown while choosing. */
export function Move({ booking, occurrence, changed, close, refresh }: Changing) {
  const before = {
    date: dateOf(occurrence.start),
    from: timeOfDay(occurrence.start),
    until: upTo(timeOfDay(occurrence.end)),
  };
  const [to, setTo] = useState(before);
  const [scope, setScope] = useState<Scope>('this');
  const [reason, setReason] = useState('');
  const command = useCommand();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [start, end] = [instantOf(to.date, to.from), instantOf(to.date, to.until)];
  const moved = to.date !== before.date || to.from !== before.from || to.until !== before.until;
  const possible = moved && minutes(to.until) > minutes(to.from);
  const body = { occurrence: occurrence.number, scope: scope === 'rest' ? ('rest' as const) : ('this' as const), start, end };
  const seen = useDryRun(possible ? body : undefined, (asked) =>
    send('post', '/bookings/{reference}/move/preview', { values: { reference: booking.reference }, body: asked }),
  );
  const foreseen = possible && !seen.loading ? seen.preview : undefined;
  // What is too much for once is done in parts.
  const parts = foreseen?.parts?.length;
  const obstacles = parts ? [] : (foreseen?.obstacles ?? []);
  const change = (part: Partial<typeof to>) => {
    command.forget();
    setTo({ ...to, ...part });
  };

  const move = () =>
    command.run(
      () =>
        sendInParts('/bookings/{reference}/move', booking.reference, booking.version, {
          ...body,
          ...(reason.trim() && { reason: reason.trim() }),
        }),
      (after) => {
        const now = after.occurrences.find(({ number }) => number === occurrence.number) ?? occurrence;
        const wish = now.proposal?.by === 'booker' ? now.proposal : undefined;
        changed(after, wish ? t('move.wished', { to: said(wish) }) : t('move.done', { from: said(occurrence), to: said(now) }));
      },
      refresh,
    );

  return (
    <form
      class="ds-card card"
      onSubmit={(event) => {
        event.preventDefault();
        if (possible) move();
      }}
    >
      <h2 class="ds-heading" data-size="xs" tabIndex={-1} ref={heading}>
        {t('move.act', { what: about(booking, occurrence, scope) })}
      </h2>
      <Scopes booking={booking} occurrence={occurrence} scopes={['this', 'rest']} scope={scope} choose={setScope} />
      <div class="wishes">
        <label class="field">
          <span class="ds-label">{t('move.day')}</span>
          <input
            type="date"
            class="ds-input"
            required
            min={today()}
            value={to.date}
            onChange={(event) => event.currentTarget.value && change({ date: event.currentTarget.value })}
          />
        </label>
        <Select label={t('free.from')} value={to.from} values={starts(to.from)} choose={(from) => change({ from })} />
        <Select
          label={t('free.until')}
          value={to.until}
          values={ends(to.from, to.until)}
          choose={(until) => change({ until })}
        />
      </div>
      <div role="status" aria-busy={seen.loading}>
        {obstacles.length > 0 && (
          <Notice colour="warning">
            {[...new Set(obstacles.map(({ message }) => message))].map((message) => (
              <p key={message} class="ds-paragraph">
                {message}
              </p>
            ))}
          </Notice>
        )}
        {foreseen && obstacles.length === 0 && (
          <p class="ds-paragraph">
            {parts ? t('move.inParts', { n: parts }) : t('move.fits')}
            {foreseen.waitsFor === 'staff' && booking.status === 'confirmed' && ` ${t('move.asks')}`}
            {foreseen.price.amount !== booking.price?.amount &&
              ` ${t('move.price', { price: money(foreseen.price.amount), before: money(booking.price?.amount ?? 0) })}`}
          </p>
        )}
        {seen.trouble && <TroubleNotice trouble={seen.trouble} again={seen.again} />}
      </div>
      {seen.preview?.needsReason && (
        <TextField
          label={t('move.reason')}
          value={reason}
          change={setReason}
          most={300}
          required
          pointer="/reason"
          trouble={command.trouble}
        />
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={move} />}
      <div class="buttons">
        <button type="submit" class="ds-button" disabled={!possible} aria-disabled={command.busy}>
          {t('move.actTo', { when: said({ start, end }) })}
        </button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={close}>
          {t('cancel.keep')}
        </button>
      </div>
    </form>
  );
}

function said({ start, end }: { start: string; end: string }): string {
  return span(start, end, language.get());
}

function upTo(time: string): string {
  return time === '00:00' ? '24:00' : time;
}
