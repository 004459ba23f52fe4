// In: a tick for each input, or for some triples. Out: a single line on standard error that rewrites itself. The one
// idea: it shows only where a person watches, and only when they have begun to wait.

export type Progress = { readonly tick: (by?: number) => void; readonly clear: () => void };

export type Stream = { readonly isTTY?: boolean; write(text: string): unknown };

/** So many ms go by before the first line. */
export const PATIENCE = 1000;
const INTERVAL = 100; // ms between two lines
export const CLEAR_LINE = '\r\u001b[K';

/** Starts the clock; `what` is counted. On anything but a terminal both functions do nothing. */
export function startProgress(
  stream: Stream = process.stderr,
  now: () => number = Date.now,
  what = 'article',
): Progress {
  if (!stream.isTTY) return { tick: () => {}, clear: () => {} };
  const start = now();
  let count = 0;
  let shownAt = 0;
  const tick = (by = 1): void => {
    count += by;
    const time = now();
    if (time - start < PATIENCE || time - shownAt < INTERVAL) return;
    shownAt = time;
    const rate = Math.round((count * 1000) / (time - start));
    stream.write(`${CLEAR_LINE}${what} ${count.toLocaleString('en')}, ${rate.toLocaleString('en')} a second`);
  };
  const clear = (): void => {
    if (shownAt > 0) stream.write(CLEAR_LINE);
    shownAt = 0;
  };
  return { tick, clear };
}
