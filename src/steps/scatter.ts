// In: an article, and what it says. Out: the lines that the steps begin with: what is said of the article itself, its people, its
// reports by block, and all that it says. The one idea: whatever needs no other article is done here, where there are many hands.
import { toPeopleSlice, toReportSlices, toWhole } from '../consolidate/index.ts';
import { toMapping } from '../map/index.ts';
import type { Article, Dossier, Extraction } from '../model/index.ts';
import { toDocument } from '../rdf/index.ts';
import { toRecordLine } from './records.ts';
import type { Settings } from './settings.ts';

/** Nothing at all is known. */
export const emptyDossier: Dossier = {
  ...{ persons: [], meetings: [], positions: [], initiatives: [], accounts: [], disagreements: [] },
};

/** The lines of an article. */
export function* scatter(
  article: Article,
  extraction: Extraction,
  { vocabulary, base, includeText }: Settings,
): Generator<string> {
  const mapping = toMapping({ articles: [article], dossier: emptyDossier, vocabulary, base, includeText });
  yield* toDocument(mapping.toQuads(mapping.whole), { format: 'nquads' }).text as Iterable<string>;
  const people = toPeopleSlice(extraction);
  if (people !== undefined) yield toRecordLine('1 people', article.id, people);
  for (const { block, slice } of toReportSlices(extraction)) yield toRecordLine('1 reports', block, slice);
  const whole = toWhole(extraction);
  if (whole !== undefined) yield toRecordLine('2 article', article.id, { extraction: whole });
}
