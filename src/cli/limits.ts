// In: --max-article-size, --max-article-time and --max-ratio. Out: the bounds on one article or archive. The one idea: one article that is too
// much costs itself, with a reason, and never the others.
import type { Command } from 'commander';
import type { TimeLimit } from '../pipeline.ts';
import { toBytes, toRatio, toSeconds } from './numbers.ts';

export type LimitOptions = {
  readonly maxArticleSize: number;
  readonly maxArticleTime: number;
  readonly maxRatio: number;
};

export type Limits = { readonly maxTextBytes: number; readonly maxRatio: number; readonly limit: TimeLimit };

/** Adds the options. Their defaults are far above any article, on a machine that is busy too. */
export function addLimitOptions(command: Command): Command {
  return command
    .option('--max-article-size <bytes>', 'reject a longer text; 500kB and 5MB are understood', toBytes, 5_000_000)
    .option('--max-article-time <seconds>', 'reject an article that takes longer to extract from', toSeconds, 60)
    .option('--max-ratio <times>', 'leave a packed file that unpacks to more times its size', toRatio, 200);
}

/** The bounds, as the pipeline takes them. */
export async function toLimits({ maxArticleSize, maxArticleTime, maxRatio }: LimitOptions): Promise<Limits> {
  const { toTimeLimit } = await import('../work/index.ts');
  return { maxTextBytes: maxArticleSize, maxRatio, limit: toTimeLimit(maxArticleTime) };
}
