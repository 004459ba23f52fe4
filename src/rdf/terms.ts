// In: the prefixes. Out: every term that the code names, as a node (`RAP.Meeting`) and as a string
// (`IRI.rap.Meeting`), and the factory of all nodes. The one idea: a term that is not on this list does not compile.
import type { NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { type Prefix, prefixes } from './prefixes.ts';

export const { namedNode, literal, blankNode, defaultGraph, quad } = DataFactory;

const names = {
  rap: [
    ...['Meeting', 'Participation', 'Position', 'InitiativeReference', 'Evidence'],
    ...[
      'Account',
      'Disagreement',
      'Reading',
      'accountOf',
      'reason',
      'about',
      'aspect',
      'reading',
      'value',
      'isPreferred',
    ],
    ...['Issue', 'Proposition', 'Initiative', 'Office', 'Cue'],
    ...[
      'kind',
      'status',
      'participation',
      'person',
      'party',
      'role',
      'office',
      'dateBasis',
      'placeBasis',
      'personBasis',
    ],
    ...['holder', 'speaker', 'issue', 'proposition', 'stance', 'act', 'attributedBy', 'occasion', 'statedOn'],
    ...['initiative', 'actor', 'evidence', 'rule', 'confidence', 'textDigest', 'referenceProposition'],
    ...['demonym', 'governmentMetonym', 'capital', 'memberLabel', 'seat', 'needsPreposition', 'proposer'],
    ...['plural', 'rank', 'defaultParty', 'bareName', 'sense', 'partOfSpeech', 'signals', 'frame'],
    ...['concernSense', 'contextLabel', 'anaphoricLabel', 'concerns', 'loadedSense'],
    ...['score', 'isMatch'],
  ],
  schema: [
    ...['NewsArticle', 'Event', 'Claim', 'Person', 'Country', 'Organization', 'Place'],
    ...['City', 'AdministrativeArea', 'LandmarksOrHistoricalBuildings'],
    ...['identifier', 'headline', 'datePublished', 'url', 'publisher', 'inLanguage', 'name', 'alternateName'],
    ...['startDate', 'endDate', 'location', 'memberOf', 'containedInPlace', 'superEvent'],
    ...['latitude', 'longitude'],
  ],
  skos: [
    ...['Concept', 'ConceptScheme', 'prefLabel', 'altLabel', 'hiddenLabel', 'notation', 'broader', 'inScheme'],
    ...['exactMatch', 'closeMatch', 'definition', 'example'],
  ],
  prov: ['wasDerivedFrom', 'wasAttributedTo', 'SoftwareAgent'],
  sem: ['Event'],
  nif: [...['Context', 'RFC5147String', 'beginIndex', 'endIndex', 'anchorOf', 'referenceContext', 'isString']],
  org: ['Membership', 'member', 'organization', 'role'],
  time: ['hasBeginning', 'hasEnd'],
  dcterms: ['title', 'description', 'creator', 'license', 'source'],
  owl: [
    ...['Ontology', 'Class', 'ObjectProperty', 'DatatypeProperty', 'sameAs', 'differentFrom'],
    ...['Axiom', 'annotatedSource', 'annotatedProperty', 'annotatedTarget'],
  ],
  sd: [
    ...['Service', 'Dataset', 'Graph', 'endpoint', 'supportedLanguage', 'SPARQL11Query', 'resultFormat'],
    ...['defaultDataset', 'defaultGraph'],
  ],
  formats: [
    ...['SPARQL_Results_JSON', 'SPARQL_Results_XML', 'SPARQL_Results_CSV', 'SPARQL_Results_TSV'],
    ...['Turtle', 'N-Triples'],
  ],
  rdf: ['type', 'langString', 'dirLangString', 'value'],
  rdfs: ['Class', 'label', 'comment', 'seeAlso', 'subClassOf', 'subPropertyOf', 'domain', 'range'],
  xsd: [
    ...['string', 'boolean', 'integer', 'nonNegativeInteger', 'positiveInteger', 'decimal', 'double', 'anyURI'],
    ...['date', 'dateTime', 'gYear', 'gYearMonth', 'gMonthDay'],
  ],
} as const satisfies Partial<Record<Prefix, readonly string[]>>;

type Names = typeof names;
type Terms<T> = { readonly [P in keyof Names]: { readonly [N in Names[P][number]]: T } };

function toTerms<T>(toTerm: (iri: string) => T): Terms<T> {
  const namespaces = Object.entries(names).map(([prefix, locals]) => {
    const terms = locals.map((local) => [local, toTerm(prefixes[prefix as keyof Names] + local)]);
    return [prefix, Object.fromEntries(terms)];
  });
  return Object.fromEntries(namespaces);
}

/** The terms as strings: `IRI.skos.prefLabel`. */
export const IRI: Terms<string> = toTerms((iri) => iri);

const nodes: Terms<NamedNode> = toTerms((iri) => namedNode(iri));

export const RAP = nodes.rap;
export const SCHEMA = nodes.schema;
export const SKOS = nodes.skos;
export const PROV = nodes.prov;
export const SEM = nodes.sem;
export const NIF = nodes.nif;
export const ORG = nodes.org;
export const TIME = nodes.time;
export const DCTERMS = nodes.dcterms;
export const OWL = nodes.owl;
export const SD = nodes.sd;
export const FORMATS = nodes.formats;
export const RDF = nodes.rdf;
export const RDFS = nodes.rdfs;
export const XSD = nodes.xsd;
