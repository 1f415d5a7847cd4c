import { useEffect } from 'preact/hooks';
import type { Trouble } from '../api/outcome';
import { forGood, OWN } from '../browser/kept';
import type { Standing, Written } from './line';
import type { Saver } from './saver';

/** Coming back is told in two ways, within so many milliseconds. */
const BOTH = 1_000;

/** What one person has written and is not stored lies on the phone, by this name: only the same person's next visit takes it up. */
export function onPhone(name: string, who: string) {
  const own = `${OWN}${name}:`;
  const answers = `${own}answer:`;
  return {
    keep(question: string, written: Written | undefined): boolean {
      forGood.write(answers + question, written && { who, written });
      return !written || forGood.read(answers + question) !== undefined;
    },
    left(): Record<string, Written> {
      const found = forGood.names(answers).flatMap((each) => {
        const kept = forGood.read<{ who: string; written: Written }>(each);
        return kept?.who === who ? [[each.slice(answers.length), kept.written] as const] : [];
      });
      return Object.fromEntries(found);
    },
    /** What was typed of which no number can be made, by its JSON pointer. */
    typed(): Record<string, string> {
      const kept = forGood.read<{ who: string; typed: Record<string, string> }>(`${own}typed`);
      return kept?.who === who ? kept.typed : {};
    },
    keepTyped(typed: Record<string, string>): void {
      forGood.write(`${own}typed`, Object.keys(typed).length ? { who, typed } : undefined);
    },
  };
}

/** Sends what is written when one leaves the page or there is a network again, and asks anew when one comes back to it. */
export function useFlushing(saver: Saver | undefined, again: () => void): void {
  useEffect(() => {
    let asked = 0;
    const back = () => {
      if (document.visibilityState === 'hidden') {
        void saver?.flush();
      } else if (Date.now() - asked > BOTH) {
        asked = Date.now();
        again();
      }
    };
    const connected = () => void saver?.flush();
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    window.addEventListener('online', connected);
    return () => {
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
      window.removeEventListener('online', connected);
      void saver?.flush();
    };
  }, [saver, again]);
}

/** What somebody else has written, as the refusal tells it. */
export function overtaken(trouble: Trouble): Standing | 'gone' | undefined {
  if (trouble.kind !== 'refused') return undefined;
  const { problem } = trouble;
  if (!problem.errors.some(({ code }) => code === 'changed-by-another')) return undefined;
  return (problem as { theirs?: Standing }).theirs ?? 'gone';
}
