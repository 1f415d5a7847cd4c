import { address } from '../../base/browser/router';
import { language, t } from '../../base/texts/texts';
import { dateOf, hours, plusDays, today, words, type LocalDate } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { OpenDoor } from './Doors';
import type { Next } from './next';

/** What is next for me, as large as can be, in its doorway; its place is there before it is known. */
export function NextForMe({ next, picture }: { next: Next | undefined; picture: string | undefined }) {
  if (!next) {
    return (
      <section class="front-next" aria-busy="true">
        <div class="front-say">
          <p class="facts">{t('front.next')}</p>
          <Heading text={t('front.navigation')} display>
            <span class="ds-sr-only">{t('app.loading')}</span>
          </Heading>
        </div>
        <div class="doorway front-doorway" />
      </section>
    );
  }
  const { booking, occurrence } = next;
  return (
    <section class="front-next">
      <a class="front-say" href={address(`/mine/${booking.reference}`, { nr: occurrence.number })}>
        <p class="facts">{t('front.next')}</p>
        <Heading text={t('front.navigation')} display>
          {dayOf(dateOf(occurrence.start))} <span class="one-line">{hours(occurrence.start, occurrence.end)}</span>
        </Heading>
        <p class="lead">{booking.premisesName}</p>
        <p class="facts small">{[booking.purpose, booking.association?.name].filter(Boolean).join(', ')}</p>
      </a>
      <div class="doorway front-doorway">
        {picture && <img src={picture} alt="" width={104} height={140} />}
      </div>
    </section>
  );
}

/** Nobody expects me anywhere. */
export function Nothing({ name }: { name: string }) {
  const [first = name] = name.split(' ');
  return (
    <section class="front-next">
      <div class="front-say">
        <Heading text={t('front.navigation')} display>
          {t('front.hello', { name: first })}
        </Heading>
        <p class="facts">{t('front.nothing')}</p>
      </div>
      <OpenDoor />
    </section>
  );
}

/** As one says it: today, tomorrow, the weekday within a week, or else the date. */
function dayOf(date: LocalDate): string {
  const tongue = language.get();
  const now = today();
  if (date <= now) return capital(t('time.today'));
  if (date === plusDays(now, 1)) return capital(t('time.tomorrow'));
  if (date < plusDays(now, 7)) return capital(words(date, tongue, { weekday: 'long' }));
  return words(date, tongue, { day: 'numeric', month: 'long' });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language.get()) + text.slice(1);
}
