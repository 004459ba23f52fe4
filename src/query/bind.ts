// In: a query, and a term for each of some variables. Out: the query in which those variables are bound. The one idea:
// a value enters by a VALUES block of its own, written by the one function that writes terms, so that no value can be
// read as SPARQL; and the result is plain SPARQL that any engine takes.
import type { Literal, NamedNode } from '@rdfjs/types';
import { isAbsoluteIri, toTermText } from '../rdf/index.ts';
import { QueryError } from './errors.ts';
import { findWhere } from './where.ts';

/** What a parameter can be: never a blank node, which no query can name. */
export type Value = NamedNode | Literal;
/** What a variable is bound to: one value, or each of several in its turn. */
export type Values = Value | readonly Value[];

const variable = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Binds variables throughout the WHERE clause; lines keep their numbers, so that the engine's errors still fit the file.
 *
 *     SELECT ?date WHERE { VALUES ?party { <https://w3id.org/rapporteur/party/CN> } ?meeting … }
 */
export function bindVariables(query: string, values: ReadonlyMap<string, Values>): string {
  if (values.size === 0) return query;
  const { begin, end, holdsSelect } = findWhere(query);
  const block = toValuesBlocks(values);
  // A sub-select has to be alone in its braces.
  const [open, close] = holdsSelect ? [`${block} {`, '}'] : [block, ''];
  return `${query.slice(0, begin)} ${open}${query.slice(begin, end)}${close}${query.slice(end)}`;
}

// One for each: Virtuoso fails on a block of two variables that both stand in patterns.
function toValuesBlocks(values: ReadonlyMap<string, Values>): string {
  const names = [...values.keys()];
  const odd = names.find((name) => !variable.test(name));
  if (odd !== undefined) throw new QueryError(`${JSON.stringify(odd)} is no name of a variable`);
  return [...values].map(([name, value]) => `VALUES ?${name} { ${toSparql(value)} }`).join(' ');
}

function toSparql(value: Values): string {
  if (!('termType' in value)) return value.map(toSparql).join(' ');
  const iri = value.termType === 'NamedNode' ? value.value : value.datatype.value;
  if (!isAbsoluteIri(iri)) throw new QueryError(`${JSON.stringify(iri)} is no legal absolute IRI`);
  return toTermText(value);
}
