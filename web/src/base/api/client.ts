import { forget, token } from '../session/session';
import { language } from '../texts/texts';
import { outcome, type Outcome } from './outcome';
import type { paths } from './schema';

type Method = 'get' | 'post' | 'put';
type PathsOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];
type Operation<M extends Method, P extends keyof paths> = M extends keyof paths[P] ? NonNullable<paths[P][M]> : never;
type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : undefined;
type Answer<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 ? Json<R[S]> : never }[keyof R]
  : never;
type Body<O> = O extends { requestBody: infer R } ? Json<R> : undefined;
type Query<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : Record<string, never>;

export type GetPath = PathsOf<'get'>;
export type GetQuery<P extends GetPath> = Query<Operation<'get', P>>;
export type GetAnswer<P extends GetPath> = Answer<Operation<'get', P>>;
export type Values = Record<string, string>;

export interface Asking<P extends GetPath> {
  /** The values of the path's `{names}`. */
  values?: Values;
  query?: GetQuery<P>;
}

export interface Sending<M extends 'post' | 'put', P extends keyof paths> {
  values?: Values;
  body: Body<Operation<M, P>>;
  /** Of the draft: the same for every try, so that twice is once. */
  key?: string;
  /** The version that was seen. */
  etag?: string;
  /** How many more times to try by itself when the network fails; only with a key or for what may be repeated. */
  retries?: number;
  /** Whether it goes on when the page is left. */
  keepalive?: boolean;
}

const PATIENCE = 20_000;
const PAUSE = 1_500;

/** The address of a GET on the API. */
export function url<P extends GetPath>(path: P, { values = {}, query }: Asking<P> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${filled}?${search}` : filled;
}

/** Asks; of an `open` answer, the same for everybody, nobody need know who asked for it, nor any cache on the way. */
export async function get<P extends GetPath>(
  path: P,
  asking: Asking<P> = {},
  { open = false } = {},
): Promise<Outcome<GetAnswer<P>>> {
  return request(url(path, asking), { method: 'GET', headers: headers(open) });
}

/** Asks for what is a text and no JSON: a file. */
export async function text<P extends GetPath>(path: P, asking: Asking<P> = {}): Promise<Outcome<string>> {
  return request(url(path, asking), { method: 'GET', headers: headers() });
}

/** Sends a command. Given its draft's key, it can be sent as often as needed and happens once. */
export async function send<M extends 'post' | 'put', P extends PathsOf<M>>(
  method: M,
  path: P,
  { values = {}, body, key, etag, retries = 0, keepalive = false }: Sending<M, P>,
): Promise<Outcome<Answer<Operation<M, P>>>> {
  const target = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const more = headers();
  if (body !== undefined) more.set('Content-Type', 'application/json');
  if (key) more.set('Idempotency-Key', key);
  if (etag) more.set('If-Match', etag);
  const what: RequestInit = { method: method.toUpperCase(), headers: more, keepalive };
  if (body !== undefined) what.body = JSON.stringify(body);
  let mayHaveHappened = false;
  for (let left = retries; ; left--) {
    const result = await request<Answer<Operation<M, P>>>(target, what);
    if (result.kind !== 'unreached' && result.kind !== 'failed') return result;
    // What an earlier try may have done stays so, whatever the last one says.
    mayHaveHappened ||= result.mayHaveHappened;
    if (left === 0) return { ...result, mayHaveHappened };
    await new Promise((resume) => setTimeout(resume, PAUSE * (0.5 + Math.random())));
  }
}

function headers(open = false): Headers {
  const all = new Headers({ Accept: 'application/json', 'Accept-Language': language.get() });
  // Looked up in any case, so that a session that has run out is noticed.
  const present = token();
  if (present && !open) all.set('Authorization', `Bearer ${present}`);
  return all;
}

async function request<T>(target: string, what: RequestInit): Promise<Outcome<T>> {
  // The browser knows when it has no network at all; then nothing is sent. Else only the answer may be lost.
  if (!navigator.onLine) return { kind: 'unreached', mayHaveHappened: false };
  try {
    const result = await outcome<T>(await fetch(target, { ...what, signal: AbortSignal.timeout(PATIENCE) }));
    if (result.kind === 'sign-in') forget();
    return result;
  } catch {
    return { kind: 'unreached', mayHaveHappened: true };
  }
}
