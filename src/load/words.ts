// In: what a store answered to a request that failed. Out: words that say what it means and what to do. The one idea:
// a status alone helps nobody, and a page of HTML even less.
import { STATUS_CODES } from 'node:http';
import { toSaying } from '../http/index.ts';

export type Refusal = {
  readonly url: string;
  readonly method: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly hasCredentials: boolean;
  /** What was sent. */
  readonly content?: { readonly type: string };
};

/** One line for a person. */
export function toWords({ url, method, status, headers, body, hasCredentials, content }: Refusal): string {
  const said = toSaying(body);
  const what = `${method} ${withoutQuery(url)}: ${status} ${STATUS_CODES[status] ?? ''}`.trim();
  const advice = toAdvice(status, { said, headers, hasCredentials, type: content?.type });
  return `${what}${said === '' ? '' : ` (the store says: ${said})`}${advice === '' ? '' : `; ${advice}`}`;
}

type Context = Pick<Refusal, 'headers' | 'hasCredentials'> & {
  readonly said: string;
  readonly type: string | undefined;
};

function toAdvice(status: number, { said, headers, hasCredentials, type }: Context): string {
  if (/read.?only|denied for (?:delete|insert|update)|no permission|updates? (?:is|are) (?:disabled|not)/i.test(said)) {
    return `the store may be read here and not written; ${hasCredentials ? 'give this user the right to write' : LOG_IN}`;
  }
  if (status >= 300 && status < 400)
    return `it has moved; give the address ${headers.get('location') ?? 'it moved to'}`;
  if (status === 405 && headers.get('allow')) return `only ${headers.get('allow')} may be used here: ${READ_ONLY}`;
  if (status === 415 && type !== 'application/n-triples') return `it does not take ${type}: is this a SPARQL endpoint?`;
  if (status === 401 && hasCredentials) return 'the store does not know this user, password or token';
  return advices[status] ?? '';
}

const LOG_IN = 'set RAPPORTEUR_USER and RAPPORTEUR_PASSWORD, or RAPPORTEUR_TOKEN, in the environment';
const READ_ONLY = 'the store is read-only, or this is not where it is written to';

const advices: Readonly<Record<number, string>> = {
  401: `the store wants to know who you are: ${LOG_IN}`,
  403: `the store lets this user read and not write; ${LOG_IN}, of a user who may`,
  404: 'there is nothing at this address: check the name of the dataset; it has to be made before it can be loaded into',
  405: READ_ONLY,
  413: 'the request is larger than the store, or a proxy before it, takes',
  415: 'the store does not take N-Triples: try --way update',
  429: 'the store asks to be left alone for a while: try again later',
  501: 'the store does not do this: try --way update',
  503: 'the store is busy or starting: try again later',
  507: 'the disk of the store is full',
};

/** An address as it may be shown: a query string can be as long as a query. */
export function withoutQuery(url: string): string {
  return url.split('?')[0] ?? url;
}
