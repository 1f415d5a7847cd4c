import { useEffect, useState } from 'preact/hooks';
import { useMe } from '../api/me';
import type { Outcome } from '../api/outcome';
import { store, type Store } from '../browser/store';
import { signingOut } from '../session/session';
import { onPhone, overtaken, useFlushing } from './drafting';
import type { Standing } from './line';
import { behind, saver, type Arrived, type Change, type Paper, type Saver } from './saver';

/** What was typed of which no number can be made, by its JSON pointer. */
export interface Unclear {
  at(pointer: string): string | undefined;
  keep(pointer: string, typed: string | undefined): void;
  all: string[];
}

/** A draft as it is here now: what the service has of it, and what was written and is not stored. */
export interface Open<T> {
  whole: T;
  paper: Paper;
  saver: Saver;
  unclear: Unclear;
}

interface Opened<T> {
  whole: Store<T>;
  saver: Saver;
  unclear: Store<Readonly<Record<string, string>>>;
  phone: ReturnType<typeof onPhone>;
}

interface Ways {
  /** By this name it lies on the phone. */
  name: string;
  put(reference: string, change: Change): Promise<Outcome<{ revision: number; answer?: Standing }>>;
  /** Whether it may be sent as it is; what is wrong by itself waits here until it is mended. */
  fits(reference: string, question: string, value: unknown): boolean;
}

export interface Drafts<T> {
  /** The draft, and whatever of it is not stored yet; nothing before the service has told what it has. */
  useOpen(reference: string, found: { data?: T | undefined; again: () => void }): Open<T> | undefined;
  /** What was just answered about it. */
  tell(reference: string, whole: T): void;
  /** What has become of it by what was just stored. */
  become(reference: string, change: (before: T) => T): T | undefined;
}

/** In characters: a browser lets 64 kB go on when a page is left. */
const MOST_ALONG = 20_000;

/** Whether what is sent may go on when the page is left. */
export function goesAlong({ base, value }: Change): boolean {
  return JSON.stringify([base, value]).length < MOST_ALONG;
}

/** What is sent of a change: only what there is of it. */
export function bodyOf({ base, unseen, value }: Change) {
  return { ...(base !== undefined && { base }), ...(unseen !== undefined && { unseen }), ...(value !== undefined && { value }) };
}

/** Drafts of a kind that have been opened here: each stays while one looks at something else, and when the session ends. */
export function drafts<T extends Arrived>({ name, put, fits }: Ways): Drafts<T> {
  const opened = new Map<string, Opened<T>>();
  signingOut.subscribe(() => opened.clear());

  function open(reference: string, whole: T, who: string): Opened<T> {
    const phone = onPhone(`${name}:${reference}`, who);
    const here: Opened<T> = {
      whole: store(whole),
      unclear: store(phone.typed()),
      phone,
      saver: saver({
        put: (change) => put(reference, change),
        overtaken,
        fits: (question, value) => fits(reference, question, value),
        keep: phone.keep,
        left: phone.left,
        now: () => Date.now(),
      }),
    };
    opened.set(reference, here);
    return here;
  }

  /** What was asked before something was stored is older than what is here. */
  function arrived(here: Opened<T>, whole: T): void {
    if (whole.revision < here.saver.paper.get().newest) return;
    here.whole.set(whole);
    here.saver.arrived(whole);
  }

  return {
    useOpen(reference, { data, again }) {
      const me = useMe();
      const here = opened.get(reference) ?? (data && me ? open(reference, data, me.subject) : undefined);
      const [, draw] = useState(0);
      useEffect(() => {
        if (here && data) arrived(here, data);
      }, [data, here]);
      const isBehind = here !== undefined && behind(here.saver.paper.get());
      useEffect(() => {
        if (isBehind) again();
      }, [isBehind, data]);
      useEffect(() => {
        if (!here) return;
        const told = () => draw((n) => n + 1);
        const stops = [here.whole, here.saver.paper, here.unclear].map((each) => each.subscribe(told));
        // What arrived before anybody listened is drawn, too: nothing else may come that draws it.
        told();
        return () => stops.forEach((stop) => stop());
      }, [here]);
      useFlushing(here?.saver, again);
      return (
        here && {
          whole: here.whole.get(),
          paper: here.saver.paper.get(),
          saver: here.saver,
          unclear: {
            at: (pointer) => here.unclear.get()[pointer],
            keep: (pointer, typed) => keepUnclear(here, pointer, typed),
            all: Object.keys(here.unclear.get()),
          },
        }
      );
    },
    tell(reference, whole) {
      const here = opened.get(reference);
      if (here) arrived(here, whole);
    },
    become(reference, change) {
      const here = opened.get(reference);
      here?.whole.set(change(here.whole.get()));
      return here?.whole.get();
    },
  };
}

function keepUnclear<T>({ unclear, phone }: Opened<T>, pointer: string, typed: string | undefined): void {
  const { [pointer]: before, ...others } = unclear.get();
  if (before === typed) return;
  const now = typed === undefined ? others : { ...others, [pointer]: typed };
  phone.keepTyped(now);
  unclear.set(now);
}
