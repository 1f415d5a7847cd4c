import type { components } from '../api/schema';
import { t } from '../texts/texts';
import { Mark, type Shape } from '../ui/Mark';
import { BackingLetter } from './Download';

type Backing = components['schemas']['Backing'];
type Ranked = components['schemas']['RankedBacking'];

const SHAPES: Record<Backing['state'], Shape> = { asked: 'waits', backed: 'done', 'not-backed': 'no', withdrawn: 'no' };

/** How far it has come with a request for a recommendation. */
export function BackingMark({ state }: { state: Backing['state'] }) {
  return <Mark shape={SHAPES[state]}>{t(`backing.${state}`)}</Mark>;
}

/** What the municipality said, and its letter. */
export function BackingAnswer({ backing: { reference, answer, state } }: { backing: Backing }) {
  if (!answer) return null;
  return (
    <section class="section">
      <h2 class="head">{t('backing.answer')}</h2>
      <p class="answer-text">{answer.grounds}</p>
      {state !== 'withdrawn' && <BackingLetter reference={reference} />}
    </section>
  );
}

/** All that are ranked to the same scheme, with the reasons; one's own is in bold. */
export function BackingOrder({ ranking, own }: { ranking: readonly Ranked[]; own: string }) {
  if (ranking.length === 0) return null;
  return (
    <section class="section">
      <h2 class="head">{t('backing.order')}</h2>
      <ol class="lines">
        {ranking.map(({ association, associationName, title, place, reason, reference }) => (
          <li key={`${association} ${String(place)}`}>
            {place}. {reference === own ? <strong>{title}</strong> : title} · {associationName}
            <br />
            <span class="facts">{reason}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
