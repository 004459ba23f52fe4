/**
 * In: the vocabulary's quads. Out: a Lexicon, which finds their labels in words and answers what a concept is.
 * The idea: three tries, since a stretch of text may name an entity, speak of a topic and be a cue at once.
 */
import type { Quad } from '@rdfjs/types';
import { IRI } from '../rdf/index.ts';
import type { Cue, KnownInitiative, KnownOffice, KnownParty, KnownPerson, KnownPlace, Tenure } from './concepts.ts';
import { toVocabularyGraph, type VocabularyGraph, type VocabularyNode } from './graph.ts';
import { bitOfCue, bitOfEntity, bitOfTopic } from './label-bits.ts';
import { codeOf, toCue, toInitiative, toOffice, toParty, toPerson, toPlace, toTenure } from './records.ts';
import { addTopics, type TopicLabel } from './topics.ts';
import { createTrie, type Trie } from './trie.ts';
import { toWords } from './words.ts';

export type * from './concepts.ts';
export { addToHash, createSpellingTable, type Forms, type Spelling } from './forms.ts';
export { CUE_BITS, ENTITY_BITS, type LabelKind, TOPIC_BITS, toLabelBits } from './label-bits.ts';
export type { TopicLabel } from './topics.ts';
export { createTrie, type Match, type Trie } from './trie.ts';
export { createWordForms, scanWords, toNorm, toWords, type Word } from './words.ts';

/** How a label names a party: by name, as an adjective, for its government, or by its members taken together. */
export interface PartyLabel {
  readonly kind: 'party';
  readonly party: KnownParty;
  readonly use: 'name' | 'demonym' | 'government' | 'members';
}
export interface OfficeLabel {
  readonly kind: 'office';
  readonly office: KnownOffice;
  readonly plural: boolean;
}
export type EntityLabel = PartyLabel | OfficeLabel | KnownPerson | KnownPlace | KnownInitiative;

export interface Lexicon {
  readonly entities: Trie<EntityLabel>;
  readonly topics: Trie<TopicLabel>;
  readonly cues: Trie<Cue>;
  /** The bits (`toLabelBits`) of all labels that can begin with this word (`toNorm`ed). */
  readonly labelsOf: (first: string) => number;
  readonly party: (code: string) => KnownParty | undefined;
  readonly place: (iri: string) => KnownPlace | undefined;
  readonly office: (iri: string) => KnownOffice | undefined;
  /** Known people one of whose names ends or begins with this word (`toNorm`ed). */
  readonly peopleByName: (word: string) => readonly KnownPerson[];
  /** All known people, in the order of the vocabulary. */
  readonly people: readonly KnownPerson[];
}

const addParties = (graph: VocabularyGraph, trie: Trie<EntityLabel>): ReadonlyMap<string, KnownParty> => {
  const members = new Map<string, string[]>();
  for (const node of graph.ofClass(IRI.schema.Country, IRI.schema.Organization))
    for (const organisation of node.values(IRI.schema.memberOf)) {
      const known = members.get(organisation);
      if (known) known.push(codeOf(graph, node.iri));
      else members.set(organisation, [codeOf(graph, node.iri)]);
    }
  const parties = new Map<string, KnownParty>();
  for (const node of graph.ofClass(IRI.schema.Country, IRI.schema.Organization)) {
    const party = toParty(graph, node, members.get(node.iri) ?? []);
    parties.set(party.code, party);
    const uses = [
      ['name', node.labels()],
      ['demonym', node.values(IRI.rap.demonym)],
      ['government', node.values(IRI.rap.governmentMetonym)],
      ['members', node.values(IRI.rap.memberLabel)],
    ] as const;
    for (const [use, labels] of uses)
      for (const label of labels) trie.add(label, { kind: 'party', party, use }, 'capitals-as-written');
  }
  return parties;
};

const addPlaces = (graph: VocabularyGraph, trie: Trie<EntityLabel>): ReadonlyMap<string, KnownPlace> => {
  const places = new Map<string, KnownPlace>();
  const add = (node: VocabularyNode, type: Parameters<typeof toPlace>[2]) => {
    const place = toPlace(graph, node, type);
    places.set(node.iri, place);
    for (const label of node.labels()) trie.add(label, place, 'capitals-as-written');
  };
  for (const node of graph.ofClass(IRI.schema.City)) add(node, 'City');
  for (const node of graph.ofClass(IRI.schema.LandmarksOrHistoricalBuildings))
    add(node, 'LandmarksOrHistoricalBuildings');
  for (const node of graph.ofClass(IRI.schema.AdministrativeArea, IRI.schema.Place)) add(node, undefined);
  return places;
};

const addOffices = (graph: VocabularyGraph, trie: Trie<EntityLabel>): ReadonlyMap<string, KnownOffice> => {
  const offices = new Map<string, KnownOffice>();
  for (const node of graph.ofClass(IRI.rap.Office)) {
    const office = toOffice(graph, node);
    offices.set(node.iri, office);
    for (const label of node.labels())
      trie.add(label, { kind: 'office', office, plural: false }, 'acronyms-as-written');
    for (const label of node.values(IRI.rap.plural))
      trie.add(label, { kind: 'office', office, plural: true }, 'acronyms-as-written');
  }
  return offices;
};

const addPeople = (graph: VocabularyGraph, trie: Trie<EntityLabel>): ReadonlyMap<string, KnownPerson[]> => {
  const tenures = new Map<string, Tenure[]>();
  for (const node of graph.ofClass(IRI.org.Membership)) {
    const member = node.value(IRI.org.member) ?? '';
    const known = tenures.get(member);
    if (known) known.push(toTenure(graph, node));
    else tenures.set(member, [toTenure(graph, node)]);
  }
  const byName = new Map<string, KnownPerson[]>();
  for (const node of graph.ofClass(IRI.schema.Person)) {
    const person = toPerson(node, tenures.get(node.iri) ?? []);
    for (const label of node.labels()) trie.add(label, person, 'capitals-as-written');
    const ends = new Set(
      node.labels().flatMap((label) => {
        const words = toWords(label).map((word) => word.norm);
        return [words[0], words.at(-1)];
      }),
    );
    for (const word of ends)
      if (word !== undefined) {
        const known = byName.get(word);
        if (known) known.push(person);
        else byName.set(word, [person]);
      }
  }
  return byName;
};

/** Reads the vocabulary (see `ontology/README.md`) into look-ups. Nodes of unknown classes are passed over. */
export const toLexicon = (quads: Iterable<Quad>): Lexicon => {
  const graph = toVocabularyGraph(quads);
  const entities = createTrie(bitOfEntity);
  const topics = createTrie(bitOfTopic);
  const cues = createTrie(bitOfCue);
  const parties = addParties(graph, entities);
  const places = addPlaces(graph, entities);
  const offices = addOffices(graph, entities);
  const people = addPeople(graph, entities);
  for (const node of graph.ofClass(IRI.rap.Initiative)) {
    const initiative = toInitiative(graph, node);
    for (const label of node.labels()) entities.add(label, initiative, 'acronyms-as-written');
  }
  addTopics(graph, topics);
  for (const node of graph.ofClass(IRI.rap.Cue)) {
    const cue = toCue(node);
    for (const label of node.labels()) cues.add(label, cue, 'acronyms-as-written');
  }
  return {
    entities,
    topics,
    cues,
    labelsOf: (first) => entities.bitsOf(first) | topics.bitsOf(first) | cues.bitsOf(first),
    party: (code) => parties.get(code),
    place: (iri) => places.get(iri),
    office: (iri) => offices.get(iri),
    peopleByName: (word) => people.get(word) ?? [],
    people: [...new Set([...people.values()].flat())],
  };
};
