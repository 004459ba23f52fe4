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

/**
 * The query with a LIMIT of its own level that is no higher than this, where it is a SELECT: so that an engine need not
 * find what nobody wants. What is no query stays as it is, and is the engine's to refuse.
 */
export function limitRows(query: string, most: number): string {
  if (findForm(query) !== 'select') return query;
  let depth = 0;
  const outside: Token[] = [];
  for (const token of readTokens(query)) {
    if (token.kind === 'sign' && /[{(]/.test(token.text)) depth += 1;
    if (token.kind === 'sign' && /[)}]/.test(token.text)) depth -= 1;
    if (depth === 0) outside.push(token);
  }
  const close = outside.findIndex(({ text }) => text === '}');
  if (depth !== 0 || close < 0) return query;
  const after = outside.slice(close + 1);
  const limit = after.findIndex((token) => isWord(token, 'limit'));
  if (limit < 0) {
    // After a VALUES block no LIMIT may stand.
    const values = after.find((token) => isWord(token, 'values'));
    return values
      ? `${query.slice(0, values.begin)}LIMIT ${most} ${query.slice(values.begin)}`
      : `${query}\nLIMIT ${most}`;
  }
  const begin = after[limit + 1]?.begin ?? query.length;
  const [digits = ''] = /^\d*/.exec(query.slice(begin)) ?? [];
  const isHigher = digits !== '' && Number(digits) > most;
  return isHigher ? `${query.slice(0, begin)}${most}${query.slice(begin + digits.length)}` : query;
}

function isWord({ kind, text }: Token, word: string): boolean {
  return kind === 'word' && text.toLowerCase() === word;
}
