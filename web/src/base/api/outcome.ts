import type { components } from './schema';

export type Problem = components['schemas']['Problem'];

/** What became of a request. Whatever happens, one of these; the client throws nothing. */
export type Outcome<T> =
  | { kind: 'answered'; data: T; etag: string | undefined }
  /** The service says no and why; nothing has changed. Its messages are in the user's language. */
  | { kind: 'refused'; status: number; problem: Problem }
  /** Nobody is signed in, or no longer. */
  | { kind: 'sign-in' }
  /** The service is busy or broken. `mayHaveHappened`: a command may have been carried out all the same. */
  | { kind: 'failed'; mayHaveHappened: boolean }
  /** There is no network. `mayHaveHappened`: the request may have got there, and only its answer was lost. */
  | { kind: 'unreached'; mayHaveHappened: boolean };

/** What cannot be shown as data. */
export type Trouble = Exclude<Outcome<unknown>, { kind: 'answered' }>;

export async function outcome<T>(response: Response): Promise<Outcome<T>> {
  const isText = response.headers.get('content-type')?.startsWith('text/') ?? false;
  const body: unknown = await (isText ? response.text() : response.json()).catch(() => undefined);
  if (response.ok) {
    return { kind: 'answered', data: body as T, etag: response.headers.get('etag') ?? undefined };
  }
  if (response.status === 401) return { kind: 'sign-in' };
  if (isProblem(body) && response.status < 500) return { kind: 'refused', status: response.status, problem: body };
  // 429 and a problem with 503 come from before anything was done; other failures may have come after it.
  return { kind: 'failed', mayHaveHappened: response.status !== 429 && !(response.status === 503 && isProblem(body)) };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && Array.isArray((body as { errors?: unknown }).errors);
}
