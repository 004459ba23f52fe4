// In: the articles, what they say together, and the vocabulary. Out: the graph. The one idea: facts first; then every
// party and concept that the facts name is described, so the graph explains itself.
import type { NamedNode, Quad } from '@rdfjs/types';
import type { Article, Dossier, Evidence } from '../model/index.ts';
import { checkQuads, ORG, RAP, SCHEMA, sortQuads } from '../rdf/index.ts';
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

export { DEFAULT_BASE, IriError, parseBase } from './iris.ts';
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
  const facts = [
    ...articles.flatMap((article) => toArticleQuads(scope, article, { texts })),
    ...persons.flatMap((person) => toPersonQuads(scope, person)),
    ...meetings.flatMap((meeting) => toMeetingQuads(scope, meeting)),
    ...accounts.flatMap((account) => toAccountQuads(scope, account)),
    ...disagreements.flatMap((disagreement) => toDisagreementQuads(scope, disagreement)),
    ...toPlaceQuads(
      scope,
      [...meetings, ...accounts.flatMap(({ meeting }) => meeting ?? [])].flatMap(({ place }) => place ?? []),
    ),
    ...positions.flatMap((position) => toPositionQuads(scope, position)),
    ...initiatives.flatMap((reference) => toReferenceQuads(scope, reference)),
    ...toInitiativeQuads(scope, initiatives),
    ...toEvidence(dossier).flatMap((evidence) => toEvidenceQuads(scope, evidence)),
  ];
  const named = facts.filter(({ object }) => object.termType === 'NamedNode');
  const parties = named.filter(({ predicate }) => namesParty.some((one) => one.equals(predicate)));
  const quads = sortQuads([
    ...facts,
    ...toPartyQuads(
      scope,
      parties.map(({ object }) => object as NamedNode),
    ),
    ...toConceptQuads(scope, new Set(named.map(({ object }) => object.value))),
  ]);
  checkQuads(quads);
  return quads;
}

// A place may be a country, or lie in one.
const namesParty = [
  RAP.party,
  RAP.holder,
  RAP.actor,
  RAP.attributedBy,
  ORG.organization,
  SCHEMA.location,
  SCHEMA.containedInPlace,
];

function toEvidence({ persons, meetings, positions, initiatives }: Dossier): readonly Evidence[] {
  return [
    ...persons.flatMap(({ offices }) => offices.map(({ evidence }) => evidence)),
    ...meetings.flatMap(({ evidence, participations }) =>
      [evidence, ...participations.map((one) => one.evidence)].flat(),
    ),
    ...[...positions, ...initiatives].flatMap(({ evidence }) => evidence),
  ];
}
