import { forGood } from '../browser/kept';

/** What differs from one municipality to the next. */
export interface Config {
  municipality: string;
  issuer: string;
  clientId: string;
  scope: string;
  /** How people reach the municipality. */
  contact?: { email?: string; phone?: string };
  /** Within how many days a request is answered, where the municipality promises that. */
  answerDays?: number;
  /** The address of the statement that the law asks of public bodies. */
  accessibilityStatement?: string;
}

const KEPT = 'config';
let config: Config | undefined;

/** Fetched once, from the file beside the app; without a network, as it was last time. */
export async function startConfig(): Promise<void> {
  try {
    const answer = await fetch('/app/config.json');
    if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
    config = (await answer.json()) as Config;
    forGood.write(KEPT, config);
  } catch (failure) {
    config = forGood.read<Config>(KEPT);
    if (!config) throw failure;
  }
}

export function theConfig(): Config {
  if (!config) throw new Error('the configuration is not loaded');
  return config;
}
