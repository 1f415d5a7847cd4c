import { useCallback, useEffect, useState } from 'preact/hooks';
import { get } from '../../base/api/client';
import type { Trouble } from '../../base/api/outcome';
import { forNow } from '../../base/browser/kept';
import type { LocalDate } from '../../base/time/oslo';
import type { Day } from '../../base/staff/day';

/** When many premises are open on a day, as far as it is known. */
export interface Opening {
  open: Record<string, Day['open']>;
  loading: boolean;
  trouble: Trouble | undefined;
  again: () => void;
}

type State = Omit<Opening, 'again'> & { name: string };

/** Asks for all of them at once; without a network it is as it was last time. */
export function useOpening(date: LocalDate, premises: readonly string[]): Opening {
  const wanted = premises.join();
  const name = `answer:opening:${date}`;
  const [state, setState] = useState<State>(() => begin(name));
  const [round, setRound] = useState(0);
  useEffect(() => {
    let overtaken = false;
    setState((before) => ({ ...(before.name === name ? before : begin(name)), loading: true }));
    const ids = wanted ? wanted.split(',') : [];
    const query = { from: date, to: date };
    const asking = (id: string) => get('/premises/{premises}/days', { values: { premises: id }, query }, { open: true });
    void Promise.all(ids.map(asking)).then((outcomes) => {
      if (overtaken || !ids.length) return;
      const open: Opening['open'] = {};
      let trouble: Trouble | undefined;
      for (const outcome of outcomes) {
        if (outcome.kind !== 'answered') trouble ??= outcome;
        else if (outcome.data.days[0]) open[outcome.data.premises.id] = outcome.data.days[0].open;
      }
      if (!trouble) forNow.write(name, open);
      setState((before) => ({ ...before, open: { ...before.open, ...open }, loading: false, trouble }));
    });
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

function begin(name: string): State {
  return { open: forNow.read<Opening['open']>(name) ?? {}, loading: true, trouble: undefined, name };
}
