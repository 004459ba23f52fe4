/**
 * In: what an article is read from. Out: the article, read now, or known from before. The one idea: the same bytes under the
 * same id are the same article wherever they lie, and a file that nobody has touched has the same bytes; what has a finding
 * is read anew, since a finding says where.
 */
import { resolve } from 'node:path';
import type { Article } from '../model/index.ts';
import { type Known, type Origin, type ReadResult, rejectUnreadable } from './result.ts';
import type { Source } from './sources.ts';

/** Articles that were read before, by all that they were read from. */
export interface ReadMemory {
  readonly find: (from: readonly (string | Uint8Array)[]) => Remembered | undefined;
  /** Gives the key under which it is found from now on. */
  readonly keep: (from: readonly (string | Uint8Array)[], article: Article) => string;
  /** What was read of the file at this path in this state. */
  readonly findFile: (path: string, state: string) => Remembered | undefined;
  readonly keepFile: (path: string, state: string, key: string) => void;
}

export interface Remembered {
  readonly key: string;
  readonly load: () => Article | undefined;
}

type Read = () => Promise<ReadResult>;

/** What `read` gives for `content`, or that it is known. */
export async function recall(
  memory: ReadMemory | undefined,
  content: readonly (string | Uint8Array)[],
  origin: Origin,
  read: Read,
): Promise<ReadResult | Known> {
  const { id, maxTextBytes, findings = [] } = origin;
  if (memory === undefined || findings.length > 0) return read();
  const from = [id, String(maxTextBytes), ...content];
  const before = memory.find(from);
  if (before) return toKnown(before, origin, async () => ({ key: before.key, ...(await read()) }));
  const result = await read();
  if ('rejected' in result || result.article.findings.length > 0) return result;
  return { ...result, key: memory.keep(from, result.article) };
}

/** A file as the system tells of it: the same line stands for the same article. */
type FileState = { readonly path: string; readonly state: string };

// The id follows from the path; the format may be the user's word for an ending that says nothing.
function toFileState({ path, format, state }: Source, { maxTextBytes }: Origin): FileState | undefined {
  const now = state?.();
  return now === undefined ? undefined : { path: resolve(path), state: `${format} ${maxTextBytes} ${now}` };
}

type ReadContent = () => Promise<ReadResult | Known>;

/**
 * What is known of a file that the system says has not changed, without opening it; else `readNew` reads it, by `read`, which
 * looks at its content. Throws what the system says where the file is not there.
 */
export function recallFile(
  memory: ReadMemory,
  file: Source,
  origin: Origin,
  read: ReadContent,
): Known | { readonly readNew: ReadContent } {
  const now = toFileState(file, origin);
  const before = now && memory.findFile(now.path, now.state);
  if (before) return toKnown(before, origin, read);
  const readNew: ReadContent = async () => {
    const result = await read();
    const key = 'known' in result ? result.known.key : 'article' in result ? result.key : undefined;
    if (now && key !== undefined) memory.keepFile(now.path, now.state, key);
    return result;
  };
  return { readNew };
}

function toKnown({ key, load }: Remembered, { id, source }: Origin, read: ReadContent): Known {
  const loadOrRead = async (): Promise<ReadResult> => {
    const article = load();
    if (article) return { article: { ...article, source }, key };
    try {
      const result = await read();
      return 'known' in result ? await result.known.load() : result;
    } catch (error) {
      return rejectUnreadable(source, error);
    }
  };
  return { known: { id, source, key, load: loadOrRead } };
}
