/**
 * The `read` stage: bytes to Articles. Files, folders, globs, archives and standard input in; one result for each
 * article or record out, sorted by path. Nothing throws: what cannot be read is a finding, and the rest goes on.
 */
import type { Finding } from '../model/index.ts';
import { ArchiveFault } from './archives/index.ts';
import { findFiles } from './folders.ts';
import type { Format } from './formats.ts';
import { findRepeatedIds, idOf, idOfRecord, type RepeatedIds, withOwnId } from './identity.ts';
import { parseJsonRecord } from './json.ts';
import { type ReadMemory, recall, recallFile } from './memory.ts';
import { type Bounds, type Opened, openFile, openPlain } from './open.ts';
import { parseArticle } from './parse.ts';
import { readRecords } from './records.ts';
import {
  codeOf,
  type Known,
  MAX_RATIO,
  MAX_TEXT_BYTES,
  type ReadResult,
  rejectTooLarge,
  rejectUnreadable,
  rejectWith,
} from './result.ts';
import type { Source } from './sources.ts';
import { type Piped, takeStdin } from './stdin.ts';

export { codePointsOf } from './codepoints.ts';
export { RECORD_FIELDS } from './fields.ts';
export { ARCHIVE_OF_ENDING, FORMAT_OF_ENDING, type Format } from './formats.ts';
export { parseHtml } from './html.ts';
export { parseJsonRecord } from './json.ts';
export { readLines } from './lines.ts';
export { parseMarkdown } from './markdown.ts';
export type { ReadMemory } from './memory.ts';
export { type Known, MAX_RATIO, MAX_TEXT_BYTES, type Origin, type Reading, type ReadResult } from './result.ts';
export { parseText } from './text.ts';

export interface ReadOptions {
  /** The format of standard input, else told by how it begins, and of files whose ending says nothing. */
  readonly format?: Format;
  /** In place of the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** The largest text that is read, in bytes of UTF-8. */
  readonly maxTextBytes?: number | undefined;
  /** How many times its size a file may unpack to. */
  readonly maxRatio?: number | undefined;
}

/**
 * Reads every article that `inputs` name: files, folders, globs, or `-` for standard input (which comes last).
 * The order of `inputs` and naming a file twice change nothing. The same text under the same id is given once.
 */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  for await (const result of recallArticles(inputs, undefined, options)) if (!('known' in result)) yield result;
}

/** The same; an article that `memory` has is not read again. */
export async function* recallArticles(
  inputs: readonly string[],
  memory: ReadMemory | undefined,
  options: ReadOptions = {},
): AsyncGenerator<ReadResult | Known> {
  const { format, maxTextBytes = MAX_TEXT_BYTES, maxRatio = MAX_RATIO } = options;
  const bounds = { maxTextBytes, maxRatio };
  const files = await findFiles(
    inputs.filter((input) => input !== '-'),
    format,
  );
  const piped = inputs.includes('-') ? await readStdin(options) : undefined;
  async function* openAll(): AsyncGenerator<Opened> {
    for await (const file of files()) {
      const plain = 'rejected' in file ? file : openPlain(file);
      if (plain) yield plain;
      else if (!('rejected' in file)) yield* openFile(file, bounds);
    }
    if (piped) yield* 'rejected' in piped ? [piped] : openFile({ ...piped, path: '-' }, bounds);
  }
  async function* sources(): AsyncGenerator<Source> {
    for await (const one of openAll()) if (!('rejected' in one)) yield one;
  }
  try {
    const ids = await findRepeatedIds(sources, maxTextBytes);
    const given = new Map<string, string>();
    for await (const one of openAll()) {
      const results = 'rejected' in one ? one : readSource(one, bounds, memory);
      if ('rejected' in results) yield { rejected: results.rejected };
      else if (!('known' in results)) for await (const result of results) yield await identify(result, ids, given);
      else yield ids.repeated.has(results.known.id) ? await identify(results, ids, given) : results;
    }
  } finally {
    if (piped && 'close' in piped) await piped.close();
  }
}

type Results = AsyncIterable<ReadResult | Known>;

/** What a source holds. Of thousands of files nearly all may be known, and to wait for each takes longer than to see it. */
function readSource(
  source: Source,
  { maxTextBytes }: Bounds,
  memory?: ReadMemory,
): Results | Known | { readonly rejected: Finding } {
  const { path, format, archived, findings } = source;
  if (format === 'json' || format === 'jsonl') return telling(source, readAllRecords(source, maxTextBytes, memory));
  const origin = { id: idOf(source), source: path, maxTextBytes, archived, ...(findings && { findings }) };
  const read = async (): Promise<ReadResult | Known> => {
    const bytes = await source.bytes(maxTextBytes);
    if (bytes === undefined) return rejectTooLarge(path, source.size(), maxTextBytes);
    const around = archived === undefined ? [] : [JSON.stringify(archived)];
    return recall(memory, [format, ...around, bytes], origin, () => parseArticle(bytes, format, origin));
  };
  try {
    const recalled = memory ? recallFile(memory, source, origin, read) : { readNew: read };
    return 'known' in recalled ? recalled : telling(source, readOnce(recalled.readNew));
  } catch (error) {
    return rejectUnreadable(path, error);
  }
}

async function* readOnce(read: () => Promise<ReadResult | Known>): AsyncGenerator<ReadResult | Known> {
  yield await read();
}

async function* readAllRecords(
  source: Source,
  maxTextBytes: number,
  memory?: ReadMemory,
): AsyncGenerator<ReadResult | Known> {
  for await (const record of readRecords(source, maxTextBytes)) {
    if ('rejected' in record) {
      yield record;
      continue;
    }
    const { value, where, findings } = record;
    const origin = { id: idOfRecord(source, record), source: where, findings, maxTextBytes };
    yield await recall(memory, ['record', JSON.stringify(value)], origin, () => parseJsonRecord(value, origin));
  }
}

// What cannot be read any further is told in its place.
async function* telling(source: Source, results: Results): AsyncGenerator<ReadResult | Known> {
  try {
    yield* results;
  } catch (error) {
    if (error instanceof ArchiveFault) error.isTold = true;
    yield error instanceof ArchiveFault
      ? rejectWith(error.code, source.path, error.message)
      : rejectUnreadable(source.path, error);
  }
}

/** Gives an article whose id others claim an id of its own, and leaves out a text that was given under its id before. */
async function identify(
  result: ReadResult | Known,
  { shared, repeated }: RepeatedIds,
  given: Map<string, string>,
): Promise<ReadResult | Known> {
  if ('rejected' in result) return result;
  const { id: claimed } = 'known' in result ? result.known : result.article;
  if (!repeated.has(claimed)) return result;
  const loaded = 'known' in result ? await result.known.load() : result;
  if ('rejected' in loaded) return loaded;
  const own = shared.has(claimed) ? { article: withOwnId(loaded.article) } : result;
  const { id, source } = 'known' in own ? own.known : own.article;
  const before = given.get(id);
  given.set(id, before ?? source);
  if (before === undefined) return own;
  const message = `this is the same as ${before} (id ${id}); it is read once`;
  return { rejected: { code: 'duplicate-article', severity: 'info', where: source, message } };
}

async function readStdin({
  stdin = process.stdin,
  format,
}: ReadOptions): Promise<Piped | Extract<ReadResult, { readonly rejected: unknown }>> {
  try {
    return await takeStdin(stdin, format);
  } catch (error) {
    return rejectWith('unreadable', '-', `standard input cannot be read (${codeOf(error)})`);
  }
}
