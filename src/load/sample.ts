// In: the quads that were sent. Out: those that are compared word for word. The one idea: evidence, evenly from all of
// it, and of every kind of literal those first that a store is most likely to write in its own way.
import type { Literal, Quad } from '@rdfjs/types';
import { IRI } from '../rdf/index.ts';

const MOST_EVIDENCE = 100; // nodes
const MOST_OF_A_KIND = 20; // triples

export type Sample = { readonly quads: readonly Quad[]; readonly evidence: number; readonly allEvidence: number };

/** The same quads, sorted, always give the same sample. */
export function toSample(quads: readonly Quad[]): Sample {
  const evidence = quads.flatMap(({ subject, predicate, object }) => {
    return predicate.value === IRI.rdf.type && object.value === IRI.rap.Evidence ? [subject.value] : [];
  });
  const chosen = new Set(takeEvenly(evidence, MOST_EVIDENCE));
  const kinds = new Map<string, { odd: Quad[]; usual: Quad[] }>();
  for (const quad of quads) {
    if (quad.object.termType !== 'Literal') continue;
    const kind = quad.object.language === '' ? quad.object.datatype.value : `@${quad.object.language}`;
    const those = kinds.get(kind) ?? { odd: [], usual: [] };
    if (!kinds.has(kind)) kinds.set(kind, those);
    those[isUsual(quad.object) ? 'usual' : 'odd'].push(quad);
  }
  const ofKinds = [...kinds.values()].flatMap(({ odd, usual }) => {
    const first = takeEvenly(odd, MOST_OF_A_KIND);
    return [...first, ...takeEvenly(usual, MOST_OF_A_KIND - first.length)];
  });
  const ofEvidence = quads.filter(({ subject }) => chosen.has(subject.value));
  return { quads: [...new Set([...ofEvidence, ...ofKinds])], evidence: chosen.size, allEvidence: evidence.length };
}

function takeEvenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)] as T);
}

const usualForms: Readonly<Record<string, RegExp>> = {
  [IRI.xsd.integer]: /^(?:0|-?[1-9]\d*)$/,
  [IRI.xsd.nonNegativeInteger]: /^(?:0|[1-9]\d*)$/,
  [IRI.xsd.positiveInteger]: /^[1-9]\d*$/,
  [IRI.xsd.decimal]: /^-?(?:0|[1-9]\d*)\.(?:0|\d*[1-9])$/,
  [IRI.xsd.boolean]: /^(?:true|false)$/,
};

function isUsual({ value, language, datatype }: Literal): boolean {
  if (language !== language.toLowerCase()) return false;
  return (usualForms[datatype.value] ?? /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/).test(value);
}
