// In: an article, and what it says. Out: the graph of this article alone, named after it, as N-Quads. The one idea: what `build`
// gives for the one article, in a graph of its own, so that many stand side by side and one can be replaced.
import { consolidateWith } from '../consolidate/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { toGraphIri, toQuads } from '../map/index.ts';
import type { Article, Extraction } from '../model/index.ts';
import { quad, toDocument } from '../rdf/index.ts';
import type { Settings } from './settings.ts';

/** Statements of the graph `<graph/ID>`, sorted. Throws a QuadError for what must not be written (a defect of ours). */
export function toGraphLines(
  article: Article,
  extraction: Extraction,
  { lexicon, ...settings }: Settings & { readonly lexicon: Lexicon },
): string {
  const { dossier } = consolidateWith([extraction], { lexicon });
  const graph = toGraphIri(settings.base, article.id);
  const quads = toQuads({ ...settings, articles: [article], dossier });
  const named = quads.map(({ subject, predicate, object }) => quad(subject, predicate, object, graph));
  return [...(toDocument(named, { format: 'nquads' }).text as Iterable<string>)].join('');
}
