// In: what reading gave. Out: its blocks as "role text", so that a test shows a text as the extractor will see it.
import type { Article } from '../../src/model/index.ts';
import { parseText, type ReadResult } from '../../src/read/index.ts';

/** The article, or a failure that says why there is none. */
export function articleOf(result: ReadResult): Article {
  if ('rejected' in result) throw new Error(`rejected: ${result.rejected.message}`);
  return result.article;
}

/** `[role, text]` of each block. */
export function blocksOf({ text, blocks }: Article): readonly (readonly [string, string])[] {
  const characters = [...text];
  return blocks.map(({ role, span }) => [role, characters.slice(span.begin, span.end).join('')]);
}

/** The text of the blocks with this role. */
export function textsOf(article: Article, role: string): readonly string[] {
  return blocksOf(article).flatMap(([found, text]) => (found === role ? [text] : []));
}

/** Lines as a text file that is called `a.txt`. */
export function readLines(...lines: readonly string[]): Article {
  return articleOf(parseText(lines.join('\n'), { id: 'a', source: 'a.txt' }));
}
