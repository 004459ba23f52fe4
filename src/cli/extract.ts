// In: files, folders or standard input. Out: what each article says, as JSON, as a graph of its own, or as records. The one
// idea: the output of the stage as it is, and a filter, which knows of no article but the one at hand.
import { fstatSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { ReadResult } from '../read/index.ts';
import type { Line } from '../work/index.ts';
import { toBase } from './base.ts';
import { misuse } from './failure.ts';
import { writeText } from './files.ts';
import { INPUTS } from './inputs.ts';
import { addJobsOption, extractInJobs, type JobOptions } from './jobs.ts';
import { addLimitOptions, type LimitOptions } from './limits.ts';
import { addRejectionOptions, type RejectionOptions } from './rejections.ts';
import { type Report, startReport } from './report.ts';
import { addResumeOption, openRun, type ResumeOptions, toStateFolder } from './resume.ts';
import { followRun } from './resumed.ts';
import { addShardOption, type ShardOptions, takeShard } from './shard.ts';
import { addVocabularyOption, loadQuads, type VocabularyOptions } from './vocabulary.ts';

type ExtractOptions = VocabularyOptions &
  LimitOptions &
  RejectionOptions &
  ShardOptions &
  JobOptions &
  ResumeOptions & {
    readonly format: 'jsonl' | 'json' | 'nquads' | 'records';
    readonly base?: string;
    readonly includeText?: true;
    readonly output?: string;
  };

/** Adds `rapporteur extract`. */
export function registerExtract(program: Command): void {
  const command = program
    .command('extract')
    .summary('print what each article says, as JSON or N-Quads')
    .description(
      'Prints what each article says on its own, before anything is merged. Without inputs it is a filter: JSON Lines on ' +
        'standard input, one article a line, each read by itself; one line out for each, in their order.',
    )
    .argument('[input...]', INPUTS)
    .addOption(
      new Option(
        '--format <format>',
        'jsonl: one article per line (json is the same); nquads: a named graph for each; records: for consolidate',
      )
        .choices(['jsonl', 'json', 'nquads', 'records'])
        .default('jsonl'),
    )
    .option('--base <iri>', 'of nquads and records: under which articles and facts get their IRIs; ends with /')
    .option('--include-text', "of nquads and records: put the articles' texts into the graph as well")
    .option(
      '-o, --output <file>',
      'where to; the file is replaced as a whole or not at all (default: standard output)',
    );
  addRejectionOptions(addLimitOptions(addResumeOption(addJobsOption(addShardOption(addVocabularyOption(command))))))
    .addHelpText('after', HELP)
    .action(extractInputs);
}

const HELP = `
Examples:
  rapporteur extract seeds
  rapporteur extract --format nquads < articles.jsonl > graphs.nq
  rapporteur extract --shard 2/16 --errors errors.jsonl < articles.jsonl > extractions-2.jsonl`;

async function extractInputs(inputs: readonly string[], options: ExtractOptions): Promise<void> {
  const isFilter = inputs.length === 0;
  const base = await toBase(options.base);
  // Node reads a terminal for ever, and of a folder (`< seeds`) nothing, without a word.
  if (isFilter && (process.stdin.isTTY || fstatSync(0).isDirectory())) {
    throw misuse('there is nothing to read: name files or folders, or send JSON Lines to standard input');
  }
  const run = options.resume ? await openRun(...(await toRun(inputs, options))) : undefined;
  const report = startReport(inputs, { ...options, mayBeEmpty: isFilter || options.shard !== undefined });
  const readings = takeShard(await readAll(inputs, options), options.shard);
  const format = options.format === 'json' ? 'jsonl' : options.format;
  const includeText = options.includeText === true;
  const extract = (some: AsyncIterable<ReadResult>): AsyncIterable<Line> =>
    extractInJobs(some, { ...options, format, base, includeText });
  if (run === undefined) return writeText(toLines(extract(readings), report), options.output);
  try {
    for await (const outcome of followRun(run, readings, { output: options.output ?? '', extract }))
      report.add(outcome);
    report.conclude();
    await run.finish();
  } finally {
    await run.close();
  }
}

async function* toLines(outcomes: AsyncIterable<Line>, report: Report): AsyncGenerator<string> {
  for await (const outcome of outcomes) {
    report.add(outcome);
    if ('line' in outcome) yield outcome.line;
  }
  report.conclude();
}

// The number of threads changes no line, so it may be another when the work goes on.
async function toRun(inputs: readonly string[], options: ExtractOptions): Promise<readonly [string, string]> {
  toStateFolder(options.output); // tells a misuse before any work is done
  const { toRunDigest } = await import('../cache/index.ts');
  const { jobs, errors, maxErrorRate, output = '', resume, ...given } = options;
  return [output, toRunDigest(await loadQuads(options), JSON.stringify([inputs, given]))];
}

async function readAll(
  inputs: readonly string[],
  { maxArticleSize: maxTextBytes, maxRatio }: LimitOptions,
): Promise<AsyncIterable<ReadResult>> {
  const { readArticles, readLines } = await import('../read/index.ts');
  return inputs.length === 0
    ? readLines(process.stdin, { maxTextBytes })
    : readArticles(inputs, { maxTextBytes, maxRatio });
}
