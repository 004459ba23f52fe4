/**
 * The `read` stage: bytes to Articles. Files, folders, globs and standard input in; one result for each article or
 * record out, sorted by path. Nothing throws: what cannot be read is a finding, and the rest goes on.
 */
import { type Format, sniffFormat } from './formats.ts';
import { findSharedIds, idOf, idOfRecord, withOwnId } from './identity.ts';
import { codeOf, findInputs, type Input } from './inputs.ts';
import { parseJsonRecord } from './json.ts';
import { type ReadMemory, recall } from './memory.ts';
import { parseArticle } from './parse.ts';
import { readRecords } from './records.ts';
import { MAX_TEXT_BYTES, type ReadResult, rejectTooLarge, rejectWith } from './result.ts';
import { fileSource, memorySource, type Source } from './sources.ts';

export { codePointsOf } from './codepoints.ts';
export { RECORD_FIELDS } from './fields.ts';
export { FORMAT_OF_ENDING, type Format } from './formats.ts';
export { parseHtml } from './html.ts';
export { parseJsonRecord } from './json.ts';
export { readLines } from './lines.ts';
export { parseMarkdown } from './markdown.ts';
export type { ReadMemory } from './memory.ts';
export { MAX_TEXT_BYTES, type Origin, type ReadResult } from './result.ts';
export { parseText } from './text.ts';

export interface ReadOptions {
  /** The format of standard input, else told by how it begins, and of files whose ending says nothing. */
  readonly format?: Format;
  /** In place of the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** The largest text that is read, in bytes of UTF-8. */
  readonly maxTextBytes?: number | undefined;
  /** Articles that need not be read again. */
  readonly memory?: ReadMemory | undefined;
}

/**
 * Reads every article that `inputs` name: files, folders, globs, or `-` for standard input (which comes last).
 * The order of `inputs` and naming a file twice change nothing. The same text under the same id is given once.
 */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const { format, maxTextBytes = MAX_TEXT_BYTES, memory } = options;
  const named = await findInputs(
    inputs.filter((input) => input !== '-'),
    format,
  );
  const piped = inputs.includes('-') ? await readStdin(options) : [];
  const entries = [...named.map(toEntry), ...piped];
  const sources = entries.flatMap((entry) => ('source' in entry ? [entry.source] : []));
  const shared = await findSharedIds(sources, maxTextBytes);
  const given = new Map<string, string>();
  for (const entry of entries) {
    const results = 'source' in entry ? readSource(entry.source, maxTextBytes, memory) : [entry];
    for await (const result of results) yield identify(result, shared, given);
  }
}

type Entry = { readonly source: Source } | Extract<ReadResult, { readonly rejected: unknown }>;

function toEntry(input: Input): Entry {
  return 'rejected' in input ? { rejected: input.rejected } : { source: fileSource(input) };
}

async function* readSource(source: Source, maxTextBytes: number, memory?: ReadMemory): AsyncGenerator<ReadResult> {
  const { path, format } = source;
  try {
    if (format !== 'json' && format !== 'jsonl') {
      const size = await source.size();
      if (size > maxTextBytes) yield rejectTooLarge(path, size, maxTextBytes);
      else {
        const bytes = await source.bytes();
        const origin = { id: idOf(source), source: path, maxTextBytes };
        yield await recall(memory, [format, bytes], origin, () => parseArticle(bytes, format, origin));
      }
      return;
    }
    for await (const record of readRecords(source, maxTextBytes)) {
      if ('rejected' in record) {
        yield record;
        continue;
      }
      const { value, where, findings } = record;
      const origin = { id: idOfRecord(source, record), source: where, findings, maxTextBytes };
      yield await recall(memory, ['record', JSON.stringify(value)], origin, () => parseJsonRecord(value, origin));
    }
  } catch (error) {
    yield rejectWith(
      'unreadable',
      path,
      `it cannot be read (${codeOf(error)}); check that it is there and its permissions`,
    );
  }
}

/** Gives an article whose id others claim an id of its own, and leaves out a text that was given under its id before. */
function identify(result: ReadResult, shared: ReadonlySet<string>, given: Map<string, string>): ReadResult {
  if ('rejected' in result) return result;
  const article = shared.has(result.article.id) ? withOwnId(result.article) : result.article;
  const before = given.get(article.id);
  given.set(article.id, before ?? article.source);
  if (before === undefined) return { article };
  const message = `this is the same as ${before} (id ${article.id}); it is read once`;
  return { rejected: { code: 'duplicate-article', severity: 'info', where: article.source, message } };
}

async function readStdin({ stdin = process.stdin, format }: ReadOptions): Promise<readonly Entry[]> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    return [{ source: memorySource('-', format ?? sniffFormat(bytes.subarray(0, 4096).toString('utf8')), bytes) }];
  } catch (error) {
    return [rejectWith('unreadable', '-', `standard input cannot be read (${codeOf(error)})`)];
  }
}
