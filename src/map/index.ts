// In: the articles, what they say together, and the vocabulary. Out: the graph. The one idea: facts first; then every
// party and concept that the facts name is described, so the graph explains itself.
import type { Quad } from '@rdfjs/types';
import type { Article, Dossier } from '../model/index.ts';
import { IRI, toReadyQuads } from '../rdf/index.ts';
import { toAccountQuads, toDisagreementQuads } from './accounts.ts';
import { toArticleQuads } from './articles.ts';
import { toConceptQuads } from './concepts.ts';
import { toEvidenceQuads } from './evidence.ts';
import { toInitiativeQuads, toReferenceQuads } from './initiatives.ts';
import { DEFAULT_BASE, parseBase } from './iris.ts';
import { toMeetingQuads } from './meetings.ts';
import { toPartyQuads } from './parties.ts';
import { type Part, type Told, toFacts, toNamedPersons, toParts, toTold } from './parts.ts';
import { toPersonQuads } from './persons.ts';
import { toPlaceQuads } from './places.ts';
import { toPositionQuads } from './positions.ts';
import { type Scope, toScope } from './scope.ts';
import { toVocabulary } from './vocabulary.ts';

export { DEFAULT_BASE, IriError, parseBase, toGraphIri, toLinkIri } from './iris.ts';
export { toPartOfQuads } from './meetings.ts';
export { toNaming } from './naming.ts';
export { type Part, type Told, toArticleIds, toTold } from './parts.ts';

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

/** The IRIs that quads name and that are described in another place: parties, and whatever the vocabulary knows. */
export type Named = { readonly parties: Iterable<string>; readonly known: Iterable<string> };

/** A graph that is made part by part. No node is the subject of quads of two parts, or of a part and what is shared. */
export type Mapping = {
  /** All parts in one. */
  readonly whole: Part;
  readonly parts: ReadonlyMap<string, Part>;
  /** All that the quads of a part depend on, beside the program and the options. */
  readonly toContent: (part: Part) => string;
  readonly toQuads: (part: Part) => readonly Quad[];
  readonly toNamed: (quads: Iterable<Quad>) => Named;
  /** What is said of places, initiatives, parties and concepts, given all that the parts tell and their quads name. */
  readonly toSharedQuads: (told: Told, named: Named) => readonly Quad[];
};

/**
 * The graph: sorted, without repetitions and without blank nodes. The same articles give the same quads, in any order.
 * Throws an IriError for a base that is none, and a QuadError for a quad that must not be written (a defect of ours).
 */
export function toQuads(options: MapOptions): readonly Quad[] {
  const { whole, toQuads, toNamed, toSharedQuads } = toMapping(options);
  const quads = toQuads(whole);
  return toReadyQuads([...quads, ...toSharedQuads(toTold(whole), toNamed(quads))]);
}

/** The same graph in parts, not sorted; throws as `toQuads` does. */
export function toMapping({
  articles,
  dossier,
  vocabulary,
  base = DEFAULT_BASE,
  includeText = false,
}: MapOptions): Mapping {
  const scope = toScope(parseBase(base), toVocabulary(vocabulary), dossier);
  const toNamed = (quads: Iterable<Quad>): Named => findNamed(scope, quads);
  const whole = toFacts(articles, dossier);
  return {
    whole,
    parts: toParts(whole),
    toContent: (part) =>
      JSON.stringify([
        part,
        [...toNamedPersons(part)].map((key) => [scope.personIri(key).value, scope.personLabel(key)]),
      ]),
    toQuads: (part) => toPartQuads(scope, part, includeText ? 'include' : 'leave-out'),
    toNamed,
    toSharedQuads: ({ places, initiatives }, named) => {
      const about = [...toPlaceQuads(scope, places), ...toInitiativeQuads(scope, initiatives)];
      const more = toNamed(about);
      const concepts = toConceptQuads(scope, [...named.known, ...more.known]);
      const parties = new Set([...named.parties, ...more.parties, ...toNamed(concepts).parties]);
      return [...about, ...toPartyQuads(scope, parties), ...concepts];
    },
  };
}

function toPartQuads(scope: Scope, part: Part, texts: 'include' | 'leave-out'): readonly Quad[] {
  const quads: Quad[] = [];
  const add = <T>(things: readonly T[] | undefined, toFacts: (thing: T) => readonly Quad[]): void => {
    for (const thing of things ?? []) for (const fact of toFacts(thing)) quads.push(fact);
  };
  add(part.articles, (article) => toArticleQuads(scope, article, { texts }));
  add(part.persons, (person) => toPersonQuads(scope, person));
  add(part.meetings, (meeting) => toMeetingQuads(scope, meeting));
  add(part.accounts, (account) => toAccountQuads(scope, account));
  add(part.disagreements, (disagreement) => toDisagreementQuads(scope, disagreement));
  add(part.positions, (position) => toPositionQuads(scope, position));
  add(part.initiatives, (reference) => toReferenceQuads(scope, reference));
  add(part.evidence, (evidence) => toEvidenceQuads(scope, evidence));
  return quads;
}

function findNamed({ vocabulary }: Scope, quads: Iterable<Quad>): Named {
  const parties = new Set<string>();
  const known = new Set<string>();
  for (const { predicate, object } of quads) {
    if (object.termType !== 'NamedNode') continue;
    if (namesParty.has(predicate.value)) parties.add(object.value);
    if (vocabulary.has(object.value)) known.add(object.value);
  }
  return { parties, known };
}

// A place may be a country, or lie in one; an initiative has proposers.
const namesParty: ReadonlySet<string> = new Set([
  ...[IRI.rap.party, IRI.rap.holder, IRI.rap.actor, IRI.rap.attributedBy, IRI.rap.proposer],
  ...[IRI.org.organization, IRI.schema.location, IRI.schema.containedInPlace],
]);
