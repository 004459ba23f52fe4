// In: lines of N-Quads in the default graph, as `toLines` writes them, in the order of their bytes or any other. Out: the same
// in the order of `sortQuads`. The one idea: a line without brackets sorts as its terms do, since no IRI holds a space, save
// where a literal has escapes; and what has the same subject and predicate is soon looked through.
import type { Quad, Term } from '@rdfjs/types';
import { blankNode, literal, namedNode, quad } from './terms.ts';

/** A line, with its end, as a text that can be sorted by code units; `inOrder` does the rest. */
export function toSortable(line: string): string {
  const [subject, behind] = cut(line, 0);
  const [predicate, begin] = cut(line, behind);
  const object = line.slice(begin, -3);
  return `${subject} ${predicate} ${object.startsWith('"') ? bare(object) : cut(object, 0)[0]}`;
}

/** Sorted texts of `toSortable`, each once, in the order in which a graph is written. */
export function* inOrder(sorted: Iterable<string>): Generator<string> {
  let group: string[] = [];
  let head = '';
  for (const text of sorted) {
    if (text === group.at(-1)) continue;
    if (group.length > 0 && text.startsWith(head)) {
      group.push(text);
      continue;
    }
    yield* settle(group, head);
    group = [text];
    head = text.slice(0, text.indexOf(' ', text.indexOf(' ') + 1) + 1);
  }
  yield* settle(group, head);
}

/** The line of N-Quads that a text was made of. */
export function toStatementLine(text: string): string {
  const [subject, predicate, object] = split(text);
  return `${dress(subject)} <${predicate}> ${dress(object)} .\n`;
}

/** The quad that a text was made of. */
export function toStatementQuad(text: string): Quad {
  const [subject, predicate, object] = split(text);
  return quad(toNode(subject), namedNode(predicate), toTerm(object));
}

/** The subject of a text, as it begins with it. */
export const toSubjectText = (text: string): string => text.slice(0, text.indexOf(' '));

function settle(group: string[], head: string): string[] {
  if (group.length < 2 || !group.some((text) => text.includes('\\'))) return group;
  const ids = new Map(group.map((text) => [text, withoutEscapes(text.slice(head.length))]));
  const toId = (text: string): string => ids.get(text) ?? text;
  return group.sort((one, other) => (toId(one) < toId(other) ? -1 : 1));
}

// A term that is no literal, without its brackets, and where the next one begins.
function cut(line: string, begin: number): readonly [string, number] {
  const isIri = line.startsWith('<', begin);
  const stop = isIri ? line.indexOf('>', begin) : line.indexOf(' ', begin);
  const end = stop < 0 ? line.length : stop;
  return [line.slice(isIri ? begin + 1 : begin, end), isIri ? end + 2 : end + 1];
}

// Of a literal only the datatype has brackets.
function bare(literal: string): string {
  const end = literal.lastIndexOf('"');
  return literal.startsWith('"^^<', end) ? `${literal.slice(0, end + 3)}${literal.slice(end + 4, -1)}` : literal;
}

function split(text: string): readonly [subject: string, predicate: string, object: string] {
  const first = text.indexOf(' ');
  const second = text.indexOf(' ', first + 1);
  return [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
}

function dress(term: string): string {
  if (term.startsWith('_:')) return term;
  if (!term.startsWith('"')) return `<${term}>`;
  const end = term.lastIndexOf('"');
  return term.startsWith('"^^', end) ? `${term.slice(0, end + 3)}<${term.slice(end + 3)}>` : term;
}

const toNode = (text: string) => (text.startsWith('_:') ? blankNode(text.slice(2)) : namedNode(text));

function toTerm(text: string): Quad['object'] & Term {
  if (!text.startsWith('"')) return toNode(text);
  const end = text.lastIndexOf('"');
  const value = withoutEscapes(text.slice(1, end));
  if (text.startsWith('"^^', end)) return literal(value, namedNode(text.slice(end + 3)));
  return text.startsWith('"@', end) ? literal(value, text.slice(end + 2)) : literal(value);
}

const written: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9A-F]{4})|(.))/g, (_, code: string | undefined, letter: string) =>
    code === undefined ? (written[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
