// In: a query. Out: where the braces of its WHERE clause stand. The one idea: braces count only outside comments,
// strings and IRIs, so the text is read token by token, by the terminals of the SPARQL 1.1 grammar.
import { QueryError } from './errors.ts';

/** What stands between the braces of WHERE: `query.slice(begin, end)`. */
export type Where = { readonly begin: number; readonly end: number; readonly holdsSelect: boolean };

const terminals = [
  /(?<comment>#[^\r\n]*)/,
  /(?<iri><[^<>"{}|^`\\\s\p{Cc}]*>)/u,
  /(?<text>"""(?:"{0,2}(?:[^"\\]|\\.))*"""|'''(?:'{0,2}(?:[^'\\]|\\.))*'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')/,
  /(?<name>[?$][\p{L}\p{N}_]+|@[A-Za-z0-9-]+|(?:[\p{L}_][\p{L}\p{N}_.-]*)?:(?:[\p{L}\p{N}_.:%-]|\\.)*)/u,
  /(?<word>[A-Za-z]+)/,
  /(?<sign>\S)/,
];
const token = new RegExp(terminals.map(({ source }) => source).join('|'), 'gsu');

/** A token that is no comment: a word of the grammar, a sign, or a name, a string, an IRI. */
export type Token = { readonly kind: 'word' | 'sign' | 'other'; readonly text: string; readonly begin: number };

/** Finds the outermost WHERE clause. Throws a QueryError where there is none that a VALUES block could stand in. */
export function findWhere(query: string): Where {
  const tokens = [...readTokens(query)];
  const form = tokens.find(({ kind, text }) => kind === 'word' && /^(select|ask|construct|describe)$/i.test(text));
  const groups = findGroups(tokens, form?.begin ?? 0);
  const isConstruct = /^construct$/i.test(form?.text ?? '');
  const group = groups[isConstruct ? 1 : 0];
  if (!group) {
    const advice = isConstruct ? 'write CONSTRUCT with its template' : 'give it a WHERE clause';
    throw new QueryError(`the query has no place for parameters: ${advice}`);
  }
  const first = tokens.find(({ begin }) => begin > group.open);
  return { begin: group.open + 1, end: group.close, holdsSelect: /^select$/i.test(first?.text ?? '') };
}

/** The tokens of a query, without its comments. */
export function* readTokens(query: string): Generator<Token> {
  for (const match of query.matchAll(token)) {
    const { comment, word, sign } = match.groups ?? {};
    if (comment !== undefined) continue;
    const kind = word !== undefined ? 'word' : sign !== undefined ? 'sign' : 'other';
    yield { kind, text: match[0], begin: match.index };
  }
}

// The groups that stand in no other braces or brackets: those in brackets belong to an EXISTS of the projection.
function findGroups(tokens: readonly Token[], from: number): readonly { open: number; close: number }[] {
  const groups: { open: number; close: number }[] = [];
  const open: Token[] = [];
  for (const current of tokens) {
    if (current.kind !== 'sign' || current.begin < from) continue;
    if (current.text === '{' || current.text === '(') open.push(current);
    if (current.text !== '}' && current.text !== ')') continue;
    const opened = open.pop();
    if (current.text === '}' && opened?.text === '{' && open.length === 0) {
      groups.push({ open: opened.begin, close: current.begin });
    }
  }
  return groups;
}
