import { useRef, useState } from 'preact/hooks';
import type { Outcome, Trouble } from './outcome';

/** Something that is sent when somebody presses a button. */
export interface Command {
  busy: boolean;
  trouble: Trouble | undefined;
  /**
   * Sends it once, and tells what was answered, or what went wrong. While it is on its way, nothing else is sent.
   *
   * @param failed hears of each trouble, besides its being in `trouble`
   */
  run<T>(sending: () => Promise<Outcome<T>>, done: (data: T) => void, failed?: (trouble: Trouble) => void): void;
  /** Sends the very same once more. */
  again(): void;
  /** What went wrong before is of no concern any more. */
  forget(): void;
  /** Whether it was refused with this code. */
  refusedWith(code: string): boolean;
}

export function useCommand(): Command {
  const [state, setState] = useState<Pick<Command, 'busy' | 'trouble'>>({ busy: false, trouble: undefined });
  const latest = useRef<() => void>(() => undefined);
  const under = useRef(false);
  const run: Command['run'] = (sending, done, failed = () => undefined) => {
    latest.current = () => {
      if (under.current) return;
      under.current = true;
      setState((before) => ({ ...before, busy: true }));
      void sending().then((result) => {
        under.current = false;
        if (result.kind === 'answered') {
          setState({ busy: false, trouble: undefined });
          done(result.data);
        } else {
          setState({ busy: false, trouble: result });
          failed(result);
        }
      });
    };
    latest.current();
  };
  const { trouble } = state;
  return {
    ...state,
    run,
    again: () => latest.current(),
    forget: () => setState({ busy: false, trouble: undefined }),
    refusedWith: (code) => trouble?.kind === 'refused' && trouble.problem.errors.some((error) => error.code === code),
  };
}
