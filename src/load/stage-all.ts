// In: graphs to be loaded. Out: all of them staged and checked, or an error and the old graphs as they were.
import { checkGraph, type Verdict } from './check.ts';
import type { GraphContent } from './content.ts';
import { LoadError, StoreError, withFate } from './errors.ts';
import type { Writer } from './graphs.ts';
import type { LoadOptions } from './options.ts';
import { discard, type Place, stage, toMarker, toStagingName } from './staging.ts';
import { toList } from './verdicts.ts';

export type StagingOptions = Pick<LoadOptions, 'onSent' | 'rewriting'> & {
  readonly writer: Writer;
  /** Is used where the store turns out not to know the other's way. */
  readonly spare: Writer | undefined;
};

/** Gives, for each graph, how many triples an earlier try had left. Rejects with a LoadError; no old graph was touched. */
export async function stageAll(
  place: Place,
  contents: readonly GraphContent[],
  { writer, spare, onSent, rewriting }: StagingOptions,
): Promise<readonly number[]> {
  const found: number[] = [];
  const untouched = 'the old graph is as it was';
  let current = writer;
  for (const content of contents) {
    const options = { place, content, onSent };
    const fail = (error: unknown): never => {
      throw withFate(error, `${untouched}; the same command again goes on from where it stopped`);
    };
    const from = await stage({ ...options, writer: current, start: 'go on' }).catch((error) => {
      if (!(spare && error instanceof StoreError && NO_PROTOCOL.has(error.status))) return fail(error);
      current = spare;
      return stage({ ...options, writer: current, start: 'go on' }).catch(fail);
    });
    let verdict = await checkStaged(place, content).catch(fail);
    // What an earlier try left may be less than it seemed.
    if (verdict.faults.length > 0 && from > 0) {
      await stage({ place, content, writer: current, start: 'anew' }).catch(fail);
      verdict = await checkStaged(place, content).catch(fail);
    }
    const refusal = rewriting === 'refuse' ? verdict.rewritten.map((each) => `it writes ${each}`) : [];
    const faults = [...verdict.faults, ...refusal];
    if (faults.length > 0) {
      await discard(place, contents).catch(() => undefined);
      throw new LoadError(`the store does not keep what was sent to it: ${toList(faults)}; ${untouched}`);
    }
    found.push(from);
  }
  return found;
}

// What a store says that has SPARQL Update alone.
const NO_PROTOCOL: ReadonlySet<number> = new Set([404, 405, 415, 501]);

function checkStaged({ client, query }: Place, content: GraphContent): Promise<Verdict> {
  const staging = toStagingName(content.name);
  const quads = [...content.quads, toMarker(staging, content)];
  return checkGraph({ client, url: query, graph: staging, quads, holds: 'exactly' });
}
