// In: sorted quads. Out: Turtle, or TriG where there are named graphs, that a person likes to read. The one idea: each
// subject is a paragraph under the heading of its kind.
import type { Quad, Term } from '@rdfjs/types';
import { type NameOptions, type Names, toNames } from './names.ts';
import { toId } from './order.ts';
import { type Description, toDescription, toHeading } from './reading-order.ts';
import { IRI, XSD } from './terms.ts';
import { toTermText } from './text.ts';

/** What stands at the head, and what may be shortened. `base`: IRIs under it are written relative to it. */
export type TurtleOptions = NameOptions & { readonly comment?: string | undefined };

/** What is said of one subject. */
export type Paragraph = { readonly rank: number; readonly subject: string; readonly text: string };

const LINE_WIDTH = 120;
const INDENT = 2;

/** Turtle; where there are named graphs, they follow the default graph, which makes it TriG. */
export function* toTurtle(sorted: readonly Quad[], options: TurtleOptions): Generator<string> {
  const names = toNames(sorted, options);
  yield* toHead(names, options);
  for (const graph of splitBy(sorted, (quad) => quad.graph)) {
    const name = graph[0]?.graph;
    const named = name !== undefined && name.termType !== 'DefaultGraph';
    if (named) yield `\n${toTermText(name, names.toText)} {\n`;
    yield* toBody(toParagraphs(graph, names));
    if (named) yield '}\n';
  }
}

/** What stands above the paragraphs. */
export function* toHead({ base, prefixes }: Omit<Names, 'toText'>, options: TurtleOptions): Generator<string> {
  if (options.comment)
    yield `${options.comment
      .split(/[\n\r]+/)
      .map((line) => `# ${line}`)
      .join('\n')}\n\n`;
  if (base !== undefined) yield `@base <${base}> .\n`;
  for (const prefix of prefixes) yield `@prefix ${prefix}: <${options.prefixes[prefix]}> .\n`;
}

/** The heading above the paragraphs of a rank. */
export function toSectionHead(rank: number): string {
  return `\n# ${toHeading(rank)}\n\n`;
}

/** Paragraphs in the order of their ranks, each kind under its heading. */
export function* toBody(paragraphs: Iterable<Pick<Paragraph, 'rank' | 'text'>>): Generator<string> {
  let last: number | undefined;
  for (const { rank, text } of paragraphs) {
    yield rank === last ? '\n' : toSectionHead(rank);
    last = rank;
    yield text;
  }
}

/** The paragraphs of one graph, sorted by rank and, within it, as its quads are. */
export function* toParagraphs(sorted: readonly Quad[], names: Names): Generator<Paragraph> {
  const byRank: Description[][] = [];
  for (const quads of splitBy(sorted, (quad) => quad.subject)) {
    const description = toDescription(quads);
    byRank[description.rank] ??= [];
    byRank[description.rank]?.push(description);
  }
  for (const { rank, quads } of byRank.flat()) {
    const subject = quads[0]?.subject;
    if (subject) yield { rank, subject: subject.value, text: toText(subject, quads, names) };
  }
}

function toText(subject: Term, quads: readonly Quad[], names: Names): string {
  const clauses = splitBy(quads, (quad) => quad.predicate).map((alike) => {
    const predicate = alike[0]?.predicate.value ?? '';
    return toClause(
      predicate === IRI.rdf.type ? 'a' : names.toText(predicate),
      alike.map(({ object }) => toObjectText(object, names)),
    );
  });
  return `${toTermText(subject, names.toText)}\n  ${clauses.join(' ;\n  ')} .\n`;
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

function toObjectText(term: Term, { toText }: Names): string {
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
