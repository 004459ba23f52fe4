// In: sorted quads. Out: Turtle, or TriG where there are named graphs, that a person likes to read. The one idea: each
// subject is a paragraph under the heading of its kind.
import type { Quad, Term } from '@rdfjs/types';
import { type NameOptions, type Names, toNames } from './names.ts';
import { toId } from './order.ts';
import { type Description, toDescriptions } from './reading-order.ts';
import { IRI, XSD } from './terms.ts';
import { toTermText } from './text.ts';

/** What stands at the head, and what may be shortened. `base`: IRIs under it are written relative to it. */
export type TurtleOptions = NameOptions & { readonly comment?: string | undefined };

const LINE_WIDTH = 120;
const INDENT = 2;

/** Turtle; where there are named graphs, they follow the default graph, which makes it TriG. */
export function* toTurtle(sorted: readonly Quad[], { comment, ...options }: TurtleOptions): Generator<string> {
  const names = toNames(sorted, options);
  if (comment)
    yield `${comment
      .split(/[\n\r]+/)
      .map((line) => `# ${line}`)
      .join('\n')}\n\n`;
  if (names.base !== undefined) yield `@base <${names.base}> .\n`;
  for (const prefix of names.prefixes) yield `@prefix ${prefix}: <${options.prefixes[prefix]}> .\n`;
  for (const graph of splitBy(sorted, (quad) => quad.graph)) {
    const name = graph[0]?.graph;
    const named = name !== undefined && name.termType !== 'DefaultGraph';
    if (named) yield `\n${toTermText(name, names.toText)} {\n`;
    yield* toParagraphs(toDescriptions(splitBy(graph, (quad) => quad.subject)), names);
    if (named) yield '}\n';
  }
}

function* toParagraphs(descriptions: readonly Description[], names: Names): Generator<string> {
  let last: string | undefined;
  for (const { heading, quads } of descriptions) {
    yield heading === last ? '\n' : `\n# ${heading}\n\n`;
    last = heading;
    yield toParagraph(quads, names);
  }
}

function toParagraph(quads: readonly Quad[], { toText }: Names): string {
  const clauses = splitBy(quads, (quad) => quad.predicate).map((alike) => {
    const predicate = alike[0]?.predicate.value ?? '';
    return toClause(
      predicate === IRI.rdf.type ? 'a' : toText(predicate),
      alike.map(({ object }) => toObjectText(object, toText)),
    );
  });
  const subject = quads[0] ? toTermText(quads[0].subject, toText) : '';
  return `${subject}\n  ${clauses.join(' ;\n  ')} .\n`;
}

// Objects that do not fit on a line: nodes stand under each other; literals, such as other names, fill several lines.
function toClause(predicate: string, objects: readonly string[]): string {
  const line = `${predicate} ${objects.join(', ')}`;
  if (line.length <= LINE_WIDTH) return line;
  const rows: string[] = [];
  for (const object of objects) {
    const row = rows.at(-1);
    const fits = row !== undefined && INDENT + predicate.length + row.length + object.length + 4 <= LINE_WIDTH;
    if (fits && object.startsWith('"')) rows[rows.length - 1] = `${row}, ${object}`;
    else rows.push(object);
  }
  return `${predicate} ${rows.join(`,\n ${' '.repeat(INDENT + predicate.length)}`)}`;
}

// Only canonical integers go without quotes: some stores refuse `792.`, and some parsers make `0.90` and `true` into
// `0.9` and `1`.
const bareInteger = /^(?:0|-?[1-9]\d{0,14})$/;

function toObjectText(term: Term, toText: Names['toText']): string {
  const isBare = term.termType === 'Literal' && term.datatype.equals(XSD.integer) && bareInteger.test(term.value);
  return isBare ? term.value : toTermText(term, toText);
}

function splitBy(quads: readonly Quad[], toTerm: (quad: Quad) => Term): readonly (readonly Quad[])[] {
  const groups: Quad[][] = [];
  let last: string | undefined;
  for (const quad of quads) {
    const id = toId(toTerm(quad));
    if (id === last) groups.at(-1)?.push(quad);
    else groups.push([quad]);
    last = id;
  }
  return groups;
}
