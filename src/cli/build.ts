// In: files, folders or standard input. Out: the graph, in a file or on standard output, and a summary. The one idea:
// everything that can be refused is refused before the first article is read.
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { ExtractAll } from '../pipeline.ts';
import type { Format } from '../rdf/index.ts';
import { toBase } from './base.ts';
import { buildAs } from './built.ts';
import { addCacheOptions, type CacheOptions, openCache } from './cache.ts';
import { findCorrections, noteUncorrected, readCorrections } from './corrections.ts';
import { writeDescription } from './description.ts';
import { toDigested } from './digested.ts';
import { exitCodes, Failure } from './failure.ts';
import { toWriteFailure } from './files.ts';
import { noteUnfollowed, readIdentity } from './identity.ts';
import { INPUT_FORMATS, INPUTS } from './inputs.ts';
import { addJobsOption, extractOutcomes, type JobOptions } from './jobs.ts';
import { addLimitOptions, type LimitOptions, toLimits } from './limits.ts';
import { toShare } from './numbers.ts';
import { note, print } from './output.ts';
import { addRejectionOptions, type RejectionOptions } from './rejections.ts';
import { startReport } from './report.ts';
import { addResumeOption, type ResumeOptions, toStateFolder } from './resume.ts';
import { addSortingOption, type SortingOptions, toSorting } from './sorting.ts';
import { toSummary } from './summary.ts';
import { toVersion } from './version.ts';
import { addVocabularyOption, loadQuads, type VocabularyOptions } from './vocabulary.ts';

type BuildOptions = VocabularyOptions &
  CacheOptions &
  ResumeOptions &
  LimitOptions &
  JobOptions &
  SortingOptions &
  RejectionOptions & {
    readonly output?: string;
    readonly base?: string;
    readonly format?: string;
    readonly identity?: string;
    readonly corrections?: string | false;
    readonly includeText?: true;
    readonly minConfidence?: number;
    readonly description: boolean;
  };

const STANDARD_OUTPUT = '-';

/** Some fifty articles: so much is lost at most where the work is broken off. */
const SOON = 1_000_000;

/** Adds `rapporteur build`. */
export function registerBuild(program: Command): void {
  const command = program
    .command('build')
    .summary('build the graph of articles')
    .description('Reads articles and writes the graph of what they say. The file is replaced as a whole or not at all.')
    .argument('<input...>', INPUTS)
    .option('-o, --output <file>', 'where to; - is standard output (default: "out/graph.ttl")')
    .option('--base <iri>', 'under which articles and facts get their IRIs; ends with /')
    .option('--format <format>', 'turtle, ntriples, nquads, trig, jsonld or rdfxml (default: by the ending, or turtle)')
    .option('--identity <file>', 'what is the same and what is not: owl:sameAs and owl:differentFrom, in RDF')
    .option(
      '--corrections <file>',
      'what serve --edit kept (default: corrections.jsonl beside the graph, if it is there)',
    )
    .option('--no-corrections', 'apply none of them, not even those beside the graph')
    .option('--include-text', "put the articles' texts into the graph as well")
    .option('--min-confidence <share>', 'leave out facts of rules that are less often right, 0 to 1', toShare)
    .option('--no-description', 'write no description of the graph (VoID and DCAT, .void.ttl) beside it');
  addSortingOption(addJobsOption(addResumeOption(addCacheOptions(addVocabularyOption(command)))));
  addRejectionOptions(addLimitOptions(command))
    .addHelpText('after', `\nExample:\n  rapporteur build seeds -o out/graph.ttl\n\n${INPUT_FORMATS}`)
    .action(build);
}

async function build(inputs: readonly string[], options: BuildOptions): Promise<void> {
  await toBase(options.base);
  const { formats, inPieces, writePieces } = await import('../rdf/index.ts');
  const format = await toFormat(options);
  const output = options.output ?? `out/graph${formats[format].endings[0]}`;
  const { identity: file } = options;
  const sorting = await toSorting(options, { format, output, identity: file });
  const identity = file === undefined ? [] : await readIdentity(file, options.base);
  const corrected = await findCorrections(options.corrections, output);
  const corrections = corrected === undefined ? [] : await readCorrections(corrected);
  const vocabulary = await loadQuads(options);
  // What a cache keeps is all that there is to go on from; without one it is kept until the graph is written.
  const state = options.resume && options.cache === undefined ? toStateFolder(output) : undefined;
  const cache = await openCache(state === undefined ? options : { cache: state, full: SOON }, vocabulary);
  const report = startReport(inputs, options);
  const given = {
    inputs,
    vocabulary,
    base: options.base,
    identity,
    corrections,
    texts: options.includeText ? ('include' as const) : ('leave-out' as const),
    minConfidence: options.minConfidence,
    memory: cache?.memory,
    ...(await toLimits(options)),
    extractAll: ((readings, toLexicon) => extractOutcomes(readings, options, toLexicon)) satisfies ExtractAll,
    onOutcome: report.add,
  };
  const isPrinted = output === STANDARD_OUTPUT;
  const graph = await buildAs({ format, isPrinted }, given, sorting);
  try {
    const lost = report.conclude();
    if (file !== undefined) noteUnfollowed(file, graph.unfollowed);
    if (corrected !== undefined) noteUncorrected(corrected, graph.uncorrected);
    // What is known now is kept, whatever becomes of the graph.
    const reused = cache?.close();
    const comment = toComment(graph.count, { ...options, corrections: corrected });
    const { pieces, toDigest } = toDigested(inPieces(graph.toText(comment)));
    await writePieces(pieces, isPrinted ? process.stdout : output).catch((error) => {
      throw isPrinted ? error : toWriteFailure(error, output);
    });
    if (!isPrinted && options.description)
      await writeDescription(output, { base: graph.base, format, tally: graph.toTally(), digest: toDigest() });
    if (state !== undefined) await rm(state, { recursive: true, force: true });
    const target = isPrinted ? 'standard output' : output;
    const summary = toSummary(graph, { size: graph.toSize(), target, lost, reused });
    if (isPrinted) note(summary);
    else await print(summary);
  } finally {
    graph.close();
  }
}

// The articles give the bytes, and not where they lie or in what order they are named: so what stands at the head of
// the graph is the command without its inputs and its output.
function toComment(
  count: number,
  {
    base,
    identity,
    corrections,
    includeText,
    minConfidence,
    vocabulary = [],
  }: Omit<BuildOptions, 'corrections' | keyof LimitOptions | keyof JobOptions | keyof ResumeOptions> & {
    readonly corrections?: string | undefined;
  },
): string {
  const words = [
    ...(base === undefined ? [] : ['--base', base]),
    ...(identity === undefined ? [] : ['--identity', basename(identity)]),
    ...(corrections === undefined ? [] : ['--corrections', basename(corrections)]),
    ...(includeText ? ['--include-text'] : []),
    ...(minConfidence === undefined ? [] : ['--min-confidence', String(minConfidence)]),
    ...vocabulary
      .map((folder) => basename(folder))
      .sort()
      .flatMap((folder) => ['--vocabulary', folder]),
  ];
  const articles = count === 1 ? '1 article' : `${count.toLocaleString('en')} articles`;
  return `rapporteur ${toVersion()}: ${['build', ...words].join(' ')} (${articles})`;
}

async function toFormat({ format, output }: BuildOptions): Promise<Format> {
  const { formatOf, formats, GraphFileError } = await import('../rdf/index.ts');
  const isFormat = (name: string): name is Format => Object.hasOwn(formats, name);
  if (format !== undefined && isFormat(format)) return format;
  if (format !== undefined)
    throw misuse(`--format ${format} is not known; known are ${Object.keys(formats).join(', ')}`);
  if (output === undefined || output === STANDARD_OUTPUT) return 'turtle';
  try {
    return formatOf(output);
  } catch (error) {
    throw error instanceof GraphFileError ? misuse(error.message) : error;
  }
}

function misuse(message: string): Failure {
  return new Failure(message, { exitCode: exitCodes.misuse });
}
