// In: sorted quads of one graph. Out: RDF/XML, one description for each subject. The one idea: only the plainest part
// of the format. rdflib's writer is not used: it leaves carriage returns and `]]>` as they are, and needs 1 kB a triple.
import type { Quad, Term } from '@rdfjs/types';
import { GraphFileError } from './errors.ts';
import { prefixes as ownPrefixes } from './prefixes.ts';
import { IRI } from './terms.ts';

export type RdfXmlOptions = {
  readonly comment?: string | undefined;
  readonly prefixes: Readonly<Record<string, string>>;
};

/** RDF/XML; throws a GraphFileError for what XML 1.0 cannot hold (a form feed, a predicate that is no name). */
export function* toRdfXml(sorted: readonly Quad[], { comment, prefixes }: RdfXmlOptions): Generator<string> {
  const names = toQualifiedNames(sorted, prefixes);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (comment) yield `<!-- ${escapeXml(comment).replace(/-(?=-|$)/g, '- ')} -->\n`;
  const declared = [...names.declared].map(([prefix, namespace]) => `\n  xmlns:${prefix}="${escapeXml(namespace)}"`);
  yield `<rdf:RDF${declared.join('')}>\n`;
  let last: Term | undefined;
  for (const { subject, predicate, object } of sorted) {
    if (!last || !subject.equals(last)) {
      if (last) yield '  </rdf:Description>\n';
      const [kind, value] =
        subject.termType === 'BlankNode' ? ['nodeID', toNodeId(subject.value)] : ['about', subject.value];
      yield `  <rdf:Description rdf:${kind}="${escapeXml(value)}">\n`;
      last = subject;
    }
    yield `    ${toElement(names.toName(predicate.value), object)}\n`;
  }
  if (last) yield '  </rdf:Description>\n';
  yield '</rdf:RDF>\n';
}

function toElement(name: string, object: Term): string {
  if (object.termType === 'NamedNode') return `<${name} rdf:resource="${escapeXml(object.value)}"/>`;
  if (object.termType !== 'Literal') return `<${name} rdf:nodeID="${toNodeId(object.value)}"/>`;
  const { language, datatype, value } = object;
  if (language !== '') return `<${name} xml:lang="${language}">${escapeXml(value)}</${name}>`;
  const type = datatype.value === IRI.xsd.string ? '' : ` rdf:datatype="${escapeXml(datatype.value)}"`;
  return `<${name}${type}>${escapeXml(value)}</${name}>`;
}

// A predicate is cut before the longest name at its end; namespaces without a prefix are numbered in sorted order.
function toQualifiedNames(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>) {
  const cuts = new Map<string, readonly [namespace: string, local: string]>();
  for (const { predicate } of quads) if (!cuts.has(predicate.value)) cuts.set(predicate.value, cut(predicate.value));
  const used = new Set<string>([ownPrefixes.rdf, ...[...cuts.values()].map(([namespace]) => namespace)]);
  const known = new Map<string, string>(
    Object.entries({ ...prefixes, rdf: ownPrefixes.rdf }).map(([prefix, namespace]) => [namespace, prefix]),
  );
  const strange = [...used].filter((namespace) => !known.has(namespace)).sort();
  for (const [index, namespace] of strange.entries()) known.set(namespace, `ns${index + 1}`);
  const declared = new Map([...used].map((namespace) => [known.get(namespace) as string, namespace] as const).sort());
  const toName = (iri: string) => {
    const [namespace, local] = cuts.get(iri) as readonly [string, string];
    return `${known.get(namespace)}:${local}`;
  };
  return { declared, toName };
}

function cut(iri: string): readonly [string, string] {
  const local = /[A-Za-z_][\w.-]*$/.exec(iri)?.[0];
  if (!local)
    throw new GraphFileError(
      `the predicate <${iri}> does not end in an XML name: RDF/XML cannot hold it, choose another format`,
    );
  return [iri.slice(0, -local.length), local];
}

function toNodeId(label: string): string {
  return `b-${label}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
// What a parser may take for the end of a line, and turn into a plain one, goes by its number.
const unsafe = /[&<>"\r\u007f-\u009f\u2028\u2029]/g;

function escapeXml(text: string): string {
  const fault = forbidden.exec(text)?.[0];
  if (fault !== undefined) {
    const code = fault.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new GraphFileError(
      `the graph holds the character U+${code}, which XML cannot hold: choose another format than RDF/XML`,
    );
  }
  return text.replace(unsafe, (character) => entities[character] ?? `&#${character.charCodeAt(0)};`);
}
