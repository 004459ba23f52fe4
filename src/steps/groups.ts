// In: sorted lines. Out: groups with one key, which this step takes, and lines that later steps take. The one idea: one group
// is in memory at a time, and lines that are not sorted are noticed.
import {
  isStatement,
  type Kind,
  RecordError,
  type RecordOf,
  readRecord,
  STEPS,
  type Step,
  toKey,
  toStepNumber,
} from './records.ts';

export type Group = {
  readonly [K in Kind]: { readonly kind: K; readonly key: string; readonly values: readonly RecordOf<K>[] };
}[Kind];

/** A group, or a line with its end that is of no concern to the step. */
export type Met = { readonly group: Group } | { readonly line: string };

/**
 * Groups lines that are sorted by key. Throws a RecordError for lines in the wrong order, for what is no record, and for
 * records of an earlier step.
 */
export async function* toGroups(lines: AsyncIterable<string> | Iterable<string>, step: Step): AsyncGenerator<Met> {
  const number = STEPS.indexOf(step) + 1;
  let open: { readonly kind: Kind; readonly key: string; readonly values: unknown[] } | undefined;
  for await (const line of lines) {
    const own = line === '' || isStatement(line) ? undefined : toStepNumber(line);
    if (own !== number) {
      if (own !== undefined && own < number) throw toLeftOver(line, own, step);
      if (line !== '') yield { line: `${line}\n` };
      continue;
    }
    const key = toKey(line);
    if (open !== undefined && key < open.key) {
      throw new RecordError(
        `${JSON.stringify(key)} comes after ${JSON.stringify(open.key)}: sort the lines by key, such as with LC_ALL=C sort`,
      );
    }
    const { kind, value } = readRecord(line);
    if (open?.key === key) {
      open.values.push(value);
      continue;
    }
    if (open !== undefined) yield { group: open as Group };
    open = { kind, key, values: [value] };
  }
  if (open !== undefined) yield { group: open as Group };
}

function toLeftOver(line: string, number: number, step: Step): RecordError {
  const earlier = STEPS[number - 1];
  const key = JSON.stringify(toKey(line));
  return new RecordError(
    `${key} is for "consolidate ${earlier}", which comes before "consolidate ${step}": give it to that step first`,
  );
}
