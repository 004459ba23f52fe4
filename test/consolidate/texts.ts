// In: a text and its day of publication. Out: the article that a reader would make of it, as one paragraph after another.
import type { Article } from '../../src/model/index.ts';

export function toArticle(id: string, text: string, published?: string): Article {
  return {
    id,
    source: id,
    text,
    blocks: [{ role: 'paragraph', span: { begin: 0, end: [...text].length } }],
    findings: [],
    ...(published === undefined ? {} : { published }),
  };
}
