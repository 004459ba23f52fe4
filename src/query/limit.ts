// In: an answer. Out: its beginning. The one idea: rows are not computed that nobody wants to see, as far as the
// engine allows; and nobody takes a part for the whole, since the reader is told.
import type { Answer } from './engine.ts';

/** The first rows or quads of an answer; `onMore` is called where there are others. */
export function takeFirst(answer: Answer, most: number, onMore: () => void): Answer {
  if (answer.kind === 'rows') return { ...answer, rows: takeItems(answer.rows, most, onMore) };
  if (answer.kind === 'quads') return { ...answer, quads: takeItems(answer.quads, most, onMore) };
  return answer;
}

async function* takeItems<T>(items: AsyncIterable<T>, most: number, onMore: () => void): AsyncGenerator<T> {
  let taken = 0;
  for await (const item of items) {
    if (taken === most) return onMore();
    yield item;
    taken += 1;
  }
}
