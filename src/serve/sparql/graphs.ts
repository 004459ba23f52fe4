// In: a query, the graphs that the request names, and the address. Out: the query over these graphs. The one idea: they become FROM clauses,
// instead of the query's own (SPARQL 1.1 Protocol, section 2.1.4), so that every engine understands them. They name graphs
// of the dataset that is served; nothing is fetched, and one that it does not have is empty.
import { readTokens, type Token } from '../../query/index.ts';
import type { Asked } from './asked.ts';

/**
 * The query that is asked of these graphs; of the whole dataset where none is named. Relative IRIs are the address's, unless
 * the query has a base of its own (RFC 3986, section 5.1).
 */
export function toQueryOver(asked: Asked, address: string): string {
  const isRelative = [...readTokens(asked.query)].some(
    ({ text }) => /^<[^>]*>$/.test(text) && !/^<[a-z][a-z0-9+.-]*:/i.test(text),
  );
  return isRelative ? `BASE <${address}> ${overGraphs(asked)}` : overGraphs(asked);
}

function overGraphs({ query, form, defaultGraphs, namedGraphs }: Asked): string {
  if (defaultGraphs.length + namedGraphs.length === 0) return query;
  const clauses = [
    ...defaultGraphs.map((iri) => `FROM <${iri}>`),
    ...namedGraphs.map((iri) => `FROM NAMED <${iri}>`),
  ].join(' ');
  const tokens = findOutermost(query);
  const first = tokens.findIndex((token) => isWord(token, form ?? ''));
  const own = tokens.slice(first + 1);
  const at = own.find((token, index) => isPlace(token, own.slice(0, index), form))?.begin ?? query.length;
  const before = without(query.slice(0, at), own);
  return `${before} ${clauses} ${query.slice(at)}`;
}

// A dataset clause stands before WHERE; where that word is left out, before the group of patterns; without one, before
// whatever orders or bounds the answer.
function isPlace(token: Token, before: readonly Token[], form: Asked['form']): boolean {
  if (token.text === '{') {
    const isTemplate = form === 'construct' && !before.some(({ text }) => text === '{' || /^from$/i.test(text));
    return !isTemplate;
  }
  return token.kind === 'word' && /^(where|group|having|order|limit|offset|values)$/i.test(token.text);
}

// Of the query's own clauses, nothing is left but as many blanks, so that errors name the right column.
function without(text: string, tokens: readonly Token[]): string {
  let kept = text;
  for (const [index, token] of tokens.entries()) {
    if (!isWord(token, 'from') || token.begin >= text.length) continue;
    const [next, further] = tokens.slice(index + 1);
    const last = next && isWord(next, 'named') ? further : next;
    const end = last ? last.begin + last.text.length : token.begin + token.text.length;
    kept = kept.slice(0, token.begin) + kept.slice(token.begin, end).replace(/[^\r\n]/g, ' ') + kept.slice(end);
  }
  return kept;
}

// The tokens that stand in no braces or brackets, and the outermost braces themselves.
function findOutermost(query: string): readonly Token[] {
  let depth = 0;
  return [...readTokens(query)].filter(({ kind, text }) => {
    if (kind === 'sign' && (text === '}' || text === ')')) depth -= 1;
    const isOutside = depth === 0;
    if (kind === 'sign' && (text === '{' || text === '(')) depth += 1;
    return isOutside;
  });
}

function isWord({ kind, text }: Token, word: string): boolean {
  return kind === 'word' && text.toLowerCase() === word;
}
