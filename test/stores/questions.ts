// In: an engine. Out: what it answers to each saved question over the fixture, in a form that can be compared. The one
// idea: a row is its values; in what letters a store writes a number is its own affair.
import { fileURLToPath } from 'node:url';
import type { Term } from '@rdfjs/types';
import {
  ask,
  type Dataset,
  type Engine,
  findQuery,
  readAll,
  readDataset,
  readTypes,
  toDisplayPrefixes,
} from '../../src/query/index.ts';
import { IRI } from '../../src/rdf/index.ts';
import { type Case, cases } from '../query/cases.ts';

export const fixture = await readDataset([fileURLToPath(new URL('../query/fixture.ttl', import.meta.url))]);

/** Each saved question, once or more often with different parameters. */
export const questions = cases.map(
  (one) => [one.name === undefined ? one.query : `${one.query} ${one.name}`, one] as const,
);

/** The answer as sorted lines; what an engine does not look at may be left out of the dataset. */
export async function answer(
  { query, given = {} }: Case,
  engine: Engine,
  dataset: Dataset,
): Promise<readonly string[]> {
  const result = await ask({
    query: await findQuery(query),
    given: new Map(Object.entries(given)),
    types: await readTypes(),
    engine,
    dataset,
    prefixes: toDisplayPrefixes(fixture),
  });
  if (result.kind === 'boolean') return [String(result.value)];
  if (result.kind === 'quads') {
    const quads = await readAll(result.quads);
    return quads.map((quad) => [quad.subject, quad.predicate, quad.object].map(toText).join(' ')).sort();
  }
  const rows = (await readAll(result.rows)).map((row) => [...row].map(([name, term]) => `?${name} ${toText(term)}`));
  return rows.map((cells) => cells.sort().join('\n')).sort();
}

const numbers: ReadonlySet<string> = new Set([IRI.xsd.integer, IRI.xsd.nonNegativeInteger, IRI.xsd.positiveInteger]);

function toText(term: Term): string {
  if (term.termType !== 'Literal') return `<${term.value}>`;
  const { value, language, datatype } = term;
  if (language !== '') return `"${value}"@${language.toLowerCase()}`;
  return numbers.has(datatype.value) ? value : `"${value}"^^<${datatype.value}>`;
}
