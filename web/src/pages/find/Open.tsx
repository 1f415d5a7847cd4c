import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Group } from '../../base/booking/habits';
import { t } from '../../base/texts/texts';
import { ends, isNextDay, lasting, nightEnds, starts } from '../../base/time/halfHours';
import { atMinutes, minutes, today } from '../../base/time/oslo';
import { Icon } from '../../base/ui/Icon';
import { Select } from '../../base/ui/Select';
import { DayStrip } from './DayStrip';
import { People } from './People';
import { GROUPS, NO_FILTER } from './search';
import { Wishes, type Choices } from './Wishes';

interface Props extends Choices {
  /** How many are left, when it is known. */
  count: number | undefined;
  /** Whether a time may go on after midnight. */
  nights: boolean;
  close: () => void;
}

/** The search opened: what one is asked, as large targets, and a button that counts what the answers leave. */
export function Open({ search, change, count, nights, close, ...choices }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before what is in it looks how large it is.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const lasts = lasting(search.from, search.until);
  const plain = ends(search.from, search.until);
  const after = nights || isNextDay(search.from, search.until) ? nightEnds(search.from) : [];
  return (
    <dialog
      class="open-search"
      ref={dialog}
      aria-labelledby="open-search-title"
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          // What is wrong is told beside it; nothing is counted or shown of a number that was not meant.
          const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid]');
          if (wrong) wrong.focus();
          else dialog.current?.close();
        }}
      >
        <header>
          <button type="button" class="icon-button" aria-label={t('find.back')} onClick={() => dialog.current?.close()}>
            <Icon name="back" />
          </button>
          <h2 id="open-search-title" tabIndex={-1} autofocus>{t('find.question')}</h2>
          <button type="button" class="plain-button" onClick={() => change({ ...NO_FILTER, near: false })}>
            {t('find.clear')}
          </button>
        </header>
        <label class="field">
          <span class="ds-label">{t('find.words')}</span>
          <input
            type="search"
            class="ds-input"
            maxLength={60}
            autocomplete="off"
            enterkeyhint="search"
            placeholder={t('find.wordsHint')}
            value={search.words}
            onInput={(event) => change({ words: event.currentTarget.value })}
          />
        </label>
        <div>
          <span class="ds-label" aria-hidden="true">
            {t('find.day')}
          </span>
          <DayStrip name="open-day" date={search.date} choose={(date) => change({ date })} />
          <label class="other-day">
            <span>{t('free.otherDay')}</span>
            <input
              type="date"
              class="ds-input"
              min={today()}
              value={search.date}
              onChange={(event) => event.currentTarget.value && change({ date: event.currentTarget.value })}
            />
          </label>
        </div>
        <div class="pair">
          <Select
            label={t('free.from')}
            value={search.from}
            values={starts(search.from)}
            choose={(from) => change({ from, until: shifted(from, lasts, after.length > 0) })}
          />
          <Select
            label={t('free.until')}
            value={search.until}
            values={[...plain, ...after]}
            text={(until) => (isNextDay(search.from, until) ? t('find.nextDay', { time: until }) : until)}
            choose={(until) => change({ until })}
          />
        </div>
        <People people={search.people} choose={(people) => change({ people })} />
        <Select
          label={t('free.group')}
          value={search.group}
          values={GROUPS}
          text={(group) => t(`group.${group}`)}
          choose={(group: Group) => change({ group })}
        />
        <Wishes search={search} change={change} {...choices} />
        <footer>
          <button type="submit" class="ds-button">
            {count === undefined ? t('find.show') : t('find.showCount', { n: count })}
          </button>
        </footer>
      </form>
    </dialog>
  );
}

/** The end that goes with another start, as long after it as before. */
function shifted(from: string, lasts: number, nights: boolean): string {
  const end = minutes(from) + lasts;
  return end > 24 * 60 && nights ? atMinutes(end - 24 * 60) : atMinutes(end);
}
