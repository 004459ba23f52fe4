/** In: a node of the vocabulary. Out: what it says, as a typed record. */
import type { Act, MeetingKind, Stance } from '../model/index.ts';
import { IRI } from '../rdf/index.ts';
import type {
  Cue,
  CueFrame,
  KnownInitiative,
  KnownIssue,
  KnownOffice,
  KnownParty,
  KnownPerson,
  KnownPlace,
  KnownProposition,
  Tenure,
} from './concepts.ts';
import { toLocalName, type VocabularyGraph, type VocabularyNode } from './graph.ts';

const text = (node: VocabularyNode): string => node.value(IRI.skos.prefLabel) ?? node.localName;

const local = (iri: string | undefined): string | undefined => (iri === undefined ? undefined : toLocalName(iri));

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

export const codeOf = (graph: VocabularyGraph, iri: string): string =>
  graph.node(iri)?.value(IRI.skos.notation) ?? toLocalName(iri);

export const toParty = (graph: VocabularyGraph, node: VocabularyNode, members: readonly string[]): KnownParty => ({
  kind: 'party',
  iri: node.iri,
  code: codeOf(graph, node.iri),
  name: text(node),
  type: graph.ofClass(IRI.schema.Country).includes(node) ? 'country' : 'organisation',
  ...optional('capital', node.value(IRI.rap.capital)),
  ...optional('seat', node.value(IRI.rap.seat)),
  members,
});

const PLACE_TYPES = { City: 'town', LandmarksOrHistoricalBuildings: 'site' } as const;

export const toPlace = (
  graph: VocabularyGraph,
  node: VocabularyNode,
  type: keyof typeof PLACE_TYPES | undefined,
): KnownPlace => {
  const container = node.value(IRI.schema.containedInPlace);
  const within = container === undefined ? undefined : graph.node(container);
  const isCountry = within?.value(IRI.skos.notation) !== undefined;
  const countryIri = isCountry ? container : within?.value(IRI.schema.containedInPlace);
  const kind = type ? PLACE_TYPES[type] : 'region';
  return {
    kind: 'place',
    iri: node.iri,
    name: text(node),
    type: kind,
    ...optional('town', kind === 'town' ? node.iri : kind === 'site' && !isCountry ? container : undefined),
    ...optional('country', countryIri === undefined ? undefined : codeOf(graph, countryIri)),
    needsPreposition: node.value(IRI.rap.needsPreposition) === 'true',
  };
};

export const toOffice = (graph: VocabularyGraph, node: VocabularyNode): KnownOffice => {
  const party = node.value(IRI.rap.defaultParty);
  return {
    kind: 'office',
    iri: node.iri,
    name: text(node),
    rank: Number(node.value(IRI.rap.rank) ?? 5),
    ...optional('defaultParty', party === undefined ? undefined : codeOf(graph, party)),
  };
};

export const toTenure = (graph: VocabularyGraph, node: VocabularyNode): Tenure => ({
  office: node.value(IRI.org.role) ?? '',
  party: codeOf(graph, node.value(IRI.org.organization) ?? ''),
  ...optional('from', node.value(IRI.schema.startDate)),
  ...optional('to', node.value(IRI.schema.endDate)),
});

export const toPerson = (node: VocabularyNode, tenures: readonly Tenure[]): KnownPerson => ({
  kind: 'person',
  iri: node.iri,
  name: text(node),
  aliases: node.labels().filter((label) => label !== text(node)),
  tenures,
});

export const toIssue = (node: VocabularyNode): KnownIssue => ({
  kind: 'issue',
  iri: node.iri,
  ...optional('concernSense', local(node.value(IRI.rap.concernSense)) as Stance | undefined),
});

export const toProposition = (node: VocabularyNode): KnownProposition => ({
  kind: 'proposition',
  iri: node.iri,
  issue: node.value(IRI.skos.broader) ?? '',
  sense: (local(node.value(IRI.rap.sense)) ?? 'neutral') as Stance,
  ...optional('loadedSense', local(node.value(IRI.rap.loadedSense)) as Stance | undefined),
});

export const toInitiative = (graph: VocabularyGraph, node: VocabularyNode): KnownInitiative => {
  const proposer = node.value(IRI.rap.proposer);
  return {
    kind: 'initiative',
    iri: node.iri,
    name: text(node),
    ...optional('proposer', proposer === undefined ? undefined : codeOf(graph, proposer)),
  };
};

const KINDS = new Set(['bilateral', 'multilateral', 'call', 'visit', 'summit']);

const STANCES = new Set(['supports', 'opposes', 'neutral']);

export const toCue = (node: VocabularyNode): Cue => {
  const signals = node.values(IRI.rap.signals).map(toLocalName);
  return {
    kind: 'cue',
    lemma: text(node),
    partOfSpeech: (node.value(IRI.rap.partOfSpeech) ?? 'verb') as Cue['partOfSpeech'],
    frame: (node.value(IRI.rap.frame) ?? 'stance') as CueFrame,
    ...optional('meeting', signals.find((name) => KINDS.has(name)) as MeetingKind | undefined),
    ...optional('polarity', signals.find((name) => STANCES.has(name)) as Stance | undefined),
    ...optional('act', signals.find((name) => !KINDS.has(name) && !STANCES.has(name)) as Act | undefined),
  };
};
