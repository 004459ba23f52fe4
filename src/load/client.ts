// In: a request. Out: the store's answer, or a StoreError in words. The one idea: who is asking, how to pack, when to
// try again and what a refusal means are settled here, once, for every request.
import { gzipSync } from 'node:zlib';
import { type Authorizer, type Credentials, toAuthorizer } from '../http/index.ts';
import { StoreError } from './errors.ts';
import { type Patience, type Try, toWait, tryPatiently, usualPatience } from './patience.ts';
import { toWords, withoutQuery } from './words.ts';

export type Request = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  readonly accept?: string;
  /** Text with its media type; it is sent again where a request is repeated, so it has to mean the same twice. */
  readonly content?: { readonly type: string; readonly text: string };
  /** `once`: a failure on the way is not tried again, since nobody knows what became of the request. */
  readonly repeat?: 'patiently' | 'once';
  /** A status that is an answer as well, such as 404 for a graph that is not there. */
  readonly expected?: readonly number[];
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

export type Client = {
  readonly hasCredentials: boolean;
  /** Rejects with a StoreError for every status but 2xx and the expected ones, and where nothing answers. */
  readonly send: (request: Request) => Promise<Answer>;
};

export type ClientOptions = {
  readonly credentials?: Credentials | undefined;
  /** `auto`: to other machines, and as long as the store can unpack it. */
  readonly gzip?: 'auto' | 'always' | 'never' | undefined;
  readonly patience?: Patience | undefined;
};

const SMALLEST_PACKED = 1024; // bytes; below it packing costs more than it saves
const LONGEST_REQUEST = 280_000; // ms; Node itself gives up at 300 seconds
const passing: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504]);

/** A client of one store. It follows no redirect, so that no password goes to an address that nobody gave. */
export function toClient({ credentials, gzip = 'auto', patience = usualPatience }: ClientOptions = {}): Client {
  const authorizer = toAuthorizer(credentials);
  const hasCredentials = credentials !== undefined;
  let packs = gzip;
  const isPacked = ({ url, content }: Request): boolean =>
    content !== undefined &&
    content.text.length >= SMALLEST_PACKED &&
    (packs === 'always' || (packs === 'auto' && !isLoopback(url)));
  const attempt = async (request: Request): Promise<Try<Answer | StoreError>> => {
    const packed = isPacked(request);
    const answer = await exchange(request, authorizer, packed);
    if (answer instanceof StoreError) return { result: answer, again: request.repeat !== 'once' };
    const { status, headers, text } = answer;
    if (isFine(status, request)) return { result: answer, again: false };
    // Some stores say 415 to what they cannot unpack, others 400 or 500.
    if (packed && [400, 415, 500, 501].includes(status)) {
      const plain = await exchange(request, authorizer, false);
      if (!(plain instanceof StoreError) && isFine(plain.status, request)) {
        packs = 'never';
        return { result: plain, again: false };
      }
    }
    const message = toWords({ ...request, status, headers, body: text, hasCredentials });
    const mayBeSize = [400, 413, 500].includes(status);
    const result = new StoreError(message, { status, mayBeSize });
    const isPassing = passing.has(status) || (status === 500 && request.content === undefined);
    return { result, again: isPassing && request.repeat !== 'once', after: toWait(headers.get('retry-after')) };
  };
  return {
    hasCredentials,
    send: async (request) => {
      const result = await tryPatiently(() => attempt(request), patience);
      if (result instanceof StoreError) throw result;
      return result;
    },
  };
}

function isFine(status: number, { expected = [] }: Request): boolean {
  return (status >= 200 && status < 300) || expected.includes(status);
}

/** Is this a machine's address of itself? */
export function isLoopback(url: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

async function exchange(request: Request, authorizer: Authorizer, packed: boolean): Promise<Answer | StoreError> {
  const answer = await exchangeOnce(request, authorizer, packed);
  if (answer instanceof StoreError || answer.status !== 401) return answer;
  const isWorthwhile = authorizer.takeChallenge(answer.headers.get('www-authenticate'));
  return isWorthwhile ? exchangeOnce(request, authorizer, packed) : answer;
}

async function exchangeOnce(
  { method, url, accept, content }: Request,
  authorizer: Authorizer,
  packed: boolean,
): Promise<Answer | StoreError> {
  const authorization = authorizer.toHeader(method, url);
  const headers = {
    ...(accept === undefined ? {} : { Accept: accept }),
    ...(content === undefined ? {} : { 'Content-Type': content.type }),
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
    ...(authorization === undefined ? {} : { Authorization: authorization }),
  };
  const body = content && (packed ? new Uint8Array(gzipSync(content.text)) : content.text);
  try {
    const signal = AbortSignal.timeout(LONGEST_REQUEST);
    const response = await fetch(url, { method, headers, redirect: 'manual', signal, ...(body ? { body } : {}) });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    return toSilence(error, { method, url });
  }
}

function toSilence(error: unknown, { method, url }: Pick<Request, 'method' | 'url'>): StoreError {
  const where = `${method} ${withoutQuery(url)}`;
  const isLate = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  if (isLate) {
    const message = `${where}: no answer within ${LONGEST_REQUEST / 1000} seconds`;
    return new StoreError(message, { status: 0, mayBeSize: true, cause: error });
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = `${where}: ${silences[code] ?? `the connection broke off (${code || String(cause)})`}`;
  return new StoreError(message, { status: 0, cause: error });
}

const silences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there; is the store running, and is this its port?',
  ENOTFOUND: 'there is no machine of this name; check the address',
  EAI_AGAIN: 'the name of the machine cannot be looked up just now',
  ECONNRESET: 'the store broke off the connection; is it still running?',
  UND_ERR_SOCKET: 'the store broke off the connection; is it still running?',
  EPIPE: 'the store broke off the connection; is it still running?',
};
