// In: requests, one after the other. Out: their answers. The one idea: a guest at somebody else's service waits between
// two requests, waits as long as it is told, waits longer each time it goes wrong, and gives up before it is a nuisance.
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceError } from './errors.ts';

export type Manners = {
  /** Milliseconds between the end of one request and the next. */
  readonly pause: number;
  /** How often a request is made at most. */
  readonly tries: number;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  /** Who asks, for the User-Agent. */
  readonly agent: string;
  /** Called before a wait that the service, or an error, made necessary. */
  readonly onWait?: (milliseconds: number, reason: string) => void;
  /** In place of real time, for tests. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  readonly now?: () => number;
};

export type Reply = { readonly status: number; readonly text: string; readonly url: string };

/** Asks for `url`; with `form`, by POST. Gives every status that waiting cannot mend. Throws a ServiceError for the rest. */
export type Client = (url: string, form?: URLSearchParams) => Promise<Reply>;

const FIRST_WAIT = 1000;
/** Whoever has to wait longer than this had better come back another time. */
const LONGEST_WAIT = 300_000;
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

export function toClient({ pause, tries, timeout, agent, onWait, wait = sleep, now = Date.now }: Manners): Client {
  let free = 0;

  const request = async (url: string, form?: URLSearchParams): Promise<Reply & { readonly after?: string | null }> => {
    const early = free - now();
    if (early > 0) await wait(early);
    try {
      const headers = { 'user-agent': agent, accept: 'application/json' };
      const signal = AbortSignal.timeout(timeout);
      const response = await fetch(url, form ? { method: 'POST', headers, body: form, signal } : { headers, signal });
      const text = await response.text();
      return { status: response.status, text, url: response.url, after: response.headers.get('retry-after') };
    } finally {
      free = now() + pause;
    }
  };

  return async (url, form) => {
    for (let tried = 1; ; tried += 1) {
      let reason: string;
      let asked: number | undefined;
      try {
        const { after, ...reply } = await request(url, form);
        if (!PASSING.has(reply.status)) return reply;
        reason = `status ${reply.status}`;
        asked = toWait(after, now());
      } catch (error) {
        reason = toReason(error);
      }
      if (tried >= tries) {
        throw new ServiceError(`${url} gives no answer (${reason}, ${tried} times); what was answered before is kept`);
      }
      const milliseconds = asked ?? FIRST_WAIT * 2 ** (tried - 1);
      if (milliseconds > LONGEST_WAIT) {
        const minutes = Math.ceil(milliseconds / 60_000);
        throw new ServiceError(
          `${url} asks to be left alone for ${minutes} minutes (${reason}); run this again then: what was answered is kept`,
        );
      }
      onWait?.(milliseconds, reason);
      await wait(milliseconds);
    }
  };
}

/** Retry-After as RFC 9110 (10.2.3) has it: seconds, or a date. In milliseconds; undefined if there is none. */
function toWait(after: string | null | undefined, now: number): number | undefined {
  if (after === null || after === undefined) return undefined;
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  const date = Date.parse(after);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function toReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error;
  return cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : cause.name) : error.message;
}
