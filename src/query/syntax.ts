// In: a query that an engine refused. Out: where it is no SPARQL, what stands there, and what could. The one idea: engines
// list every token of the grammar, or point beyond the fault; a parser that only parses knows it, and is asked only then.
import { QueryError } from './errors.ts';
import { findNearest } from './nearest.ts';
import type { SavedQuery } from './saved.ts';
import { readTokens } from './where.ts';

type Fault = { readonly offset: number; readonly expected: readonly string[]; readonly reason?: string };

/** What is wrong with the text of a query, at its place in what the user wrote; nothing where it is SPARQL. */
export async function findSyntaxError({ text, file, declared }: SavedQuery): Promise<QueryError | undefined> {
  const fault = (await toParse())(text);
  if (fault === undefined) return undefined;
  const before = text.slice(declared, Math.max(declared, fault.offset)).split('\n');
  const [line, column] = [before.length, [...(before.at(-1) ?? '')].length + 1];
  const place = file === undefined ? `the query, line ${line}, column ${column}` : `${file}:${line}:${column}`;
  return new QueryError(`${place}: ${fault.reason ?? toReason(text, fault)}`);
}

async function toParse(): Promise<(text: string) => Fault | undefined> {
  const { Parser } = await import('@traqula/parser-sparql-1-2');
  const errorHandler = (errors: readonly Recognition[]): never => {
    throw new Refused(errors[0]);
  };
  const options = { lexerConfig: { positionTracking: 'full' }, errorHandler } as const;
  const parser = new Parser(options);
  return function parse(text): Fault | undefined {
    try {
      parser.parse(text);
      return undefined;
    } catch (error) {
      if (error instanceof Refused) return toFault(text, error.recognition);
      const { message } = error as Error;
      const [, at] = /^unexpected character: .* at offset: (\d+)/s.exec(message) ?? [];
      if (at !== undefined) return toUnknownWord(text, Number(at), parse);
      const [, prefix] = /^Unknown prefix: (.*)$/.exec(message) ?? [];
      return prefix === undefined ? undefined : toUnknownPrefix(text, prefix);
    }
  };
}

/** What the parser tells of its first fault. */
type Recognition = {
  readonly token: { readonly image: string; readonly startOffset: number };
  readonly message: string;
};

class Refused extends Error {
  readonly recognition: Recognition | undefined;

  constructor(recognition: Recognition | undefined) {
    super('refused');
    this.recognition = recognition;
  }
}

function toFault(text: string, recognition: Recognition | undefined): Fault {
  const { token, message } = recognition ?? { token: { startOffset: Number.NaN }, message: '' };
  const offset = Number.isNaN(token.startOffset) ? text.trimEnd().length : token.startOffset;
  return { offset, expected: toExpected(message) };
}

// What could stand instead of a word that SPARQL does not have is what is missing where the query ends before it.
function toUnknownWord(text: string, offset: number, parse: (text: string) => Fault | undefined): Fault {
  const before = text.slice(0, offset);
  if (/^["']/.test(text.slice(offset))) {
    return { offset, expected: [], reason: `a text begins here with ${text[offset]} and does not end` };
  }
  const fault = parse(before);
  if (fault && fault.offset < before.trimEnd().length) return fault;
  const hasForm = [...readTokens(before)].some(({ text: word }) => forms.includes(word.toUpperCase()));
  return { offset, expected: hasForm ? (fault?.expected ?? []) : forms };
}

function toUnknownPrefix(text: string, prefix: string): Fault {
  const offset = [...readTokens(text)].find((token) => token.text.startsWith(`${prefix}:`))?.begin ?? 0;
  return { offset, expected: [], reason: `the prefix ${prefix}: is not declared; write PREFIX ${prefix}: <…> first` };
}

function toReason(text: string, { offset, expected }: Fault): string {
  const rest = text.slice(offset);
  const [met = ''] = /^(?:[?$]?[\p{L}\p{N}_:.-]*[\p{L}\p{N}_]|\S)/u.exec(rest) ?? [];
  const words = met === '' ? 'the query ends too early' : `${JSON.stringify(met)} cannot stand here`;
  const [near] = /^\p{L}{3,}$/u.test(met) ? findNearest(met, keywords, { most: 1 }) : [];
  const meant = near === undefined ? '' : `; do you mean ${near}?`;
  return expected.length === 0 ? `${words}${meant}` : `${words}; expected is ${toList(expected)}${meant}`;
}

function toList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

// The parser names tokens by the names of the grammar's terminals; functions and aggregates are many.
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^Var\d$/, 'a variable'],
  [/^(?:IriRef|PNameLn|PNameNs)$/, 'an IRI'],
  [/^StringLiteral\w*$/, 'a text in quotes'],
  [/^(?:Integer|Decimal|Double)\w*$/, 'a number'],
  [/^(?:BlankNodeLabel|Anon|ANON)$/, 'a blank node'],
  [/^(?:true|false)$/, 'true, false'],
  [/^EOF$/, 'the end of the query'],
];
const MOST = 6;

function toExpected(message: string): readonly string[] {
  const [list = message] = message.split('\nbut found');
  const single = /-->\s(.+?)\s<--/.exec(list)?.[1] ?? /expecting (EOF)/.exec(list)?.[1];
  const names = single === undefined ? [...list.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => name) : [single];
  // Terms about triples are of SPARQL 1.2, and no engine here takes them.
  const usual = names.filter((name) => !name.includes('<<'));
  const items = usual.map((name) => kinds.find(([pattern]) => pattern.test(name))?.[1] ?? name);
  const isName = (item: string): boolean => /^(?:[A-Z][A-Z\d_ ]*|[a-z]+[A-Z]\w*)$/.test(item);
  const [named, others] = [items.filter(isName), items.filter((item) => !isName(item))];
  const few = named.length > MOST ? ['a function'] : named;
  return [...new Set([...others, ...few])].slice(0, MOST);
}

const forms: readonly string[] = ['SELECT', 'ASK', 'CONSTRUCT', 'DESCRIBE'];
const keywords: readonly string[] = [
  ...forms,
  ...['WHERE', 'FILTER', 'OPTIONAL', 'UNION', 'MINUS', 'BIND', 'VALUES', 'GRAPH', 'SERVICE', 'EXISTS', 'DISTINCT'],
  ...['REDUCED', 'ORDER', 'GROUP', 'HAVING', 'LIMIT', 'OFFSET', 'PREFIX', 'BASE', 'FROM', 'COUNT', 'CONTAINS', 'REGEX'],
];
