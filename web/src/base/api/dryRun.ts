import { useEffect, useState } from 'preact/hooks';
import { useStore } from '../browser/store';
import { session } from '../session/session';
import { language } from '../texts/texts';
import type { Outcome, Trouble } from './outcome';

interface Seen<T> {
  question: string;
  preview: T | undefined;
  trouble: Trouble | undefined;
}

/** What something would come to, asked anew whenever the question changes. Only for whoever is signed in. */
export function useDryRun<Q, T>(wanted: Q | undefined, ask: (question: Q) => Promise<Outcome<T>>) {
  const token = useStore(session)?.token;
  const tongue = useStore(language);
  const [seen, setSeen] = useState<Seen<T>>();
  const [round, setRound] = useState(0);
  const question = token && wanted ? JSON.stringify(wanted) : '';
  useEffect(() => {
    if (!question) return;
    let overtaken = false;
    void ask(JSON.parse(question) as Q).then((result) => {
      if (overtaken) return;
      const answered = result.kind === 'answered';
      setSeen({ question, preview: answered ? result.data : undefined, trouble: answered ? undefined : result });
    });
    return () => {
      overtaken = true;
    };
  }, [question, tongue, round]);
  const fresh = seen?.question === question;
  return {
    /** The last there was, while the next one is under way, and when nothing more is asked. */
    preview: token ? seen?.preview : undefined,
    trouble: fresh ? seen?.trouble : undefined,
    loading: question !== '' && !fresh,
    again: () => setRound(round + 1),
  };
}
