import { t } from '../../base/texts/texts';
import { dateOf, instantOf, plusDays, timeOfDay, type LocalDate } from '../../base/time/oslo';
import { When } from '../../base/ui/When';
import type { usePreview } from './preview';
import { daysOf, fitting, leftOut, type Fitting, type Form, type Slot } from './wish';

type Seen = ReturnType<typeof usePreview>;

interface Dates {
  seen: Seen;
  slot: Slot;
  form: Form;
  change: (part: Partial<Form>) => void;
  /** Whether it has been sent, so that it must stay as it is. */
  locked: boolean;
}

/** Every date of a series, what stands in its way, and whether it is wanted at all. */
export function Series({ seen, slot, form, change, locked }: Dates) {
  const skip = leftOut(slot, form);
  const asked = seen.preview?.occurrences ?? [];
  const fits = seen.preview?.fits ?? 0;
  const before = form.skip ?? [];
  const toggle = (day: LocalDate) =>
    change({ skip: before.includes(day) ? before.filter((each) => each !== day) : [...before, day] });
  return (
    <section class="series" aria-label={t('book.dates')} aria-busy={seen.loading}>
      <h2 class="ds-heading" data-size="2xs">
        {t('book.dates')}
      </h2>
      <p class="ds-paragraph" role="status">
        {[
          seen.preview && asked.length > 0 && howMany(fitting(seen.preview)),
          skip.length > 0 && t('book.skipped', { n: skip.length }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p id="skip-hint" class="ds-paragraph facts">
        {t('book.skipHint')}
      </p>
      <fieldset disabled={locked} aria-describedby="skip-hint">
        <legend class="ds-sr-only">{t('book.dates')}</legend>
        <ul class="lines dates-choice">
          {daysOf(slot, form).map((day) => {
            const wanted = !skip.includes(day);
            const found = asked.find(({ start }) => dateOf(start) === day);
            const fails = wanted && found?.status === 'not-available';
            return (
              <li key={day} data-fits={wanted && !fails}>
                <label class="check">
                  <input type="checkbox" class="ds-input" checked={wanted} onChange={() => toggle(day)} />
                  <span>
                    <span class="day-of">
                      <When {...(found ?? onDay(slot, day))} />
                    </span>
                    {fails && <span class="facts"> {[...new Set(found.obstacles?.map(why))].join(' ')}</span>}
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      </fieldset>
      {fits > 0 && fits < asked.length && (
        <fieldset disabled={locked}>
          <legend class="ds-label">{t('book.take')}</legend>
          {[true, false].map((some) => (
            <label key={String(some)} class="check">
              <input
                type="radio"
                name="take"
                class="ds-input"
                checked={form.someWillDo === some}
                onChange={() => change({ someWillDo: some })}
              />
              {some ? t('book.takeFitting', { n: fits }) : t('book.takeAll')}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}

/** So many of so many, and whether it is the quota that the rest did not fit into. */
export function howMany({ fits, n, byLimit }: Fitting): string {
  return t(byLimit ? 'book.fitsLimit' : 'book.fits', { fits, n });
}

/** The slot's hours on the wall clock of another day. */
function onDay({ start, end }: Slot, day: LocalDate): { start: string; end: string } {
  const nights = Math.round((Date.parse(dateOf(end)) - Date.parse(dateOf(start))) / 86_400_000);
  return { start: instantOf(day, timeOfDay(start)), end: instantOf(plusDays(day, nights), timeOfDay(end)) };
}

/** What stands beside a date need not say the date again. */
function why({ code, message }: { code: string; message: string }): string {
  return code === 'overlaps' ? t('book.busy') : message;
}
