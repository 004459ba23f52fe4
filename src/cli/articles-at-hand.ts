// In: where articles lie. Out: each of them by its name, with what was dropped on reading it. The one idea: where each lies is
// found at the start, and what it says only when somebody looks at it.
import type { ArticleText, ReadArticle } from '../serve/index.ts';
import { loadLexicon } from './vocabulary.ts';

/** Looks the articles through once; an article that has changed or gone since is read as it is now, or not at all. */
export async function findArticles(inputs: readonly string[]): Promise<ReadArticle> {
  const [{ readArticles }, { extractArticles }] = await Promise.all([
    import('../read/index.ts'),
    import('../pipeline.ts'),
  ]);
  const sources = new Map<string, string>();
  for await (const reading of readArticles(inputs)) {
    if ('article' in reading) sources.set(reading.article.id, reading.article.source);
  }
  const lexicon = loadLexicon({});
  return async (id): Promise<ArticleText | undefined> => {
    const source = sources.get(id);
    if (source === undefined) return undefined;
    for await (const outcome of extractArticles([source], await lexicon)) {
      if (!('extraction' in outcome) || outcome.article.id !== id) continue;
      const dropped = outcome.extraction.rejections.map(({ kind, reason, evidence }) => ({
        ...{ kind, reason, rule: evidence.rule },
        ...evidence.span,
      }));
      return { text: outcome.article.text, dropped };
    }
    return undefined;
  };
}
