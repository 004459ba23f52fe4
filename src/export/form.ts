// In: the quads of one subject. Out: its form: what counts of it in the description of a graph, and back. The one idea: a form
// is a short text, since many subjects have the same, and it is kept for each part of a graph.
import type { Quad } from '@rdfjs/types';
import { IRI, prefixes } from '../rdf/index.ts';

/** The form of a subject with these classes and quads: `rap:Meeting sem:Event|rdf:type 2 rap:kind 1|0`. */
export function toForm(classes: readonly string[], quads: readonly Quad[]): string {
  const properties = new Map<string, number>();
  let links = 0;
  for (const { predicate, object } of quads) {
    properties.set(predicate.value, (properties.get(predicate.value) ?? 0) + 1);
    if (predicate.value === IRI.skos.exactMatch && object.value.startsWith(prefixes.wd)) links += 1;
  }
  const counts = [...properties].map(([iri, count]) => `${toCode(iri)} ${count}`);
  return `${classes.map(toCode).join(' ')}|${counts.join(' ')}|${links}`;
}

export type Form = {
  readonly classes: readonly string[];
  readonly properties: readonly (readonly [iri: string, count: number])[];
  /** How many links to Wikidata it has. */
  readonly links: number;
};

/** What `toForm` wrote. */
export function readForm(form: string): Form {
  const [classes = '', properties = '', links] = form.split('|');
  const words = properties.split(' ');
  return {
    classes: classes.split(' ').filter(Boolean).map(fromCode),
    properties: words.flatMap((word, at) => (at % 2 === 0 ? [[fromCode(word), Number(words[at + 1])] as const] : [])),
    links: Number(links),
  };
}

const prefixOf: ReadonlyMap<string, string> = new Map(
  Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]),
);
const codes = new Map<string, string>();

// No IRI holds a space, a bar or an angle bracket.
function toCode(iri: string): string {
  const known = codes.get(iri);
  if (known !== undefined) return known;
  const cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
  const prefix = prefixOf.get(iri.slice(0, cut));
  const code = prefix === undefined ? `<${iri}>` : `${prefix}:${iri.slice(cut)}`;
  codes.set(iri, code);
  return code;
}

function fromCode(code: string): string {
  if (code.startsWith('<')) return code.slice(1, -1);
  const colon = code.indexOf(':');
  return `${prefixes[code.slice(0, colon) as keyof typeof prefixes]}${code.slice(colon + 1)}`;
}
