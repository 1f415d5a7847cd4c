import { send } from '../../base/api/client';
import type { Outcome, Trouble } from '../../base/api/outcome';
import { sendInParts } from '../../base/api/parts';
import { forGood, forNow, OWN } from '../../base/browser/kept';
import { store } from '../../base/browser/store';
import { signingOut } from '../../base/session/session';
import { settled, type Command, type Settled } from './answers';

/** An answer that has been given, and that nobody else knows of yet. */
export interface Held {
  reference: string;
  kind: 'request' | 'claim' | 'loan';
  /** Of a request, as it was when it was answered. */
  version?: number;
  command: Command;
  /** Whose case it is. */
  who: string;
  /** What it was answered: a text. */
  said: string;
  /** Who answered, and on which page: nobody else sends it, and no other page before it should have been sent long ago. */
  by: string;
  page: string;
  /** When it is sent, in milliseconds since 1970. */
  due: number;
  state: 'held' | 'sent' | 'stuck' | 'overtaken';
  trouble?: Trouble;
}

export type Given = Pick<Held, 'reference' | 'kind' | 'version' | 'command' | 'who' | 'said' | 'by'>;

/** So long one may take an answer back, in milliseconds. */
export const UNDO = 10_000;
/** When a page has had so long and is still not done with it, that page is gone. */
const ABANDONED = 30_000;

const PLACE = `${OWN}held`;
const PAGE = crypto.randomUUID();

/** What this page holds, the oldest first. */
export const held = store<readonly Held[]>([]);

/** One more with each answer that got there, or that somebody else had given first. */
export const arrived = store<{ count: number; reference: string } | undefined>(undefined);

const timers = new Map<string, number>();

/** Holds an answer for as long as it may be taken back, and sends it then. */
export function hold(given: Given): void {
  put({ ...given, page: PAGE, due: Date.now() + UNDO, state: 'held' });
  time(given.reference);
}

/** Takes an answer back: to the applicant it has never been. What may have got there cannot be. */
export function undo(reference: string): boolean {
  const found = find(reference);
  const gone = found?.trouble && 'mayHaveHappened' in found.trouble && found.trouble.mayHaveHappened;
  if (!found || found.state === 'sent' || gone) return false;
  drop(reference);
  return true;
}

/** It has been read that somebody else was faster. */
export function forgetOvertaken(reference: string): void {
  if (find(reference)?.state === 'overtaken') drop(reference);
}

/** The last that may still be taken back. */
export function undoable(): Held | undefined {
  return held.get().findLast(({ state }) => state === 'held');
}

/** Time stands still while somebody reads, or is on their way to the button. */
export function wait(reference: string, still: boolean): void {
  const found = find(reference);
  if (found?.state !== 'held') return;
  if (still) clear(reference);
  else if (!timers.has(reference)) {
    put({ ...found, due: Date.now() + UNDO });
    time(reference);
  }
}

/** Sends all that is held at once: the page is being left. */
export function sendAll(): void {
  held.get().forEach(({ state, reference }) => state === 'held' && void deliver(reference));
}

/** Sends what got stuck once more. */
export function sendAgain(): void {
  held.get().forEach(({ state, reference }) => state === 'stuck' && void deliver(reference));
}

/** What an earlier page of one's own did not get sent, or does not know whether it did; it is sent once more. */
export function takeUp(by: string, now = Date.now()): void {
  for (const left of kept()) {
    if (left.by !== by || left.page === PAGE || left.state === 'overtaken' || find(left.reference)) continue;
    const patience = left.due + ABANDONED - now;
    if (patience > 0) {
      window.setTimeout(() => takeUp(by), patience + 1);
    } else {
      put({ ...left, page: PAGE, state: 'stuck' });
      void deliver(left.reference);
    }
  }
}

async function deliver(reference: string): Promise<void> {
  clear(reference);
  const answer = find(reference);
  if (!answer || answer.state === 'sent') return;
  const { trouble: _, ...rest } = answer;
  put({ ...rest, state: 'sent' });
  const result = await post(answer);
  if (result.kind === 'answered') {
    // What was written is of no more use, and begins the next denial.
    forNow.write(`draft:answer:${reference}`, undefined);
    if (result.data.overtaken) put({ ...rest, state: 'overtaken' });
    else drop(reference);
    arrived.set({ count: (arrived.get()?.count ?? 0) + 1, reference });
  } else {
    put({ ...rest, state: 'stuck', trouble: result });
  }
}

/** Where a case is answered that is granted as it stands, or denied. */
const PLAIN = {
  claim: { yes: '/claims/{reference}/accept', no: '/claims/{reference}/deny' },
  loan: { yes: '/loans/{reference}/approve', no: '/loans/{reference}/deny' },
} as const;

async function post({ kind, reference, version = 0, command }: Held): Promise<Outcome<Settled>> {
  // It goes on when the page is left: what was answered is not lost by closing it.
  const how = { values: { reference }, keepalive: true, retries: 1 };
  if ('ask' in command) {
    const asked = { ...how, etag: `"${version}"`, body: { text: command.ask } };
    return settled(await send('post', '/requests/{reference}/ask', asked), command);
  }
  if (kind !== 'request') {
    const { yes, no } = PLAIN[kind];
    return settled(
      'deny' in command
        ? await send('post', no, { ...how, body: { reason: command.deny } })
        : await send('post', yes, { ...how, body: {} }),
      command,
    );
  }
  return settled(
    'deny' in command
      ? await sendInParts('/requests/{reference}/deny', reference, version, { reason: command.deny }, how)
      : await sendInParts('/requests/{reference}/approve', reference, version, command.approve, how),
    command,
  );
}

function find(reference: string): Held | undefined {
  return held.get().find((each) => each.reference === reference);
}

function put(answer: Held): void {
  const others = held.get().filter(({ reference }) => reference !== answer.reference);
  const place = held.get().findIndex(({ reference }) => reference === answer.reference);
  keep(place < 0 ? [...others, answer] : held.get().map((each) => (each.reference === answer.reference ? answer : each)));
}

function drop(reference: string): void {
  clear(reference);
  keep(held.get().filter((each) => each.reference !== reference));
}

/** On the phone too, so that a page that dies takes nothing with it; other pages' are left alone. */
function keep(own: readonly Held[]): void {
  const before = held.get();
  held.set(own);
  const others = kept().filter(
    ({ reference }) => ![...before, ...own].some((each) => each.reference === reference),
  );
  const all = [...others, ...own];
  forGood.write(PLACE, all.length ? all : undefined);
}

function kept(): Held[] {
  return forGood.read<Held[]>(PLACE) ?? [];
}

function time(reference: string): void {
  timers.set(reference, window.setTimeout(() => void deliver(reference), UNDO));
}

function clear(reference: string): void {
  window.clearTimeout(timers.get(reference));
  timers.delete(reference);
}

window.addEventListener('pagehide', sendAll);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && sendAll());
window.addEventListener('online', sendAgain);
signingOut.subscribe(() => signingOut.get() && sendAll());
