// From a graph to questions, and from candidates to links that a person reviews.
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { prefixes, sortQuads, toDocument } from '../../src/rdf/index.ts';
import {
  type Entity,
  findDecisions,
  findUnlinked,
  type Link,
  type Service,
  toLinkQuads,
  toLinks,
  toQuestion,
} from '../../src/reconcile/index.ts';

const head = Object.entries({ ...prefixes, data: 'https://w3id.org/rapporteur/data/' })
  .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`)
  .join('\n');
const parse = (turtle: string) => new Parser().parse(`${head}\n${turtle}`);

const graph = parse(`
  <https://w3id.org/rapporteur/data/person/kari> a schema:Person ; schema:name "Kari Solberg" ; rdfs:label "K." .
  data:m1 a org:Membership ; org:member <https://w3id.org/rapporteur/data/person/kari> ; org:organization party:NO .
  data:p1 a rap:Participation ; rap:person <https://w3id.org/rapporteur/data/person/kari> ; rap:party party:NO .
  person:Huda a schema:Person ; schema:name "Huda" ; skos:exactMatch wd:Q5 .
  person:Daniel a schema:Person ; schema:name "Daniel Otieno" ; owl:sameAs wd:Q6 .
  person:Envoy a schema:Person ; schema:name "Ana Envoy" .
  data:m2 a org:Membership ; org:member person:Envoy ; org:organization party:NO, party:UN .
  party:NO a schema:Country ; schema:name "Norway"@en ; skos:exactMatch <https://register.example.org/entity/E9> .
  party:UN a schema:Organization ; schema:name "United Nations"@en .
  place:Suva a schema:Place, schema:City ; schema:name "Suva"@en ; schema:containedInPlace party:NO .
  place:Bare a schema:Place .
  office:Envoy a rap:Office ; skos:prefLabel "envoy"@en .
  concept:Taiwan a rap:Issue ; skos:prefLabel "Taiwan"@en .
`);

const space = 'https://register.example.org/entity/';
const service = {
  endpoint: 'https://register.example.org/api',
  manifest: { versions: ['0.2'], name: 'Example Register', identifierSpace: space },
} as const satisfies Pick<Service, 'endpoint' | 'manifest'>;

const entity: Entity = {
  iri: 'https://w3id.org/rapporteur/data/person/kari',
  kind: 'person',
  name: 'Kari Solberg',
  of: { name: 'Norway', links: [`${space}E9`] },
};

const candidates = [
  { id: 'E1', name: 'Kari Solberg', description: 'minister\u0000 of\nNorway', score: 98.5, match: true },
  { id: 'E2', name: 'Jon Solberg', score: 40, match: false },
  { id: 'not an id>', name: 'Odd', score: 3 },
];

describe('what is asked for', () => {
  it('is what has no link, by kind, with the one party that it belongs to', () => {
    expect(findUnlinked(graph)).toEqual([
      entity,
      { iri: `${prefixes.office}Envoy`, kind: 'office', name: 'envoy' },
      { iri: `${prefixes.party}UN`, kind: 'party', name: 'United Nations' },
      { iri: `${prefixes.person}Envoy`, kind: 'person', name: 'Ana Envoy' },
      { iri: `${prefixes.place}Suva`, kind: 'place', name: 'Suva', of: entity.of },
    ]);
    expect(findUnlinked(graph, ['place', 'party']).map(({ name }) => name)).toEqual(['United Nations', 'Suva']);
    expect(findUnlinked([...graph].reverse())).toEqual(findUnlinked(graph));
  });

  it('names the party by its id in the service, where that is known', () => {
    const options = { types: { person: 'Human' }, properties: { person: 'state' }, limit: 3 };
    const query = { query: 'Kari Solberg', type: 'Human', limit: 3 };
    const v = { id: 'E9', name: 'Norway' };
    expect(toQuestion(entity, { ...options, identifierSpace: space }).query).toEqual({
      ...query,
      properties: [{ pid: 'state', v }],
    });
    expect(toQuestion(entity, { ...options, identifierSpace: 'https://other.example.org/' }).query).toEqual({
      ...query,
      properties: [{ pid: 'state', v: 'Norway' }],
    });
    expect(toQuestion({ ...entity, kind: 'place' }, options).query).toEqual({ query: 'Kari Solberg', limit: 3 });
  });
});

const toLinksOf = (accept: 'matches' | 'nothing', of = candidates): readonly Link[] =>
  toLinks(entity, of, service, { accept });

describe('candidates', () => {
  it('become IRIs after the word of the service, or are left out', () => {
    const targets = (id: string, more: object = {}) =>
      toLinks(
        entity,
        [{ id, name: 'x', score: 1 }],
        { manifest: { ...service.manifest, ...more } },
        { accept: 'nothing' },
      ).map(({ target }) => target);
    expect(targets('E1')).toEqual([`${space}E1`]);
    expect(targets('a b>c')).toEqual([`${space}a%20b%3Ec`]);
    expect(targets('sub/E1')).toEqual([`${space}sub/E1`]);
    expect(targets('https://elsewhere.example.org/1')).toEqual(['https://elsewhere.example.org/1']);
    expect(targets('https://elsewhere.example.org/> <b')).toEqual([]);
    const view = { url: 'https://register.example.org/show?id={{id}}' };
    expect(targets('E/1', { identifierSpace: 'register', view })).toEqual([
      'https://register.example.org/show?id=E%2F1',
    ]);
    expect(targets('E1', { identifierSpace: 'register' })).toEqual([]);
  });

  it('are accepted only if that is wanted, and there is just one that the service is sure of', () => {
    const accepted = (links: readonly Link[]) =>
      links.filter(({ isAccepted }) => isAccepted).map((link) => link.candidate.id);
    expect(accepted(toLinksOf('nothing'))).toEqual([]);
    expect(accepted(toLinksOf('matches'))).toEqual(['E1']);
    const twins = [...candidates, { id: 'E4', name: 'Kari Solberg', score: 98, match: true }];
    expect(accepted(toLinksOf('matches', twins))).toEqual([]);
    expect(
      accepted(toLinksOf('matches', [{ id: 'E7', name: 'Kari Solberg', score: 100 }] as typeof candidates)),
    ).toEqual([]);
  });

  it('are written as statements that are described and not made', async () => {
    const { text } = toDocument(toLinkQuads(toLinksOf('nothing').slice(0, 1), service), {
      format: 'turtle',
      base: 'https://w3id.org/rapporteur/data/',
    });
    expect([...(text as Iterable<string>)].join('').replace(/^[\s\S]*?# Candidate links\n\n/, '')).toBe(
      `<person/kari#link=https%3A%2F%2Fregister.example.org%2Fentity%2FE1>
  a owl:Axiom ;
  rdfs:label "Kari Solberg (Norway): Kari Solberg, minister\\u0000 of Norway" ;
  owl:annotatedSource <person/kari> ;
  owl:annotatedProperty skos:closeMatch ;
  owl:annotatedTarget <https://register.example.org/entity/E1> ;
  rap:score "98.5"^^xsd:double ;
  rap:isMatch "true"^^xsd:boolean ;
  prov:wasAttributedTo <https://register.example.org/api> .

# Others

<https://register.example.org/api>
  a prov:SoftwareAgent ;
  rdfs:label "Example Register" .
`,
    );
  });
});

describe('what was decided', () => {
  const fresh = toLinkQuads(toLinksOf('nothing'), service);
  const decide = (id: string, property: string) =>
    fresh.flatMap((one) =>
      one.predicate.value === `${prefixes.owl}annotatedProperty` && one.subject.value.endsWith(id)
        ? parse(`<${one.subject.value}> owl:annotatedProperty ${property} .`)
        : [one],
    );

  it('stays as it is when the file is written again: accepted, or rejected for good', () => {
    const accepted = decide('E1', 'skos:exactMatch');
    expect([...findDecisions(accepted).linked]).toEqual([entity.iri]);
    expect(sortQuads(findDecisions(accepted).keep(fresh))).toEqual(sortQuads(accepted));
    const rejected = decide('E1', 'owl:differentFrom');
    expect([...findDecisions(rejected).linked]).toEqual([]);
    expect(sortQuads(findDecisions(rejected).keep(fresh))).toEqual(sortQuads(rejected));
    expect(sortQuads(findDecisions(fresh).keep(fresh))).toEqual(sortQuads(fresh));
  });

  it('stays when the service is not asked about it any more, and what was open goes', () => {
    const kept = sortQuads(findDecisions(decide('E1', 'skos:exactMatch')).keep([]));
    const subjects = [...new Set(kept.map(({ subject }) => subject.value))];
    expect(subjects).toHaveLength(2);
    expect(subjects[0]).toBe(service.endpoint);
    expect(subjects[1]).toMatch(/E1$/);
  });
});
