import { useEffect, useRef } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import type { components } from '../../base/api/schema';
import type { Group } from '../../base/booking/habits';
import { Alternatives } from '../../base/booking/Times';
import { slots } from '../../base/booking/offers';
import { t } from '../../base/texts/texts';
import { dateOf, timeOfDay } from '../../base/time/oslo';
import { Notice } from '../../base/ui/Notice';
import { isTaken, type Slot } from './wish';

type Schemas = components['schemas'];

interface Props {
  slot: Slot;
  obstacles: Schemas['Reason'][];
  /** What the service offered with its no. */
  offered: Schemas['Slot'][] | undefined;
  /** Whether this is the answer to a tap, which the focus follows. */
  told: boolean;
  people: number;
  group: Group;
}

const MOST = 4;

/** A kind no: why, and what is nearest, one tap each. */
export function Taken({ slot, obstacles, offered = [], told, people, group }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (told) heading.current?.focus();
  }, [told]);
  const date = dateOf(slot.start);
  const until = timeOfDay(slot.end);
  const catalogue = useAnswer('/premises', {}, { open: true }).data?.premises ?? [];
  const elsewhere = useAnswer(
    '/availability',
    { query: { date, from: timeOfDay(slot.start), until: until === '00:00' ? '24:00' : until, people, group } },
    { when: dateOf(slot.end) === date || until === '00:00' },
  ).data;
  const others = (elsewhere?.offers.length ? slots(elsewhere.offers) : (elsewhere?.alternatives ?? []))
    .filter(({ premises, start }) => premises !== slot.premises || start !== slot.start)
    .filter((one, index, all) => all.findIndex(({ premises }) => premises === one.premises) === index);
  const nearest = [...offered, ...others].slice(0, offered.length + MOST);
  const search = { date, people, group };
  return (
    <>
      <Notice colour="warning">
        <h2 class="ds-heading" data-size="2xs" tabIndex={-1} ref={heading}>
          {t(obstacles.every(isTaken) ? 'book.taken' : 'book.notThen')}
        </h2>
        {[...new Set(obstacles.map(({ message }) => message))].map((message) => (
          <p key={message} class="ds-paragraph">
            {message}
          </p>
        ))}
        <p class="ds-paragraph">{nearest.length ? t('book.nearest') : t('book.nothingNear')}</p>
      </Notice>
      <Alternatives slots={nearest} catalogue={catalogue} search={search} />
    </>
  );
}
