// In: the literals of a graph, and how a store spells them. Out: the terms as the graph has them. The one idea: a store
// that keeps values and not spellings (0.9 for 0.90, en-gb for en-GB, integer for its derived types) is asked what it
// makes of each literal, so that an answer can show what the graph says.
import type { Literal, Quad, Term } from '@rdfjs/types';
import { IRI, prefixes } from '../rdf/index.ts';

/** Store's spelling of a literal to the graph's; where a graph has two for one value, the store's own stands. */
export type Spellings = ReadonlyMap<string, Literal>;

/** Asks a store for its spelling of literals, in their order. */
export type Respell = (literals: readonly Literal[]) => readonly Term[];

/** Finds the literals that the store spells otherwise. */
export function findSpellings(quads: Iterable<Quad>, respell: Respell): Spellings {
  const literals = new Map<string, Literal>();
  for (const { object } of quads) {
    if (object.termType === 'Literal' && mayChange(object)) literals.set(toLiteralKey(object), object);
  }
  const asked = [...literals.values()];
  const spellings = new Map<string, Literal>();
  const twice = new Set<string>();
  for (const [at, spelt] of respell(asked).entries()) {
    const original = asked[at];
    if (original === undefined || spelt.termType !== 'Literal') continue;
    const key = toLiteralKey(spelt);
    if (spellings.has(key)) twice.add(key);
    spellings.set(key, original);
  }
  for (const [key, original] of spellings) {
    if (twice.has(key) || key === toLiteralKey(original)) spellings.delete(key);
  }
  return spellings;
}

/** A text that tells any two literals apart. */
export function toLiteralKey({ value, language, datatype }: Literal): string {
  return language === '' ? `${datatype.value} ${value}` : `@${language} ${value}`;
}

// Most literals of a graph are texts and days, which stay as they are.
function mayChange({ value, language, datatype }: Literal): boolean {
  if (language !== '') return language !== language.toLowerCase();
  const iri = datatype.value;
  if (iri === IRI.xsd.string || !iri.startsWith(prefixes.xsd)) return false;
  return !(iri === IRI.xsd.date && /^\d{4}-\d\d-\d\d$/.test(value));
}
