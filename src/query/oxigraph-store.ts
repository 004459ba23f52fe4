// In: quads. Out: an Oxigraph store that holds them. The one idea: text goes in faster than objects do, a piece at a
// time, since WebAssembly has to have a copy of it; only blank nodes go in one by one, for the loader renames them.
import { setFlagsFromString } from 'node:v8';
import type { Literal, Term } from '@rdfjs/types';
import type { Quad as OxigraphQuad, Term as OxigraphTerm, Store } from 'oxigraph';
import { type JsonTerm, toTerm as toPlainTerm } from '../http/index.ts';
import { blankNode, defaultGraph, literal, namedNode, toTermText } from '../rdf/index.ts';
import { toDisplayPrefixes } from './dataset.ts';
import type { Dataset } from './engine.ts';
import { QueryError } from './errors.ts';
import {
  hasBlankNode,
  type Packed,
  type PlainQuad,
  type PlainTerm,
  packSpellings,
  splitBytes,
  toLine,
  toPlainQuad,
  toSharedBytes,
  unpackSpellings,
} from './packed.ts';
import { findSpellings, type Spellings } from './spelling.ts';

/** A store, and how the graph spells the literals that the store respells. */
export type Loaded = { readonly store: Store; readonly spellings: Spellings };

type Oxigraph = typeof import('oxigraph');

const QUADS_AT_ONCE = 50_000;
const N_QUADS = { format: 'application/n-quads', no_transaction: true, lenient: true } as const;

// Up to here, compiling WebAssembly well takes longer than it saves in one question: 0.95 s of processor time from start
// to end became 0.6 s (V8's flag for its fast compiler; engines that do not know it pass over it).
const FEW_QUADS = 100_000;
const FAST_COMPILER = '--liftoff-only';

/**
 * Loads a dataset. Loading WebAssembly takes its time, so it waits until there is something to ask. `isBrief`: the process
 * ends after one question.
 */
export async function loadStore({ quads, packed }: Dataset, { isBrief = false } = {}): Promise<Loaded> {
  if (isBrief && quads.length < FEW_QUADS) setFlagsFromString(FAST_COMPILER);
  const oxigraph = await import('oxigraph');
  const store = new oxigraph.Store();
  if (packed) return loadPacked(packed, store, oxigraph);
  loadLines(store, quads, (each) => (hasBlankNode(each) ? undefined : toLine(each)));
  for (const each of quads) if (hasBlankNode(each)) store.add(toOxigraphQuad(toPlainQuad(each), oxigraph));
  const spellings = findSpellings(quads, (literals) => respell(new oxigraph.Store(), literals));
  return { store, spellings };
}

/** A dataset of quads as plain data, to be asked by `{ quads: [], packed }` in any thread. */
export async function packDataset(dataset: Dataset): Promise<Packed> {
  const { quads } = dataset;
  const { Store } = await import('oxigraph');
  return {
    bytes: toSharedBytes(quads),
    blank: quads.filter(hasBlankNode).map(toPlainQuad),
    spellings: packSpellings(findSpellings(quads, (literals) => respell(new Store(), literals))),
    prefixes: toDisplayPrefixes(dataset),
  };
}

function loadPacked({ bytes, blank, spellings }: Packed, store: Store, oxigraph: Oxigraph): Loaded {
  for (const piece of splitBytes(bytes)) store.load(piece as never, N_QUADS);
  for (const each of blank) store.add(toOxigraphQuad(each, oxigraph));
  return { store, spellings: unpackSpellings(spellings) };
}

/** A term of Oxigraph's as one of ours. */
export function toTerm(term: OxigraphTerm): Term {
  switch (term.termType) {
    case 'NamedNode':
      return namedNode(term.value);
    case 'BlankNode':
      return blankNode(term.value);
    case 'Literal':
      return literal(term.value, term.language === '' ? namedNode(term.datatype.value) : term.language);
    case 'DefaultGraph':
      return defaultGraph();
    default:
      throw new QueryError(`a ${term.termType} is no term of RDF 1.1`);
  }
}

function loadLines<T>(store: Store, items: Iterable<T>, toText: (item: T, at: number) => string | undefined): void {
  let lines: string[] = [];
  let at = 0;
  for (const item of items) {
    const line = toText(item, at);
    at += 1;
    if (line !== undefined) lines.push(line);
    if (lines.length < QUADS_AT_ONCE) continue;
    store.load(lines.join(''), N_QUADS);
    lines = [];
  }
  store.load(lines.join(''), N_QUADS);
}

function respell(store: Store, literals: readonly Literal[]): readonly Term[] {
  loadLines(store, literals, (term, at) => `<urn:x:${at}> <urn:x:p> ${toTermText(term)} .\n`);
  const text = store.query('SELECT ?s ?o { ?s <urn:x:p> ?o }', { results_format: 'json' }) as string;
  const spelt: Term[] = [];
  const { results }: { readonly results: { readonly bindings: readonly Record<string, JsonTerm>[] } } =
    JSON.parse(text);
  for (const { s, o } of results.bindings) {
    if (s && o) spelt[Number(s.value.slice('urn:x:'.length))] = toPlainTerm(o);
  }
  return spelt;
}

function toOxigraphQuad(terms: PlainQuad, oxigraph: Oxigraph): OxigraphQuad {
  const toOwn = ({ termType, value, language, datatype }: PlainTerm): OxigraphTerm => {
    if (termType === 'NamedNode') return oxigraph.namedNode(value);
    if (termType === 'BlankNode') return oxigraph.blankNode(value);
    if (termType === 'DefaultGraph') return oxigraph.defaultGraph();
    return oxigraph.literal(value, language === '' ? oxigraph.namedNode(datatype.value) : language);
  };
  const [s, p, o, g] = terms.map(toOwn);
  return oxigraph.quad(s as never, p as never, o as never, g as never);
}
