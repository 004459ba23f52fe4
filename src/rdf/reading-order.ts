// In: the quads of a subject. Out: the heading under which it stands, and its quads in the order in which a person reads
// them: what articles say before the words that they say it in, and of each thing its class and its names before all
// else. The one idea: two lists.
import type { Quad } from '@rdfjs/types';
import { prefixes } from './prefixes.ts';
import { IRI } from './terms.ts';

const { rap, schema, skos, prov, nif, org, rdf, rdfs, owl } = IRI;

/** Headings, and the classes that stand under them. A subject stands under the first heading that has its class. */
const headings: readonly (readonly [heading: string, ...classes: readonly string[]])[] = [
  ['Ontology', owl.Ontology],
  ['Articles', schema.NewsArticle],
  ['Meetings', rap.Meeting],
  ['Who took part in them', rap.Participation],
  ['Where reports of one meeting differ', rap.Disagreement, rap.Reading],
  ['Positions', rap.Position],
  ['References to initiatives', rap.InitiativeReference],
  ['People', schema.Person],
  ['Offices that they held', org.Membership],
  ['Countries', schema.Country],
  ['Organisations', schema.Organization],
  ['Places', schema.Place],
  ['Issues', rap.Issue],
  ['Propositions', rap.Proposition],
  ['Initiatives', rap.Initiative],
  ['Offices', rap.Office],
  ['Other concepts', skos.Concept],
  ['Accounts: which article says what of the things above, and why it is the same', rap.Account],
  ['Candidate links', owl.Axiom],
  ['Evidence: the words that all this was read from', rap.Evidence],
];

const predicates: readonly string[] = [
  ...[rdfs.label, skos.prefLabel, skos.altLabel, skos.hiddenLabel, skos.notation, skos.broader],
  ...[schema.identifier, schema.headline, schema.name, schema.alternateName],
  ...[schema.datePublished, schema.url, schema.publisher, schema.inLanguage, rap.textDigest],
  ...[rap.accountOf, rap.about, rap.aspect, rap.value, rap.isPreferred, rap.reason, rap.reading],
  ...[rap.kind, rap.status, schema.startDate, schema.endDate, schema.location],
  ...[rap.holder, rap.actor, rap.person, rap.speaker, org.member, rap.party, org.organization, rap.role, rap.office],
  ...[rap.issue, rap.proposition, rap.initiative, rap.stance, rap.act, rap.attributedBy, rap.occasion, rap.statedOn],
  ...[rap.dateBasis, rap.placeBasis, rap.personBasis, schema.superEvent],
  ...[rap.participation, nif.beginIndex, nif.endIndex, nif.anchorOf, nif.referenceContext, rap.rule],
  ...[schema.containedInPlace, schema.memberOf, rap.referenceProposition, skos.exactMatch],
  ...[owl.annotatedSource, owl.annotatedProperty, owl.annotatedTarget, rap.score, rap.isMatch],
  ...[prov.wasDerivedFrom, rap.evidence],
];
const predicateRank = new Map(predicates.map((predicate, rank) => [predicate, rank]));

/** All quads of one graph with the same subject, in reading order, and the rank of their heading, from 0. */
export type Description = { readonly rank: number; readonly quads: readonly Quad[] };

/** Describes one subject. */
export function toDescription(quads: readonly Quad[]): Description {
  return { rank: toHeadingRank(quads), quads: inReadingOrder(quads) };
}

/** The heading of a rank. */
export const toHeading = (rank: number): string => headings[rank]?.[0] ?? 'Others';

const headingRank: ReadonlyMap<string, number> = new Map(
  headings.flatMap(([, ...classes], rank) => classes.map((one) => [one, rank] as const)),
);

function toHeadingRank(quads: readonly Quad[]): number {
  let first: number = headings.length;
  for (const { predicate, object } of quads) {
    if (predicate.value === rdf.type) first = Math.min(first, headingRank.get(object.value) ?? first);
  }
  return first;
}

// Sorting is stable: predicates without a rank, and objects, keep the order that they came in.
function inReadingOrder(quads: readonly Quad[]): readonly Quad[] {
  const ranked = quads.map((quad) => ({ quad, rank: rankOf(quad) }));
  return ranked.sort((one, other) => one.rank - other.rank).map(({ quad }) => quad);
}

// Of several classes our own comes first: it says most.
function rankOf({ predicate, object }: Quad): number {
  if (predicate.value === rdf.type) return object.value.startsWith(prefixes.rap) ? -2 : -1;
  return predicateRank.get(predicate.value) ?? predicates.length;
}
