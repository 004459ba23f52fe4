// In: nothing. Out: the namespaces, each under the prefix that people see. The one idea: this table is the only place
// where a namespace is spelt; terms, files and queries take it from here.

/** Prefix to namespace. `concept` to `person` hold the vocabulary, `wd` is Wikidata. */
export const prefixes = {
  rap: 'https://w3id.org/rapporteur/ontology#',
  concept: 'https://w3id.org/rapporteur/concept/',
  party: 'https://w3id.org/rapporteur/party/',
  place: 'https://w3id.org/rapporteur/place/',
  office: 'https://w3id.org/rapporteur/office/',
  person: 'https://w3id.org/rapporteur/person/',
  cue: 'https://w3id.org/rapporteur/cue/',
  query: 'https://w3id.org/rapporteur/query/',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  nif: 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#',
  org: 'http://www.w3.org/ns/org#',
  time: 'http://www.w3.org/2006/time#',
  dcterms: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  sd: 'http://www.w3.org/ns/sparql-service-description#',
  formats: 'http://www.w3.org/ns/formats/',
  sh: 'http://www.w3.org/ns/shacl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  void: 'http://rdfs.org/ns/void#',
  dcat: 'http://www.w3.org/ns/dcat#',
  spdx: 'http://spdx.org/rdf/terms#',
  media: 'https://www.iana.org/assignments/media-types/',
  csvw: 'http://www.w3.org/ns/csvw#',
  wd: 'http://www.wikidata.org/entity/',
} as const;

export type Prefix = keyof typeof prefixes;
