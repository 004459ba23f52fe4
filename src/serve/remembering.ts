// In: an asker. Out: one that remembers what was asked last. The one idea: a graph that is served does not change, so an
// answer is good for as long as there is room for it.
import type { Asker, Question } from './asker.ts';

/** Rows that are remembered at most; an answer of a thousand rows takes about half a megabyte. */
const MOST_ROWS = 200_000;

/** So many letters of Turtle take the room of a row. */
const LETTERS_OF_ROW = 250;

/** The same answers, without asking twice. What fails is not remembered. */
export function toRememberingAsker(asker: Asker, mostRows = MOST_ROWS): Asker {
  const known = new Map<string, Promise<unknown>>();
  const sizes = new Map<string, number>();
  let held = 0;
  const forget = (key: string): void => {
    known.delete(key);
    held -= sizes.get(key) ?? 0;
    sizes.delete(key);
  };
  const keep = (key: string, rows: number): void => {
    // An answer of no rows takes its room as well.
    sizes.set(key, rows + 1);
    held += rows + 1;
    for (const oldest of known.keys()) {
      if (held <= mostRows || oldest === key) break;
      forget(oldest);
    }
  };
  const recall = <T>(key: string, ask: () => Promise<T>, countRows: (answer: T) => number): Promise<T> => {
    const before = known.get(key) as Promise<T> | undefined;
    if (before) {
      // What was asked last stands last.
      known.delete(key);
      known.set(key, before);
      return before;
    }
    const answer = ask();
    known.set(key, answer);
    answer.then(
      (answered) => keep(key, countRows(answered)),
      () => forget(key),
    );
    return answer;
  };
  return {
    ...asker,
    select(question) {
      const ask = () => asker.select(question);
      return recall(toKey('rows', question), ask, ({ rows }) => rows.length);
    },
    construct(question) {
      const ask = () => asker.construct(question);
      return recall(toKey('graph', question), ask, ({ turtle }) => Math.ceil(turtle.length / LETTERS_OF_ROW));
    },
  };
}

function toKey(kind: 'rows' | 'graph', { name, given = {} }: Question): string {
  const set = Object.entries(given).filter(([, value]) => (value ?? '') !== '');
  return JSON.stringify([kind, name, set.sort(([one], [other]) => (one < other ? -1 : 1))]);
}
