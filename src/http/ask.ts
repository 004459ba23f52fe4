// In: a query and an endpoint. Out: the text of its answer (SPARQL 1.1 Protocol, 2.1.2). The one idea: the query goes by
// POST, so that neither its length nor the address's own parameters matter; what is refused is told with address and cause.
import { STATUS_CODES } from 'node:http';
import { checkAddress, toShown } from './address.ts';
import { type Authorizer, type Credentials, toAuthorizer } from './credentials.ts';
import { EndpointError } from './errors.ts';
import { type Answer, exchange } from './exchange.ts';
import { toSaying } from './saying.ts';

/** An address that answers SPARQL over HTTP, and what opens it. Plain data, so that a thread can be told of it. */
export type Endpoint = {
  readonly url: string;
  readonly credentials?: Credentials | undefined;
  /** After which its answer is waited for no longer; in seconds. */
  readonly timeout?: number | undefined;
};

/** The endpoint at an address; throws an AccessError where none can be. */
export function toEndpoint(url: string, credentials?: Credentials): Endpoint {
  checkAddress(url);
  return { url, credentials };
}

// A digest login counts its requests, and a store need not ask for a login twice.
const authorizers = new WeakMap<Endpoint, Authorizer>();

/** The answer of status 2xx; rejects with an EndpointError for every other, and where nothing answers. */
export async function ask(endpoint: Endpoint, query: string, accept: string): Promise<Answer> {
  const { url, credentials, timeout } = endpoint;
  const authorizer = authorizers.get(endpoint) ?? toAuthorizer(credentials);
  authorizers.set(endpoint, authorizer);
  const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ query }).toString();
  const answer = await exchange({ method: 'POST', url, headers, body, timeout }, authorizer);
  const { status } = answer;
  if (status >= 200 && status < 300) return answer;
  throw new EndpointError(`${toShown(url)} answers ${toRefusal(answer, credentials)}`, { status });
}

/** What an answer says that is not what was asked for: its type, and the beginning of its words. */
export function toMet({ headers, text }: Pick<Answer, 'headers' | 'text'>): string {
  const type = headers.get('content-type')?.split(';')[0] ?? 'no content type';
  const said = toSaying(text);
  return `${type}, ${said === '' ? 'and no words' : `which says: ${said}`}`;
}

function toRefusal({ status, headers, text }: Answer, credentials: Credentials | undefined): string {
  const name = `${status} ${STATUS_CODES[status] ?? ''}`.trim();
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== null) {
    return `${name}: it points to ${toShown(location)}; give that address, if you trust it`;
  }
  const said = toSaying(text);
  const words = said === '' ? name : `${name} (it says: ${said})`;
  if (status === 401) return `${words}: ${toLoginAdvice(headers.get('www-authenticate'), credentials)}`;
  const advice = advices[status];
  return advice === undefined ? words : `${words}: ${advice}`;
}

const LOG_IN =
  'set RAPPORTEUR_USER and RAPPORTEUR_PASSWORD, or RAPPORTEUR_TOKEN, which are for the first endpoint alone';

function toLoginAdvice(challenge: string | null, credentials: Credentials | undefined): string {
  if (credentials === undefined) return `it wants a login; ${LOG_IN}`;
  if (credentials.kind === 'token') return 'it does not take the token of RAPPORTEUR_TOKEN';
  if (challenge !== null && !/\b(?:basic|digest)\b/i.test(challenge)) {
    const scheme = /^\s*([\w-]+)/.exec(challenge)?.[1] ?? 'unknown';
    return `it takes a login of the kind ${scheme}, and no user with a password (Basic, Digest)`;
  }
  return 'it does not take the user and password of RAPPORTEUR_USER and RAPPORTEUR_PASSWORD';
}

const advices: Readonly<Record<number, string>> = {
  403: `it does not let this user ask; ${LOG_IN}, of a user who may`,
  404: 'nothing answers there; check the path of the address',
  405: 'it takes no queries by POST; check the path of the address',
  429: 'it asks to be left alone for a while: try again later',
  503: 'it is busy or starting: try again later',
};
