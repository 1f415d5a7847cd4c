import { useCallback, useEffect, useState } from 'preact/hooks';
import { get } from '../../api/client';
import type { Trouble } from '../../api/outcome';
import { forNow } from '../../app/kept';
import type { LocalDate } from '../../time/oslo';
import type { Day } from './day';

/** One day of many premises. */
export interface Days {
  days: Record<string, Day>;
  /** When they were asked for, in milliseconds since 1970. */
  at: number | undefined;
  loading: boolean;
  trouble: Trouble | undefined;
  again: () => void;
}

type Kept = Pick<Days, 'days' | 'at'>;

/** Asks for a day of all of them at once; without a network it is as it was last time. */
export function useDays(date: LocalDate, premises: readonly string[]): Days {
  const wanted = premises.join();
  // Forgotten with the other answers when somebody signs out.
  const name = `answer:day:${date}`;
  const [state, setState] = useState<Omit<Days, 'again'> & { name: string }>(() => begin(name));
  const [round, setRound] = useState(0);
  useEffect(() => {
    let overtaken = false;
    setState((before) => ({ ...(before.name === name ? before : begin(name)), loading: true }));
    const ids = wanted ? wanted.split(',') : [];
    const query = { from: date, to: date };
    void Promise.all(ids.map((id) => get('/premises/{premises}/days', { values: { premises: id }, query }))).then(
      (outcomes) => {
        if (overtaken || !ids.length) return;
        const days: Record<string, Day> = {};
        let trouble: Trouble | undefined;
        for (const outcome of outcomes) {
          if (outcome.kind !== 'answered') trouble ??= outcome;
          else if (outcome.data.days[0]) days[outcome.data.premises.id] = outcome.data.days[0];
        }
        if (trouble) {
          setState((before) => ({ ...before, days: { ...before.days, ...days }, loading: false, trouble }));
        } else {
          const at = Date.now();
          forNow.write(name, { days, at } satisfies Kept);
          setState({ days, at, loading: false, trouble: undefined, name });
        }
      },
    );
    return () => {
      overtaken = true;
    };
  }, [name, wanted, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);
  return { ...(state.name === name ? state : begin(name)), again };
}

function begin(name: string): Omit<Days, 'again'> & { name: string } {
  const kept = forNow.read<Kept>(name);
  return { days: kept?.days ?? {}, at: kept?.at, loading: true, trouble: undefined, name };
}
