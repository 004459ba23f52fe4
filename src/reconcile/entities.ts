// In: a built graph. Out: the people, parties, places and offices in it that have no link to the outside. The one idea: a
// link is a skos:exactMatch or an owl:sameAs; what has one is not asked for.
import type { Quad } from '@rdfjs/types';
import { IRI } from '../rdf/index.ts';

export const KINDS = ['person', 'party', 'place', 'office'] as const;
export type Kind = (typeof KINDS)[number];

/** Something that could be linked. `of`: the country or organisation that it belongs to, by name and, if known, by link. */
export type Entity = {
  readonly iri: string;
  readonly kind: Kind;
  readonly name: string;
  readonly of?: { readonly name: string; readonly links: readonly string[] };
};

const { rap, schema, org, skos, rdfs, owl, rdf } = IRI;

// The first that fits: a country is a place too, where a meeting was held in it.
const kindsByClass: readonly (readonly [string, Kind])[] = [
  [schema.Person, 'person'],
  [schema.Country, 'party'],
  [schema.Organization, 'party'],
  [schema.Place, 'place'],
  [rap.Office, 'office'],
];

/** The entities of these kinds without a link, sorted by IRI. What has no name cannot be asked for. */
export function findUnlinked(quads: Iterable<Quad>, kinds: readonly Kind[] = KINDS): readonly Entity[] {
  const values = toLookup(quads);
  const toName = (iri: string): string | undefined =>
    [schema.name, skos.prefLabel, rdfs.label].flatMap((property) => [...values(iri, property)].sort())[0];
  const toLinks = (iri: string): readonly string[] =>
    [...values(iri, skos.exactMatch), ...values(iri, owl.sameAs)].sort();
  const offices = groupMembers(values);
  const toOwner = (iri: string, kind: Kind): Entity['of'] => {
    const owners = kind === 'person' ? (offices.get(iri) ?? []) : values(iri, schema.containedInPlace);
    const [owner, ...others] = [...new Set(owners)];
    // Whoever stood for two parties is not told apart by either.
    const name = owner === undefined || others.length > 0 ? undefined : toName(owner);
    return owner === undefined || name === undefined ? undefined : { name, links: toLinks(owner) };
  };
  return values.subjects().flatMap((iri): readonly Entity[] => {
    const classes = values(iri, rdf.type);
    const kind = kindsByClass.find(([type]) => classes.includes(type))?.[1];
    const name = toName(iri);
    if (kind === undefined || name === undefined || !kinds.includes(kind) || toLinks(iri).length > 0) return [];
    const of = toOwner(iri, kind);
    return [of === undefined ? { iri, kind, name } : { iri, kind, name, of }];
  });
}

type Lookup = ((iri: string, property: string) => readonly string[]) & { readonly subjects: () => readonly string[] };

function toLookup(quads: Iterable<Quad>): Lookup {
  const nodes = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of quads) {
    if (subject.termType !== 'NamedNode') continue;
    const node = nodes.get(subject.value) ?? new Map<string, string[]>();
    nodes.set(subject.value, node);
    node.set(predicate.value, [...(node.get(predicate.value) ?? []), object.value]);
  }
  const values = (iri: string, property: string): readonly string[] => nodes.get(iri)?.get(property) ?? [];
  return Object.assign(values, { subjects: () => [...nodes.keys()].sort() });
}

// By person, the parties for which the person held an office or took part in a meeting.
function groupMembers(values: Lookup): ReadonlyMap<string, readonly string[]> {
  const parties = new Map<string, string[]>();
  for (const iri of values.subjects()) {
    for (const person of [...values(iri, org.member), ...values(iri, rap.person)]) {
      const own = [...values(iri, org.organization), ...values(iri, rap.party)];
      parties.set(person, [...(parties.get(person) ?? []), ...own].sort());
    }
  }
  return parties;
}
