// In: the vocabulary. Out: all names of whatever a code or an IRI of it stands for. The one idea: gold may name a thing
// by any of its names, so whoever compares has to know them all.
import type { Quad } from '@rdfjs/types';
import type { Lexicon } from '../lexicon/index.ts';

export type Names = {
  /** By a party's code, a concept's local name (`Taiwan`), or an IRI; none for what the vocabulary does not know. */
  readonly labelsOf: (id: string) => readonly string[];
  /** The code that people use for the thing with this IRI, such as `BRI`; one without capitals is for machines. */
  readonly codeOf: (iri: string) => string | undefined;
};

/** The names in the vocabulary's quads, of which the lexicon knows the parties. */
export async function toNames(quads: readonly Quad[], lexicon: Lexicon): Promise<Names> {
  const { IRI, prefixes } = await import('../rdf/index.ts');
  const { prefLabel, altLabel, hiddenLabel, notation } = IRI.skos;
  const named = new Set([prefLabel, altLabel, hiddenLabel, notation]);
  const labels = new Map<string, string[]>();
  const codes = new Map<string, string>();
  for (const { subject, predicate, object } of quads) {
    // A label with a gap in it ("interfere * Xinjiang") finds words in a text, and is no name.
    if (!named.has(predicate.value) || object.value.includes(' * ')) continue;
    const known = labels.get(subject.value);
    if (known) known.push(object.value);
    else labels.set(subject.value, [object.value]);
    if (predicate.value === notation && /\p{Lu}/u.test(object.value)) codes.set(subject.value, object.value);
  }
  return {
    labelsOf: (id) => labels.get(lexicon.party(id)?.iri ?? id) ?? labels.get(prefixes.concept + id) ?? [],
    codeOf: (iri) => codes.get(iri),
  };
}
