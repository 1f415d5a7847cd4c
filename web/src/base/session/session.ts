import { forGood, forNow, OWN, UNSENT } from '../browser/kept';
import { forgetParcels } from '../browser/parcels';
import { ROOT } from '../browser/router';
import { store } from '../browser/store';
import { theConfig } from './config';

/** Who is signed in, by OpenID Connect's code flow with PKCE. */
export interface Session {
  token: string;
  name: string;
  /** When the token stops working, in milliseconds since 1970. */
  expires: number;
}

interface Leaving {
  state: string;
  nonce: string;
  verifier: string;
  back: string;
}

interface Discovery {
  authorization_endpoint: string;
  token_endpoint: string;
  end_session_endpoint?: string;
}

const SESSION = 'session';
const LEAVING = 'signing-in';
const RETURN = `${ROOT}/signed-in`;
/** A token that is about to expire would only fail on its way. */
const MARGIN = 10_000;

export const session = store<Session | undefined>(forNow.read<Session>(SESSION));

/** Set while one is still signed in: what has to be sent before one is not, is sent now. */
export const signingOut = store(false);

/** Whether somebody has just come back from the issuer without being signed in. */
export const signInFailed = store(false);

/** The access token; nothing when nobody is signed in, or no longer. */
export function token(): string | undefined {
  const present = session.get();
  if (present && present.expires - MARGIN < Date.now()) forget();
  return session.get()?.token;
}

/**
 * Forgets who was signed in: the token, and the answers that were theirs. What they have begun to write, and how they
 * did it last time, waits for them: a session runs out by itself.
 */
export function forget(): void {
  forNow.write(SESSION, undefined);
  forNow.names('answer:').forEach((name) => forNow.write(name, undefined));
  session.set(undefined);
}

/** Leaves for the issuer, and comes back to the same place. */
export async function signIn(back = window.location.href.slice(window.location.origin.length)): Promise<void> {
  const { authorization_endpoint } = await discover();
  const leaving: Leaving = { state: random(), nonce: random(), verifier: random(), back };
  forNow.write(LEAVING, leaving);
  const { clientId, scope } = theConfig();
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: window.location.origin + RETURN,
    scope,
    state: leaving.state,
    nonce: leaving.nonce,
    code_challenge: await challenge(leaving.verifier),
    code_challenge_method: 'S256',
    ui_locales: document.documentElement.lang,
  });
  window.location.assign(`${authorization_endpoint}?${asked}`);
}

/** Takes up the session when one comes back from the issuer. It returns false when that did not succeed. */
export async function startSession(): Promise<boolean> {
  if (window.location.pathname !== RETURN) return true;
  const given = new URLSearchParams(window.location.search);
  const leaving = forNow.read<Leaving>(LEAVING);
  forNow.write(LEAVING, undefined);
  window.history.replaceState(null, '', leaving?.back ?? `${ROOT}/`);
  const code = given.get('code');
  if (!leaving || !code || given.get('state') !== leaving.state) return false;
  try {
    await exchange(code, leaving);
    return true;
  } catch {
    return false;
  }
}

/** Whether something would be lost by signing out: the service does not have it yet. */
export function hasUnsent(): boolean {
  return forGood.names(UNSENT).length > 0;
}

/** Leaves, and leaves nothing on the phone of one's own. */
export async function signOut(): Promise<void> {
  signingOut.set(true);
  forget();
  forNow.names('draft:').forEach((name) => forNow.write(name, undefined));
  forGood.names(OWN).forEach((name) => forGood.write(name, undefined));
  forgetParcels();
  const end = await discover()
    .then((found) => found.end_session_endpoint)
    .catch(() => undefined);
  const home = `${window.location.origin}${ROOT}/`;
  const asked = new URLSearchParams({ post_logout_redirect_uri: home, client_id: theConfig().clientId });
  window.location.assign(end ? `${end}?${asked}` : home);
}

async function exchange(code: string, leaving: Leaving): Promise<void> {
  const { token_endpoint } = await discover();
  const answer = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: theConfig().clientId,
      redirect_uri: window.location.origin + RETURN,
      code_verifier: leaving.verifier,
    }),
  });
  if (!answer.ok) throw new Error(`token: ${answer.status}`);
  const tokens = (await answer.json()) as { access_token: string; id_token: string; expires_in?: number };
  const claims = payload(tokens.id_token);
  if (claims['nonce'] !== leaving.nonce) throw new Error('an answer to another question');
  const begun: Session = {
    token: tokens.access_token,
    name: String(claims['name'] ?? ''),
    expires: Date.now() + (tokens.expires_in ?? 3600) * 1000,
  };
  forNow.write(SESSION, begun);
  session.set(begun);
}

async function discover(): Promise<Discovery> {
  const answer = await fetch(`${theConfig().issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!answer.ok) throw new Error(`issuer: ${answer.status}`);
  return (await answer.json()) as Discovery;
}

/** What an ID token says. It came straight from the issuer over TLS, so its signature need not be checked. */
function payload(jwt: string): Record<string, unknown> {
  const middle = (jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(middle), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}

function random(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
