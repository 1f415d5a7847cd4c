import { get, send } from '../../base/api/client';
import type { Outcome } from '../../base/api/outcome';
import { forGood, UNSENT } from '../../base/browser/kept';
import { store } from '../../base/browser/store';
import { t } from '../../base/texts/texts';
import type { Condition } from './counting';

/** A copy that was brought back over the counter, and how far the service knows of it. */
export interface Brought {
  label: string;
  /** What it is one of, where that is known. */
  name?: string | undefined;
  /** Of which loan; asked for when it is sent, where it is not known. */
  loan?: string | undefined;
  condition: Condition;
  remark?: string | undefined;
  /** Who took it back: nobody else sends it. */
  by: string;
  /** When it was taken back, the minute that is over then: it is not taken from whoever borrows it after that. */
  at?: string | undefined;
  /** Kept on this phone until there is a network; or the service has it; or it says no. */
  state: 'waiting' | 'done' | 'refused';
  why?: string;
}

const PLACE = `${UNSENT}brought`;
/** So many that the service has are still shown. */
const MOST_DONE = 20;
const MINUTE = 60_000;

/** What was scanned or taken back here, the latest first. */
export const brought = store<readonly Brought[]>(forGood.read<Brought[]>(PLACE) ?? []);

let sending = false;

/**
 * Takes copies back: kept on the phone first, and sent as soon as there is a network. The service takes the same again for what it is,
 * so what may have got there is sent once more.
 */
export function bringBack(some: readonly Omit<Brought, 'state' | 'at'>[]): void {
  const labels = some.map(({ label }) => label);
  const others = brought.get().filter(({ label }) => !labels.includes(label));
  const at = new Date(Math.ceil(Date.now() / MINUTE) * MINUTE).toISOString();
  keep([...some.map((each) => ({ ...each, at, state: 'waiting' as const })), ...others]);
  some.slice(0, 1).forEach(({ by }) => void sendBrought(by));
}

/** Sends what waits, the first first, until there is no network. */
export async function sendBrought(by: string): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (;;) {
      const next = brought.get().findLast((each) => each.state === 'waiting' && each.by === by);
      const now = next && (await deliver(next));
      if (!now) return;
      keep(brought.get().map((each) => (each.label === now.label ? now : each)));
    }
  } finally {
    sending = false;
  }
}

/** It has been read that it was refused. */
export function putAside(label: string): void {
  keep(brought.get().filter((each) => each.label !== label || each.state !== 'refused'));
}

/** How it stands when it has been sent; nothing where it could not be. */
async function deliver(copy: Brought): Promise<Brought | undefined> {
  const found = copy.loan ? undefined : await get('/copies/{label}', { values: { label: copy.label } });
  if (found && found.kind !== 'answered') return settled(copy, found);
  const known = { ...copy, name: copy.name ?? found?.data.name };
  const loan = copy.loan ?? found?.data.out?.loan;
  if (!loan) return { ...known, state: 'refused', why: t('scan.notOut') };
  return settled({ ...known, loan }, await takeBack(copy, loan));
}

function takeBack({ label, condition, remark, at }: Brought, loan: string): Promise<Outcome<unknown>> {
  return send('post', '/loans/{reference}/return', {
    values: { reference: loan },
    body: { copies: [{ label, condition, ...(remark && { remark }), ...(at && { at }) }] },
    retries: 1,
  });
}

function settled(copy: Brought, result: Outcome<unknown>): Brought | undefined {
  if (result.kind === 'answered') return { ...copy, state: 'done' };
  if (result.kind !== 'refused') return undefined;
  const why = result.status === 404 ? t('scan.unknown') : result.problem.errors.map(({ message }) => message).join(' ');
  return { ...copy, state: 'refused', why };
}

/** What the service has need not outlive the page. */
function keep(all: readonly Brought[]): void {
  const done = all.filter(({ state }) => state === 'done').slice(0, MOST_DONE);
  brought.set(all.filter((each) => each.state !== 'done' || done.includes(each)));
  const left = all.filter(({ state }) => state !== 'done');
  forGood.write(PLACE, left.length ? left : undefined);
}
