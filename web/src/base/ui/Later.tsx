import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TroubleNotice } from './Notice';

/** A part of a page that is fetched when it is first shown, so that others do not load it. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [failed, setFailed] = useState(false);
    const [round, setRound] = useState(0);
    useEffect(() => {
      if (here) return;
      load().then(
        (arrived) => {
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
