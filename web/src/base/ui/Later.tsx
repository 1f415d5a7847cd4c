import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { needTexts } from '../texts/texts';
import { TroubleNotice } from './Notice';

/**
 * A part of a page that is fetched when it is first shown, so that others do not load it.
 *
 * @param area its texts: the page's folder and the part's name, e.g. `staff/Case`
 */
export function later<P extends object>(area: string, load: () => Promise<ComponentType<P>>) {
  let here: ComponentType<P> | undefined;
  const fetch = async () => {
    const [arrived] = await Promise.all([load(), needTexts(area)]);
    here = arrived;
  };
  function Later(props: P) {
    const [failed, setFailed] = useState(false);
    const [round, setRound] = useState(0);
    const Part = here;
    useEffect(() => {
      // Not whether it is here now: it may have come since it was drawn without.
      if (Part) return;
      fetch().then(
        () => {
          setFailed(false);
          setRound(-1);
        },
        () => setFailed(true),
      );
    }, [round]);
    if (failed) return <TroubleNotice trouble={{ kind: 'unreached', mayHaveHappened: false }} again={() => setRound(round + 1)} />;
    return Part ? <Part {...props} /> : null;
  }
  /** Fetches it before it is shown, where the network may be gone by then; who comes there without it, is told. */
  Later.ahead = () => void fetch().catch(() => undefined);
  return Later;
}
