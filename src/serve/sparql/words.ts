// In: what went wrong with a query. Out: plain words that say where and what to do. The one idea: the line is shown with a mark
// under the place, since a number of a column tells few people anything.
import { findSyntaxError, readTokens, toQuery } from '../../query/index.ts';
import { type Prefix, prefixes } from '../../rdf/index.ts';

const COLUMNS_SHOWN = 72;

/** Why a query cannot be answered, with line and column where it is no SPARQL; `message` is the engine's. */
export async function toFault(message: string, query: string): Promise<string> {
  const fault = (await findSyntaxError(toQuery(query, {})))?.message ?? message;
  const [, line, column] = /line (\d+), column (\d+)/.exec(fault) ?? [];
  const advice = findUndeclared(query).map(toAdvice).join('');
  if (line === undefined || column === undefined) return `${fault}\n${advice}`;
  const shown = toShown(query.split('\n')[Number(line) - 1] ?? '', Number(column) - 1);
  return `${fault}:\n\n${shown}${advice === '' ? '' : `\n${advice}`}`;
}

function toShown(line: string, at: number): string {
  // Columns count code points.
  const letters = [...line].map((letter) => (/\p{Cc}/u.test(letter) ? ' ' : letter));
  const begin = Math.max(0, at - COLUMNS_SHOWN / 2);
  const part = letters.slice(begin, begin + COLUMNS_SHOWN).join('');
  return `  ${part}\n  ${' '.repeat(at - begin)}^\n`;
}

function toAdvice(prefix: string): string {
  const known = Object.hasOwn(prefixes, prefix) ? prefixes[prefix as Prefix] : undefined;
  const line = known === undefined ? 'declare it with PREFIX' : `begin the query with: PREFIX ${prefix}: <${known}>`;
  return `the prefix ${prefix}: is not declared; ${line}\n`;
}

function findUndeclared(query: string): readonly string[] {
  const declared = new Set<string>();
  const used = new Set<string>();
  let last = '';
  for (const { kind, text } of readTokens(query)) {
    const prefix = kind === 'other' ? /^((?:[\p{L}_][\p{L}\p{N}_.-]*)?):/u.exec(text)?.[1] : undefined;
    if (prefix !== undefined && /^prefix$/i.test(last)) declared.add(prefix);
    else if (prefix !== undefined && prefix !== '_') used.add(prefix);
    last = text;
  }
  return [...used].filter((prefix) => !declared.has(prefix)).sort();
}

/** The text of an answer that was cut off, with a word of it where its format has a place for one. */
export function toCutOff(text: string, format: string, rows: number): string {
  const words = `cut off after ${rows.toLocaleString('en')}: there is more; ask with LIMIT and OFFSET, or for less`;
  if (format === 'turtle' || format === 'ntriples') return `${text}# ${words}\n`;
  if (format === 'xml') return `${text}<!-- ${words} -->\n`;
  return format === 'json' ? text.replace(/\}\s*$/, `,"warning":${JSON.stringify(words)}}\n`) : text;
}
