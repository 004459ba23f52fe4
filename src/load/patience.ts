// In: a try that may fail for now. Out: its result, or its last failure. The one idea: whoever is told to wait waits,
// and longer each time, but not for ever.

export type Patience = {
  /** How many tries in all. */
  readonly tries: number;
  /** Before the second try, in ms; doubled before each further one. */
  readonly firstWait: number;
  /** In ms, whatever the store asks for. */
  readonly longestWait: number;
  readonly wait: (ms: number) => Promise<void>;
};

export const usualPatience: Patience = {
  tries: 6,
  firstWait: 500,
  longestWait: 60_000,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** `again`: the result is no good yet, and where the store said so, in how many ms to come back. */
export type Try<T> = { readonly result: T; readonly again: boolean; readonly after?: number | undefined };

/** Tries until it is good or patience is at its end; `onWait` hears of each wait before it begins. */
export async function tryPatiently<T>(
  attempt: () => Promise<Try<T>>,
  patience: Patience,
  onWait?: (result: T, ms: number) => unknown,
): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    const { result, again, after } = await attempt();
    if (!again || turn >= patience.tries) return result;
    const own = patience.firstWait * 2 ** (turn - 1);
    const ms = Math.min(after ?? own, patience.longestWait);
    onWait?.(result, ms);
    await patience.wait(ms);
  }
}

/** `Retry-After` (RFC 9110, 10.2.3) in ms: seconds, or a date. */
export function toWait(header: string | null, now: number = Date.now()): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
