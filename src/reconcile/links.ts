// In: entities with candidates. Out: the candidates as RDF, for a person to review. The one idea: a candidate is a
// statement that is described and not made (OWL 2, owl:Axiom): it says skos:closeMatch until somebody writes
// skos:exactMatch, and only then does a build take it.
import type { Quad } from '@rdfjs/types';
import { toLinkIri } from '../map/index.ts';
import { IRI, literal, namedNode, OWL, PROV, quad, RAP, RDF, RDFS, SKOS, XSD } from '../rdf/index.ts';
import type { Candidate } from './answers.ts';
import type { Entity } from './entities.ts';
import { toTargetIri } from './manifest.ts';
import type { Service } from './service.ts';

export type Link = {
  readonly entity: Entity;
  readonly target: string;
  readonly candidate: Candidate;
  /** Whether it is to be taken as it stands. */
  readonly isAccepted: boolean;
};

/** The candidates for one entity. Those of which the service's word makes no legal IRI are left out. */
export function toLinks(
  entity: Entity,
  candidates: readonly Candidate[],
  { manifest }: Pick<Service, 'manifest'>,
  /** `matches`: what the service is sure of is accepted, where that is one candidate only. */
  { accept }: { readonly accept: 'matches' | 'nothing' },
): readonly Link[] {
  const matches = candidates.filter(({ match }) => match === true);
  return candidates.flatMap((candidate): readonly Link[] => {
    const target = toTargetIri(manifest, candidate.id);
    if (target === undefined) return [];
    const isSure = matches.length === 1 && candidate.match === true;
    return [{ entity, target, candidate, isAccepted: accept === 'matches' && isSure }];
  });
}

/**
 * ```turtle
 * <person/jane-doe-NO#link=http%3A%2F%2Fwww.wikidata.org%2Fentity%2FQ1> a owl:Axiom ;
 *   rdfs:label "Jane Doe (Norway): Jane Doe, politician" ;
 *   owl:annotatedSource <person/jane-doe-NO> ;
 *   owl:annotatedProperty skos:closeMatch ;
 *   owl:annotatedTarget wd:Q1 ;
 *   rap:score "98.5"^^xsd:double ;
 *   rap:isMatch true ;
 *   prov:wasAttributedTo <https://example.org/reconcile> .
 * ```
 */
export function toLinkQuads(
  links: readonly Link[],
  { endpoint, manifest }: Pick<Service, 'endpoint' | 'manifest'>,
): readonly Quad[] {
  const service = namedNode(endpoint);
  const quads = links.flatMap(({ entity, target, candidate, isAccepted }) => {
    const node = toLinkIri(entity.iri, target);
    const { name, description, score, match } = candidate;
    const whose = entity.of === undefined ? entity.name : `${entity.name} (${entity.of.name})`;
    return [
      quad(node, RDF.type, OWL.Axiom),
      quad(node, RDFS.label, literal(whole(`${whose}: ${name}${description ? `, ${description}` : ''}`))),
      quad(node, OWL.annotatedSource, namedNode(entity.iri)),
      quad(node, OWL.annotatedProperty, isAccepted ? SKOS.exactMatch : SKOS.closeMatch),
      quad(node, OWL.annotatedTarget, namedNode(target)),
      quad(node, RAP.score, literal(String(score), XSD.double)),
      ...(match === undefined ? [] : [quad(node, RAP.isMatch, literal(String(match), XSD.boolean))]),
      quad(node, PROV.wasAttributedTo, service),
    ];
  });
  if (quads.length === 0) return [];
  return [
    ...quads,
    quad(service, RDF.type, PROV.SoftwareAgent),
    quad(service, RDFS.label, literal(whole(manifest.name))),
  ];
}

/** What a person decided in a file of links. */
export type Decisions = {
  /** The entities that have an accepted link: they are not asked for again. */
  readonly linked: ReadonlySet<string>;
  /** `fresh`, with every link that was decided before as it was then. */
  readonly keep: (fresh: readonly Quad[]) => readonly Quad[];
};

/** Every link that says anything but skos:closeMatch is decided: accepted, or (owl:differentFrom) rejected for good. */
export function findDecisions(old: readonly Quad[]): Decisions {
  const decided = new Map<string, string>();
  for (const { subject, predicate, object } of old) {
    const isOpen = predicate.value !== IRI.owl.annotatedProperty || object.value === IRI.skos.closeMatch;
    if (!isOpen) decided.set(subject.value, object.value);
  }
  const kept = old.filter(({ subject }) => decided.has(subject.value));
  const agents = new Set(
    kept.filter(({ predicate }) => predicate.equals(PROV.wasAttributedTo)).map((one) => one.object.value),
  );
  const isAccepted = ({ subject }: Quad): boolean => decided.get(subject.value) === IRI.skos.exactMatch;
  const sources = kept.filter((one) => isAccepted(one) && one.predicate.equals(OWL.annotatedSource));
  return {
    linked: new Set(sources.map(({ object }) => object.value)),
    keep: (fresh) => [
      ...kept,
      ...old.filter(({ subject }) => agents.has(subject.value)),
      ...fresh.filter(({ subject }) => !decided.has(subject.value)),
    ],
  };
}

// Half a surrogate pair cannot be written, and a service may send what it likes.
const whole = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
