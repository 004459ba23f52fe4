/**
 * In: what an article is read from. Out: the article, read now or before. The one idea: the same bytes under the same id
 * are the same article wherever they lie; what has a finding is read anew, since a finding says where.
 */
import type { Article } from '../model/index.ts';
import type { Origin, ReadResult } from './result.ts';

/** Articles that were read before, by all that they were read from. */
export interface ReadMemory {
  readonly find: (from: readonly (string | Uint8Array)[]) => Remembered | undefined;
  /** Gives the key under which it is found from now on. */
  readonly keep: (from: readonly (string | Uint8Array)[], article: Article) => string;
}

export interface Remembered {
  readonly key: string;
  readonly load: () => Article;
}

/** What `read` gives for `content`, or gave before for the same. */
export async function recall(
  memory: ReadMemory | undefined,
  content: readonly (string | Uint8Array)[],
  { id, source, maxTextBytes, findings = [] }: Origin,
  read: () => Promise<ReadResult>,
): Promise<ReadResult> {
  if (memory === undefined || findings.length > 0) return read();
  const from = [id, String(maxTextBytes), ...content];
  const before = memory.find(from);
  if (before) {
    return {
      known: { id, key: before.key },
      get article() {
        return { ...before.load(), source };
      },
    };
  }
  const result = await read();
  if ('rejected' in result || result.article.findings.length > 0) return result;
  return { ...result, known: { id, key: memory.keep(from, result.article) } };
}
