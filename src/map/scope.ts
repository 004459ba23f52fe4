// In: the base, the vocabulary and the dossier's persons. Out: what every mapping needs to name a thing: its IRI, and
// the words by which people know it.
import type { NamedNode } from '@rdfjs/types';
import type { Dossier, PartyCode, Person } from '../model/index.ts';
import { SCHEMA } from '../rdf/index.ts';
import { toPersonIri, toStrangePartyIri } from './iris.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Scope = {
  readonly base: string;
  readonly vocabulary: Vocabulary;
  readonly partyIri: (code: PartyCode) => NamedNode;
  /** "China", "OIC": a country by its name, an organisation by its acronym. */
  readonly partyLabel: (code: PartyCode) => string;
  /** By the key of a person. A key that the dossier does not hold gets an IRI too, which `validate` then finds bare. */
  readonly personIri: (key: string) => NamedNode;
  readonly personLabel: (key: string) => string | undefined;
};

export function toScope(base: string, vocabulary: Vocabulary, { persons }: Pick<Dossier, 'persons'>): Scope {
  const byKey = new Map<string, Person>(persons.map((person) => [person.key, person]));
  return {
    base,
    vocabulary,
    partyIri: (code) => vocabulary.partyOf(code) ?? toStrangePartyIri(base, code),
    partyLabel: (code) => {
      const iri = vocabulary.partyOf(code)?.value;
      const named = iri !== undefined && vocabulary.isA(iri, SCHEMA.Country);
      return (named ? vocabulary.labelOf(iri) : undefined) ?? code;
    },
    personIri: (key) => toPersonIri(base, byKey.get(key) ?? { key, concept: undefined }),
    personLabel: (key) => {
      const person = byKey.get(key);
      return person && toPersonName(vocabulary, person);
    },
  };
}

/** The name that a person goes by in the graph: the vocabulary's, so that it does not vary with what was read. */
export function toPersonName(vocabulary: Vocabulary, { concept, name }: Person): string {
  return (concept === undefined ? undefined : vocabulary.labelOf(concept)) ?? name;
}
