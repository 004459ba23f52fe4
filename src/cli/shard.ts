// In: --shard i/n and what was read. Out: what of it belongs to the shard. The one idea: what could not be read belongs to
// one shard too, so that its finding is told once.
import { type Command, InvalidArgumentError } from 'commander';
import type { ReadResult } from '../read/index.ts';
import type { Shard } from '../work/index.ts';

export type ShardOptions = { readonly shard?: Shard };

/** Adds `--shard I/N`. */
export function addShardOption(command: Command): Command {
  const description = 'take only the articles whose ids fall into part i of n, from 1/n to n/n';
  return command.option('--shard <i/n>', description, toShard);
}

function toShard(text: string): Shard {
  const [part = 0, of = 0] = /^[1-9]\d{0,8}\/[1-9]\d{0,8}$/.test(text) ? text.split('/').map(Number) : [];
  if (part > 0 && part <= of) return { part, of };
  throw new InvalidArgumentError('Give a part and the number of parts, such as 2/16.');
}

/** Those of `readings` that belong to the shard; all of them where there is none. */
export async function* takeShard(readings: AsyncIterable<ReadResult>, shard?: Shard): AsyncGenerator<ReadResult> {
  const { isInShard } = await import('../work/index.ts');
  for await (const reading of readings) {
    const id = 'article' in reading ? reading.article.id : reading.rejected.where;
    if (shard === undefined || isInShard(id, shard)) yield reading;
  }
}
