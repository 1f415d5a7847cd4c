import { useEffect, useRef } from 'preact/hooks';
import { language, t } from '../../base/texts/texts';
import { span } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Notice } from '../../base/ui/Notice';
import { inTheWay, type Preview } from './together';

interface Props {
  preview: Preview;
  /** What the room is called, where there is one. */
  room: string;
  /** Whether this is the answer to a tap, which the focus follows. */
  tried: boolean;
  busy: boolean;
  choose: (date: Preview['dates'][number]) => void;
}

/** A kind no: what cannot be had, that nothing is reserved, and the nearest days when all of it can be, one tap each. */
export function Instead({ preview, room, tried, busy, choose }: Props) {
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (tried) heading.current?.focus();
  }, [tried]);
  const names = inTheWay(preview, room);
  const { dates } = preview;
  return (
    <section aria-label={t('basket.instead')}>
      <Notice colour="warning">
        <p class="ds-paragraph" tabIndex={-1} ref={heading}>
          <strong>{t('basket.nothingReserved')}</strong>{' '}
          {names.length > 0 && t('basket.inTheWay', { what: names.join(', ') })}
        </p>
        <p class="ds-paragraph">{t(dates.length ? 'basket.allFits' : 'basket.noDates')}</p>
      </Notice>
      <div class="instead">
        {dates.map((date) => {
          const time = date.booking ?? date.loans[0];
          return (
            time && (
              <Button key={date.days} look="secondary" busy={busy} press={() => choose(date)}>
                {t('basket.reserveThen', { when: span(time.start, time.end, language.get()) })}
              </Button>
            )
          );
        })}
      </div>
    </section>
  );
}
