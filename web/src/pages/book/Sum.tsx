import type { components } from '../../base/api/schema';
import { language, t } from '../../base/texts/texts';
import { longDate, dateOf, timeOfDay } from '../../base/time/oslo';
import { money } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import type { usePreview } from './preview';
import type { Preview, Slot } from './wish';

type Seen = ReturnType<typeof usePreview>;
type Terms = components['schemas']['Terms'];

interface Props {
  seen: Seen;
  slot: Slot;
  terms: Terms | undefined;
  /** What it costs such a holder, while nobody is logged in. */
  told: { amount: number; ordinary: number } | undefined;
}

/** What it costs and why, until when it can be given back, and what is left to take. */
export function Sum({ seen, slot, terms, told }: Props) {
  const { preview, trouble, again } = seen;
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />;
  const price = preview?.price ?? told;
  if (!price) return seen.loading ? <p class="facts sum">{t('book.reckoning')}</p> : null;
  const first = preview?.occurrences.find(({ status }) => status !== 'not-available');
  if (preview && !first) return <Obstacles of={preview} />;
  const n = preview?.fits ?? 1;
  const hours = (Date.parse(slot.end) - Date.parse(slot.start)) / 3_600_000;
  return (
    <div class="sum" aria-busy={seen.loading} role="status">
      <p class="sum-line">
        <span>
          {[n > 1 ? t('book.times', { n }) : t('differs.hours', { n: hours }), first?.price?.reason.message]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <strong>{money(price.amount)}</strong>
      </p>
      {price.ordinary > price.amount && (
        <p class="facts small">{t('book.ordinary', { price: money(price.ordinary) })}</p>
      )}
      {terms && <p class="facts small">{untilWhen(slot, terms)}</p>}
      {preview && <Obstacles of={preview} />}
      {preview && preview.limits.length > 0 && <Left of={preview} />}
    </div>
  );
}

function Obstacles({ of }: { of: Preview }) {
  return (
    <>
      {of.obstacles.map(({ code, message }) => (
        <p key={code} class="obstacle">
          {message}
        </p>
      ))}
    </>
  );
}

/** What the limits leave: what is soon used up at once, the rest for those who wonder. */
function Left({ of: { limits } }: { of: Preview }) {
  const soon = limits.filter(({ left, most }) => left * 4 <= most);
  return (
    <>
      {soon.map(({ limit, message }) => (
        <p key={limit} class="small">
          {message}
        </p>
      ))}
      {limits.length > soon.length && (
        <details class="small">
          <summary>{t('book.left')}</summary>
          <ul>
            {limits.map(({ limit, message }) => (
              <li key={limit}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Until when it costs nothing to give the time back; of a series, the first. */
function untilWhen({ start }: Slot, { cancellationHours }: Terms): string {
  const last = new Date(Date.parse(start) - cancellationHours * 3_600_000);
  if (last.getTime() < Date.now()) return t('book.noLongerFree');
  const when = last.toISOString();
  return t('book.freeUntil', { when: `${longDate(dateOf(when), language.get())} ${timeOfDay(when)}` });
}
