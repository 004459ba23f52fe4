// In: a request. Out: what the service answers. The one idea: it follows no redirect, so that no secret goes to an address
// that nobody gave, and no query gets lost on the way; and it logs in only as it is asked to.

import { toShown } from './address.ts';
import type { Authorizer } from './credentials.ts';
import { EndpointError } from './errors.ts';

export type Request = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined;
  /** After which its answer is waited for no longer; in seconds. */
  readonly timeout?: number | undefined;
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

const LONGEST_REQUEST = 280_000; // ms; Node itself gives up at 300 seconds

/** The answer, of whatever status. Rejects with an EndpointError where there is none. */
export async function exchange(request: Request, authorizer: Authorizer): Promise<Answer> {
  const answer = await exchangeOnce(request, authorizer);
  if (answer.status !== 401) return answer;
  const isWorthwhile = authorizer.takeChallenge(answer.headers.get('www-authenticate'));
  return isWorthwhile ? exchangeOnce(request, authorizer) : answer;
}

async function exchangeOnce(request: Request, authorizer: Authorizer): Promise<Answer> {
  const { method, url, headers, body, timeout = LONGEST_REQUEST / 1000 } = request;
  const authorization = authorizer.toHeader(method, url);
  const all = { ...headers, ...(authorization === undefined ? {} : { authorization }) };
  try {
    const signal = AbortSignal.timeout(timeout * 1000);
    const init = { method, headers: all, redirect: 'manual', signal } as const;
    const response = await fetch(url, body === undefined ? init : { ...init, body });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    const isLate = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
    const silence = isLate ? `gives no answer within ${timeout} seconds` : toSilence(error);
    throw new EndpointError(`${toShown(url)} ${silence}`, { status: 0, isLate, cause: error });
  }
}

function toSilence(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
  // A port that the Fetch standard blocks has no code.
  const name = code === '' ? reason : code;
  const known = silences[name];
  if (known !== undefined) return `cannot be reached: ${known} (${name})`;
  return `cannot be reached: ${reason}; check the address, and whether the store runs`;
}

const BROKEN_OFF = 'the connection was broken off; is the store still running?';

const silences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there; is the store running, and is this its port?',
  ENOTFOUND: 'there is no machine of this name; check the address',
  EAI_AGAIN: 'the name of the machine cannot be looked up just now',
  ECONNRESET: BROKEN_OFF,
  UND_ERR_SOCKET: BROKEN_OFF,
  EPIPE: BROKEN_OFF,
  'bad port': 'no store answers on this port; check the address',
};
