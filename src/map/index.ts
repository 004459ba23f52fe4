// In: the articles, what they say together, and the vocabulary. Out: the graph. The one idea: facts first; then every
// party and concept that the facts name is described, so the graph explains itself.
import type { NamedNode, Quad } from '@rdfjs/types';
import type { Article, Dossier, Evidence } from '../model/index.ts';
import { IRI, toReadyQuads } from '../rdf/index.ts';
import { toAccountQuads, toDisagreementQuads } from './accounts.ts';
import { toArticleQuads } from './articles.ts';
import { toConceptQuads } from './concepts.ts';
import { toEvidenceQuads } from './evidence.ts';
import { toInitiativeQuads, toReferenceQuads } from './initiatives.ts';
import { DEFAULT_BASE, parseBase } from './iris.ts';
import { toMeetingQuads } from './meetings.ts';
import { toPartyQuads } from './parties.ts';
import { toPersonQuads } from './persons.ts';
import { toPlaceQuads } from './places.ts';
import { toPositionQuads } from './positions.ts';
import { toScope } from './scope.ts';
import { toVocabulary } from './vocabulary.ts';

export { DEFAULT_BASE, IriError, parseBase, toLinkIri } from './iris.ts';
export { toNaming } from './naming.ts';

export type MapOptions = {
  readonly articles: readonly Article[];
  readonly dossier: Dossier;
  /** The quads of the vocabulary, as `loadVocabulary` gives them. */
  readonly vocabulary: Iterable<Quad>;
  /** The IRI under which what articles state gets its IRIs: `https://…/`. */
  readonly base?: string | undefined;
  /** Puts the articles' texts into the graph, too (`nif:isString`). */
  readonly includeText?: boolean | undefined;
};

/**
 * The graph: sorted, without repetitions and without blank nodes. The same articles give the same quads, in any order.
 * Throws an IriError for a base that is none, and a QuadError for a quad that must not be written (a defect of ours).
 */
export function toQuads({
  articles,
  dossier,
  vocabulary,
  base = DEFAULT_BASE,
  includeText = false,
}: MapOptions): readonly Quad[] {
  const { persons, meetings, positions, initiatives, accounts, disagreements } = dossier;
  const scope = toScope(parseBase(base), toVocabulary(vocabulary), dossier);
  const texts = includeText ? 'include' : 'leave-out';
  const facts: Quad[] = [];
  const add = <T>(things: readonly T[], toFacts: (thing: T) => readonly Quad[]): void => {
    for (const thing of things) for (const fact of toFacts(thing)) facts.push(fact);
  };
  add(articles, (article) => toArticleQuads(scope, article, { texts }));
  add(persons, (person) => toPersonQuads(scope, person));
  add(meetings, (meeting) => toMeetingQuads(scope, meeting));
  add(accounts, (account) => toAccountQuads(scope, account));
  add(disagreements, (disagreement) => toDisagreementQuads(scope, disagreement));
  const told = [...meetings, ...accounts.flatMap(({ meeting }) => meeting ?? [])];
  add([told.flatMap(({ place }) => place ?? [])], (places) => toPlaceQuads(scope, places));
  add(positions, (position) => toPositionQuads(scope, position));
  add(initiatives, (reference) => toReferenceQuads(scope, reference));
  add([initiatives], (references) => toInitiativeQuads(scope, references));
  add(toEvidence(dossier), (evidence) => toEvidenceQuads(scope, evidence));
  const parties = new Map<string, NamedNode>();
  const named = new Set<string>();
  for (const { predicate, object } of facts) {
    if (object.termType !== 'NamedNode') continue;
    if (namesParty.has(predicate.value)) parties.set(object.value, object);
    if (scope.vocabulary.has(object.value)) named.add(object.value);
  }
  add([parties.values()], (used) => toPartyQuads(scope, used));
  add([named], (used) => toConceptQuads(scope, used));
  return toReadyQuads(facts);
}

// A place may be a country, or lie in one.
const namesParty: ReadonlySet<string> = new Set([
  ...[IRI.rap.party, IRI.rap.holder, IRI.rap.actor, IRI.rap.attributedBy],
  ...[IRI.org.organization, IRI.schema.location, IRI.schema.containedInPlace],
]);

// Many facts are read from the same words: their node is described once.
function toEvidence({ persons, meetings, positions, initiatives }: Dossier): readonly Evidence[] {
  const all = [
    ...persons.flatMap(({ offices }) => offices.map(({ evidence }) => evidence)),
    ...meetings.flatMap(({ evidence, participations }) =>
      [evidence, ...participations.map((one) => one.evidence)].flat(),
    ),
    ...[...positions, ...initiatives].flatMap(({ evidence }) => evidence),
  ];
  const toKey = ({ article, span, rule }: Evidence): string => `${span.begin} ${span.end} ${rule} ${article}`;
  return [...new Map(all.map((evidence) => [toKey(evidence), evidence])).values()];
}
