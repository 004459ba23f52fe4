// In: a person. Out: the person's quads, and one membership for each office that the texts give the person.
import type { Quad } from '@rdfjs/types';
import type { Office, Person } from '../model/index.ts';
import { namedNode, ORG, PROV, RAP, RDF, RDFS, SCHEMA, SKOS } from '../rdf/index.ts';
import { toEvidenceIris, toSources } from './evidence.ts';
import { toLocalName, toOfficeHeldIri, toPersonIri, toSlug } from './iris.ts';
import { toText } from './literals.ts';
import { type Scope, toPersonName } from './scope.ts';
import { groupBy, toCommonest } from './spellings.ts';
import { toStatements } from './statements.ts';

/**
 * ```turtle
 * person:WangYi a schema:Person ;
 *   rdfs:label "Wang Yi" ;
 *   schema:name "Wang Yi" ;
 *   schema:alternateName "Wang" ;
 *   skos:exactMatch wd:Q16148 .
 * ```
 */
export function toPersonQuads(scope: Scope, person: Person): Quad[] {
  const { base, vocabulary } = scope;
  const iri = toPersonIri(base, person);
  const name = toPersonName(vocabulary, person);
  const known = vocabulary.otherNames(iri.value).map(({ value }) => value);
  const others = new Set([person.name, ...person.aliases, ...known].filter((other) => other !== name && other !== ''));
  return [
    ...toStatements(iri, [
      [RDF.type, SCHEMA.Person],
      [RDFS.label, toText(name)],
      [SCHEMA.name, toText(name)],
      [SCHEMA.alternateName, [...others].map((other) => toText(other))],
      [SKOS.exactMatch, vocabulary.values(iri.value, SKOS.exactMatch)],
    ]),
    ...toOfficeQuads(scope, person),
  ];
}

/**
 * ```turtle
 * <office-held/wang-yi/CN/ForeignMinister> a org:Membership ;
 *   rdfs:label "Wang Yi, foreign minister (China)"@en ;
 *   org:member person:WangYi ;
 *   org:organization party:CN ;
 *   rap:role "Foreign Minister" ;
 *   rap:office office:ForeignMinister ;
 *   prov:wasDerivedFrom <article/seed-1> ;
 *   rap:evidence <article/seed-1#char=10,42> .
 * ```
 * An office of the vocabulary is one membership in whatever words the texts name it. When it was held follows from the
 * dates of the articles.
 */
function toOfficeQuads(scope: Scope, person: Person): Quad[] {
  const { base, vocabulary, partyIri, partyLabel } = scope;
  const toIri = ({ role, concept, party }: Office) =>
    toOfficeHeldIri(base, person.key, party, concept === undefined ? toSlug(role) : toLocalName(concept));
  return [...groupBy(person.offices, (office) => toIri(office).value).values()].flatMap((same) => {
    const [{ party, concept }] = same;
    const roles = same.map(({ role }) => role) as [string, ...string[]];
    const title = (concept === undefined ? undefined : vocabulary.labelOf(concept)) ?? toCommonest(roles);
    const label = `${toPersonName(vocabulary, person)}, ${title}${party === undefined ? '' : ` (${partyLabel(party)})`}`;
    const evidence = same.map((office) => office.evidence);
    return toStatements(toIri(same[0]), [
      [RDF.type, ORG.Membership],
      [RDFS.label, toText(label, 'en')],
      [ORG.member, toPersonIri(base, person)],
      [ORG.organization, party === undefined ? undefined : partyIri(party)],
      [RAP.role, roles.map((role) => toText(role))],
      [RAP.office, concept === undefined ? undefined : namedNode(concept)],
      [PROV.wasDerivedFrom, toSources(scope, { reports: [], evidence })],
      [RAP.evidence, toEvidenceIris(scope, evidence)],
    ]);
  });
}
