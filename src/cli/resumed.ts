// In: what is read, and a run that may have been broken off. Out: what became of each, and the lines in their file. The one idea: what is
// done is read again, which is a small part of the work, to see that it is the same, and not extracted again.
import type { Finding } from '../model/index.ts';
import type { ReadResult } from '../read/index.ts';
import type { Line } from '../work/index.ts';
import { Failure } from './failure.ts';
import type { Result } from './report.ts';
import { type Run, startDigest, toStateFolder } from './resume.ts';

type Extract = (readings: AsyncIterable<ReadResult>) => AsyncIterable<Line>;

/** So often, in milliseconds, it is made sure of what is done. */
const OFTEN = 1000;

/** Gives what became of each reading, those of the earlier run first. Throws a Failure where the inputs have changed since. */
export async function* followRun(
  run: Run,
  readings: AsyncIterable<ReadResult>,
  { output, extract }: { readonly output: string; readonly extract: Extract },
): AsyncGenerator<Result> {
  const iterator = readings[Symbol.asyncIterator]();
  const digest = startDigest();
  const { Finding } = await import('../model/index.ts');
  const lost = new Map(
    run.lost.map((line): readonly [number, Finding] => {
      const [at, finding] = JSON.parse(line);
      return [Number(at), Finding.parse(finding)];
    }),
  );
  for (let at = 0; at < run.state.done; at += 1) {
    const next = await iterator.next();
    if (next.done) throw changed(output);
    digest.add(next.value);
    const finding = lost.get(at);
    yield finding === undefined ? next.value : { rejected: finding };
  }
  if (run.state.done > 0 && digest.text() !== run.state.read) throw changed(output);
  const digests: string[] = [];
  async function* rest(): AsyncGenerator<ReadResult> {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      digest.add(next.value);
      digests.push(digest.text());
      yield next.value;
    }
  }
  let { done } = run.state;
  let keptAt = Date.now();
  for await (const outcome of extract(rest())) {
    const read = digests.shift() ?? '';
    await run.add('line' in outcome ? { line: outcome.line } : { lost: JSON.stringify([done, outcome.rejected]) });
    done += 1;
    if (Date.now() - keptAt >= OFTEN) {
      await run.keep(done, read);
      keptAt = Date.now();
    }
    yield outcome;
  }
}

function changed(output: string): Failure {
  return new Failure(
    `the inputs have changed since ${output} was begun: run it without --resume, or remove ${toStateFolder(output)}`,
  );
}
