// In: a vocabulary of the user's own, and all vocabularies together. Out: a finding for each name in it that nothing
// defines. The one idea: a slip (`rap:sence`, `concept:suports`) is legal Turtle, and would show only in facts that are
// missing.
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import type { Finding } from '../model/index.ts';

type Vocabularies = {
  readonly folder: string;
  /** The quads of that folder. */
  readonly own: readonly Quad[];
  /** The quads of every folder, the bundled one among them. */
  readonly all: readonly Quad[];
};

// The same two steps up from src/cli/ and from dist/cli/.
const ontology = fileURLToPath(new URL('../../ontology', import.meta.url));

/** One finding for each node and each name under the project's namespaces that is no subject anywhere. */
export async function findOddNames({ folder, own, all }: Vocabularies): Promise<readonly Finding[]> {
  const { loadVocabulary, prefixes } = await import('../rdf/index.ts');
  const checked = ['rap', 'concept', 'party', 'place', 'office', 'person'] as const;
  const defined = new Set([...loadVocabulary(ontology), ...all].map(({ subject }) => subject.value));
  const toShort = (iri: string): string | undefined => {
    const prefix = checked.find((one) => iri.startsWith(prefixes[one]));
    return prefix && `${prefix}:${iri.slice(prefixes[prefix].length)}`;
  };
  const messages = own.flatMap(({ subject, predicate, object }) =>
    [predicate, object].flatMap(({ termType, value }) => {
      const name = termType === 'NamedNode' && !defined.has(value) ? toShort(value) : undefined;
      if (name === undefined) return [];
      return [`${toShort(subject.value) ?? subject.value} names ${name}, which nothing defines; check the spelling`];
    }),
  );
  return [...new Set(messages)].map((message) => ({ code: 'odd-name', severity: 'warning', where: folder, message }));
}
