// In: an asker. Out: one that remembers what was asked last. The one idea: a graph that is served does not change, so an
// answer is good for as long as there is room for it.
import type { Answered, Asker, Question } from './asker.ts';

/** Rows that are remembered at most; an answer of a thousand rows takes about half a megabyte. */
const MOST_ROWS = 200_000;

/** The same answers, without asking twice. What fails is not remembered. */
export function toRememberingAsker(asker: Asker, mostRows = MOST_ROWS): Asker {
  const known = new Map<string, Promise<Answered>>();
  const sizes = new Map<string, number>();
  let held = 0;
  const forget = (key: string): void => {
    known.delete(key);
    held -= sizes.get(key) ?? 0;
    sizes.delete(key);
  };
  const keep = (key: string, { rows }: Answered): void => {
    // An answer of no rows takes its room as well.
    sizes.set(key, rows.length + 1);
    held += rows.length + 1;
    for (const oldest of known.keys()) {
      if (held <= mostRows || oldest === key) break;
      forget(oldest);
    }
  };
  return {
    ...asker,
    select(question) {
      const key = toKey(question);
      const before = known.get(key);
      if (before) {
        // What was asked last stands last.
        known.delete(key);
        known.set(key, before);
        return before;
      }
      const answer = asker.select(question);
      known.set(key, answer);
      answer.then(
        (answered) => keep(key, answered),
        () => forget(key),
      );
      return answer;
    },
  };
}

function toKey({ name, given = {} }: Question): string {
  const set = Object.entries(given).filter(([, value]) => (value ?? '') !== '');
  return JSON.stringify([name, set.sort(([one], [other]) => (one < other ? -1 : 1))]);
}
