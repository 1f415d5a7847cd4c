import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { needTexts } from '../texts/texts';
import { TroubleNotice } from './Notice';

/**
 * A part of a page that is fetched when it is first shown, so that others do not load it.
 *
 * @param area its texts: the page's folder and the part's name, e.g. `staff/Case`
 */
export function later<P extends object>(area: string, load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [failed, setFailed] = useState(false);
    const [round, setRound] = useState(0);
    useEffect(() => {
      if (here) return;
      Promise.all([load(), needTexts(area)]).then(
        ([arrived]) => {
          here = arrived;
          setFailed(false);
          setRound(-1);
        },
        () => setFailed(true),
      );
    }, [round]);
    if (failed) return <TroubleNotice trouble={{ kind: 'unreached', mayHaveHappened: false }} again={() => setRound(round + 1)} />;
    const Part = here;
    return Part ? <Part {...props} /> : null;
  };
}
