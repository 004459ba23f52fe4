// In: a query. Out: what can be said of it without evaluating it: its form, and what it uses. The one idea: words count
// only as tokens, so that a comment, a string or an IRI is never taken for a keyword.
import { readTokens, type Token } from './where.ts';

/** What a query answers with; `update` for whatever would change a graph. */
export type Form = 'select' | 'ask' | 'construct' | 'describe' | 'update';

const forms: ReadonlySet<string> = new Set(['select', 'ask', 'construct', 'describe']);
const updates: ReadonlySet<string> = new Set([
  ...['insert', 'delete', 'with', 'load', 'clear', 'create', 'drop', 'copy', 'move', 'add'],
]);

/** The form of a query; undefined where it is none. */
export function findForm(query: string): Form | undefined {
  for (const { kind, text } of readTokens(query)) {
    if (kind !== 'word') continue;
    const word = text.toLowerCase();
    if (forms.has(word)) return word as Form;
    if (updates.has(word)) return 'update';
  }
  return undefined;
}

/** Does the query ask another endpoint by itself (SPARQL 1.1 Federated Query)? */
export function asksService(query: string): boolean {
  return [...readTokens(query)].some((token) => isWord(token, 'service'));
}

/** The variables that the query computes (`… AS ?n`); all others hold terms as a graph, or the query, has them. */
export function findComputed(query: string): ReadonlySet<string> {
  const computed = new Set<string>();
  let last: Token | undefined;
  for (const token of readTokens(query)) {
    if (last && isWord(last, 'as') && /^[?$]/.test(token.text)) computed.add(token.text.slice(1));
    last = token;
  }
  return computed;
}

/** The variables of an answer, in their order; those of `SELECT *` as they first stand in the query. */
export function orderVariables(variables: readonly string[], query: string): readonly string[] {
  const tokens = [...readTokens(query)];
  const select = tokens.findIndex((token) => isWord(token, 'select'));
  const first = tokens.slice(select + 1).find((token) => !isWord(token, 'distinct') && !isWord(token, 'reduced'));
  if (first?.text !== '*') return variables;
  const names = tokens.filter(({ text }) => /^[?$]./.test(text)).map(({ text }) => text.slice(1));
  return [...variables].sort((a, b) => names.indexOf(a) - names.indexOf(b));
}

/** The query with a LIMIT, where it is a SELECT that has none: so that an engine need not find what nobody wants. */
export function limitRows(query: string, most: number): string {
  if (findForm(query) !== 'select') return query;
  const tokens = [...readTokens(query)];
  const close = tokens.findLastIndex(({ text }) => text === '}');
  // After a VALUES block at the end no LIMIT may stand.
  let depth = 0;
  const outside = tokens.filter(({ kind, text }) => {
    if (kind === 'sign' && text === '{') depth += 1;
    if (kind === 'sign' && text === '}') depth -= 1;
    return depth === 0;
  });
  const isOpen =
    close >= 0 && depth === 0 && !outside.some((token) => isWord(token, 'limit') || isWord(token, 'values'));
  return isOpen ? `${query}\nLIMIT ${most}` : query;
}

function isWord({ kind, text }: Token, word: string): boolean {
  return kind === 'word' && text.toLowerCase() === word;
}
