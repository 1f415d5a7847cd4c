import { send } from '../api/client';
import type { Outcome, Trouble } from '../api/outcome';
import { parcels, type Parcels } from '../browser/parcels';
import { store, type Store } from '../browser/store';
import { drawnAnew, isPicture } from './picture';

/** A file that is to be attached, until the bucket has it. */
export interface Parcel {
  /** The Idempotency-Key: sent as often as needed, it becomes one file. */
  key: string;
  application: string;
  question: string;
  name: string;
  type: string;
  sha256: string;
  content: Blob;
}

/** What cannot be sent, and is told before anything is: the texts are `fileWrong.…`. */
export type Fault = 'empty' | 'too-large' | 'kind' | 'picture';

/** A parcel on its way, or why it does not get further. */
export interface Pending {
  key: string;
  application: string;
  question: string;
  name: string;
  /** How much of it has been sent, from 0 to 1. */
  share: number;
  stage: 'sending' | 'stopped' | 'refused';
  trouble?: Trouble;
  fault?: Fault;
}

/** What the service says of a file that it expects. */
export interface Expected {
  file: string;
  upload?: { url: string; headers: Record<string, string> };
}

/** How the queue reaches the world. */
export interface Ways {
  kept: Parcels<Parcel>;
  ask(parcel: Parcel): Promise<Outcome<Expected>>;
  put(to: NonNullable<Expected['upload']>, content: Blob, progress: (share: number) => void): Promise<Put>;
  redraw(file: File): Promise<File | undefined>;
}

/** What became of sending it to the bucket: it is there, the address was too old, or nobody answered. */
export type Put = 'there' | 'stale' | 'unreached';

export const MOST_BYTES = 20 * 1024 * 1024;

const KINDS: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** What the phone offers to choose from. An iPhone makes JPEG of its own kind of picture when that is not among them. */
export const ACCEPTED = [...new Set(Object.values(KINDS)), ...Object.keys(KINDS).map((each) => `.${each}`)].join(',');

/** Files on their way, of all applications, and the ways they go. A parcel is kept until it is there or was refused. */
export class Uploads {
  readonly pending: Store<readonly Pending[]> = store<readonly Pending[]>([]);
  readonly #ways: Ways;
  readonly #parcels = new Map<string, Parcel>();
  readonly #under = new Set<string>();

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /** Takes a file that was chosen, and sends it; tells the id of the file once the service expects it. */
  async add(application: string, question: string, chosen: File, arrived: (file: string) => void): Promise<void> {
    const key = crypto.randomUUID();
    const start: Pending = { key, application, question, name: chosen.name, share: 0, stage: 'sending' };
    this.#show(start);
    const made = await this.#prepared(chosen);
    if (typeof made === 'string') return this.#show({ ...start, stage: 'refused', fault: made });
    const parcel = { key, application, question, name: made.name, type: kind(made), sha256: await digest(made), content: made };
    this.#parcels.set(key, parcel);
    await this.#ways.kept.keep(parcel);
    await this.#deliver(parcel, arrived);
  }

  /** Goes on with what was left of this application: when the page opens, the network is back or somebody has signed in. */
  async resume(application: string, arrived: (file: string) => void): Promise<void> {
    for (const parcel of await this.#ways.kept.all()) {
      if (!this.#parcels.has(parcel.key)) this.#parcels.set(parcel.key, parcel);
    }
    const waiting = [...this.#parcels.values()].filter((parcel) => parcel.application === application);
    await Promise.all(waiting.map((parcel) => this.#deliver(parcel, arrived)));
  }

  /** Forgets what was refused, or is no longer wanted. */
  async drop(key: string): Promise<void> {
    this.#parcels.delete(key);
    this.pending.set(this.pending.get().filter((each) => each.key !== key));
    await this.#ways.kept.drop(key);
  }

  async #prepared(chosen: File): Promise<File | Fault> {
    if (chosen.size === 0) return 'empty';
    const file = isPicture(chosen) ? await this.#ways.redraw(chosen) : chosen;
    if (!file) return 'picture';
    if (!kind(file)) return 'kind';
    return file.size > MOST_BYTES ? 'too-large' : file;
  }

  async #deliver(parcel: Parcel, arrived: (file: string) => void): Promise<void> {
    if (this.#under.has(parcel.key)) return;
    this.#under.add(parcel.key);
    const { key, application, question, name } = parcel;
    const base: Pending = { key, application, question, name, share: 0, stage: 'sending' };
    this.#show(base);
    try {
      // An address lives a quarter of an hour; a parcel that waited longer asks for another, once.
      for (let tries = 0; tries < 2; tries++) {
        const answer = await this.#ways.ask(parcel);
        if (answer.kind === 'refused') {
          this.#parcels.delete(key);
          await this.#ways.kept.drop(key);
          return this.#show({ ...base, stage: 'refused', trouble: answer });
        }
        if (answer.kind !== 'answered') return this.#show({ ...base, stage: 'stopped', trouble: answer });
        const { file, upload } = answer.data;
        const put = upload
          ? await this.#ways.put(upload, parcel.content, (share) => this.#show({ ...base, share }))
          : 'there';
        // Somebody may have taken it back meanwhile.
        if (!this.#parcels.has(key)) return;
        if (put === 'there') {
          await this.drop(key);
          return arrived(file);
        }
        if (put === 'unreached') break;
      }
      this.#show({ ...base, stage: 'stopped', trouble: { kind: 'unreached', mayHaveHappened: true } });
    } finally {
      this.#under.delete(key);
    }
  }

  #show(one: Pending): void {
    const before = this.pending.get();
    const there = before.some(({ key }) => key === one.key);
    this.pending.set(there ? before.map((each) => (each.key === one.key ? one : each)) : [...before, one]);
  }
}

/** The media type by what the phone says, or by the name; empty when it is none of ours. */
function kind(file: File): string {
  const named = KINDS[file.name.split('.').pop()?.toLowerCase() ?? ''];
  return Object.values(KINDS).includes(file.type) ? file.type : file.type ? '' : (named ?? '');
}

async function digest(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** To the bucket itself. S3 takes a file whole or not at all, so one that was broken off begins anew. */
function put(to: NonNullable<Expected['upload']>, content: Blob, progress: (share: number) => void): Promise<Put> {
  return new Promise((done) => {
    // fetch does not tell how much has been sent.
    const request = new XMLHttpRequest();
    request.open('PUT', to.url);
    Object.entries(to.headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    // 412: an earlier try got there, and only its answer was lost.
    request.onload = () => done(request.status === 200 || request.status === 412 ? 'there' : request.status < 500 ? 'stale' : 'unreached');
    request.onerror = () => done('unreached');
    request.ontimeout = () => done('unreached');
    request.send(content);
  });
}

/** The app's own. */
export const uploads = new Uploads({
  kept: parcels<Parcel>(),
  ask: ({ key, application, question, name, type, sha256, content }) =>
    send('post', '/applications/{reference}/files', {
      values: { reference: application },
      body: { question, name, size: content.size, type, sha256 },
      key,
      retries: 1,
    }),
  put,
  redraw: drawnAnew,
});
