import { useEffect, useState } from 'preact/hooks';
import { send } from '../../api/client';
import type { Trouble } from '../../api/outcome';
import type { components } from '../../api/schema';
import { useStore } from '../../app/store';
import { session } from '../../session/session';
import { language } from '../../texts/texts';
import type { Wanted } from './wish';

export type Preview = components['schemas']['Preview'];

interface Seen {
  question: string;
  preview: Preview | undefined;
  trouble: Trouble | undefined;
}

/** What a wish would come to, asked anew whenever it changes. Only for whoever is signed in. */
export function usePreview(wish: Wanted | undefined) {
  const token = useStore(session)?.token;
  const tongue = useStore(language);
  const [seen, setSeen] = useState<Seen>();
  const [round, setRound] = useState(0);
  const question = token && wish ? JSON.stringify(wish) : '';
  useEffect(() => {
    if (!question) return;
    let overtaken = false;
    void send('post', '/bookings/preview', { body: JSON.parse(question) as Wanted }).then((result) => {
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
