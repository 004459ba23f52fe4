// In: quads. Out: the same as bytes that threads share, and back into a store. The one idea: a thread that asks a graph
// needs a store of it and no objects, so each costs its store alone, and is ready as soon as that has read the bytes.
import type { Literal, Quad, Term } from '@rdfjs/types';
import { literal, namedNode, toTermText } from '../rdf/index.ts';
import type { Prefixes } from './prefixed.ts';
import type { Spellings } from './spelling.ts';

/** A term as plain data, which can be sent to a thread. */
export type PlainTerm = {
  readonly termType: Exclude<Term['termType'], 'Variable' | 'Quad'>;
  readonly value: string;
  readonly language: string;
  readonly datatype: { readonly value: string };
};

/** A quad as plain data: subject, predicate, object, graph. */
export type PlainQuad = readonly [PlainTerm, PlainTerm, PlainTerm, PlainTerm];

/** A dataset as plain data. Its bytes are N-Quads in UTF-8, a line for each quad, in memory that threads share. */
export type Packed = {
  readonly bytes: SharedArrayBuffer;
  /** Those with blank nodes, which keep their labels only if they are added one by one. */
  readonly blank: readonly PlainQuad[];
  /** How the graph spells the literals that a store respells, by the store's spelling. */
  readonly spellings: readonly (readonly [key: string, spelt: PlainTerm])[];
  readonly prefixes: Prefixes;
};

const QUADS_AT_ONCE = 50_000;
// The loader takes a copy of what it is given.
const BYTES_AT_ONCE = 4 * 2 ** 20;
const NEWLINE = 10;

/** The quads without blank nodes as bytes. */
export function toSharedBytes(quads: Iterable<Quad>): SharedArrayBuffer {
  const pieces: Buffer[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    pieces.push(Buffer.from(lines.join('')));
    lines = [];
  };
  for (const each of quads) {
    if (hasBlankNode(each)) continue;
    lines.push(toLine(each));
    if (lines.length === QUADS_AT_ONCE) flush();
  }
  flush();
  const shared = new SharedArrayBuffer(pieces.reduce((sum, { length }) => sum + length, 0));
  const bytes = new Uint8Array(shared);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return shared;
}

/** The bytes in pieces of whole lines. */
export function* splitBytes(shared: SharedArrayBuffer): Generator<Uint8Array> {
  const bytes = new Uint8Array(shared);
  for (let at = 0; at < bytes.length; ) {
    const end = at + BYTES_AT_ONCE < bytes.length ? bytes.lastIndexOf(NEWLINE, at + BYTES_AT_ONCE) + 1 : bytes.length;
    // A line longer than a piece goes in as one.
    const next = end > at ? end : bytes.indexOf(NEWLINE, at) + 1;
    yield bytes.slice(at, next);
    at = next;
  }
}

/** A quad as a line of N-Quads. */
export function toLine({ subject, predicate, object, graph }: Quad): string {
  const name = graph.termType === 'DefaultGraph' ? '' : `${toTermText(graph)} `;
  return `${toTermText(subject)} ${toTermText(predicate)} ${toTermText(object)} ${name}.\n`;
}

export function hasBlankNode({ subject, object, graph }: Quad): boolean {
  return [subject, object, graph].some(({ termType }) => termType === 'BlankNode');
}

export function toPlainQuad({ subject, predicate, object, graph }: Quad): PlainQuad {
  return [toPlain(subject), toPlain(predicate), toPlain(object), toPlain(graph)];
}

export function packSpellings(spellings: Spellings): Packed['spellings'] {
  return [...spellings].map(([key, spelt]) => [key, toPlain(spelt)]);
}

export function unpackSpellings(packed: Packed['spellings']): Spellings {
  return new Map(
    packed.map(([key, { value, language, datatype }]): readonly [string, Literal] => {
      return [key, literal(value, language === '' ? namedNode(datatype.value) : language)];
    }),
  );
}

function toPlain(term: Term): PlainTerm {
  if (term.termType === 'Variable' || term.termType === 'Quad')
    throw new TypeError(`a ${term.termType} is no term of a graph`);
  const { language, datatype } = term.termType === 'Literal' ? term : { language: '', datatype: { value: '' } };
  return { termType: term.termType, value: term.value, language, datatype: { value: datatype.value } };
}
