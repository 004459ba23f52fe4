// In: a request. Out: the store's answer, or a StoreError in words. The one idea: who is asking, how to pack, when to
// try again and what a refusal means are settled here, once, for every request.
import { gzipSync } from 'node:zlib';
import {
  type Answer,
  type Authorizer,
  type Credentials,
  EndpointError,
  exchange as reach,
  toAuthorizer,
} from '../http/index.ts';
import { StoreError } from './errors.ts';
import { type Patience, type Try, toWait, tryPatiently, usualPatience } from './patience.ts';
import { toWords } from './words.ts';

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
  /** Is told before each wait why, and for how many ms. */
  readonly onWait?: ((reason: string, ms: number) => void) | undefined;
};

const SMALLEST_PACKED = 1024; // bytes; below it packing costs more than it saves
const passing: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504]);

/** A client of one store. It follows no redirect, so that no password goes to an address that nobody gave. */
export function toClient({ credentials, gzip = 'auto', patience = usualPatience, onWait }: ClientOptions = {}): Client {
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
      const result = await tryPatiently(
        () => attempt(request),
        patience,
        (held, ms) => held instanceof StoreError && onWait?.(held.message, ms),
      );
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
  const { method, url, accept, content } = request;
  const headers = {
    ...(accept === undefined ? {} : { accept }),
    ...(content === undefined ? {} : { 'content-type': content.type }),
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  };
  const body = content && (packed ? new Uint8Array(gzipSync(content.text)) : content.text);
  try {
    return await reach({ method, url, headers, body }, authorizer);
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    return new StoreError(error.message, { status: 0, mayBeSize: error.isLate, cause: error });
  }
}
