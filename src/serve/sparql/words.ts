// In: what went wrong with a query, as the engine says it. Out: plain words that say where and what to do. The one idea: the
// line is shown with a mark under the place, since a parser's list of what it expected tells few people anything.
import { readTokens } from '../../query/index.ts';
import { type Prefix, prefixes } from '../../rdf/index.ts';

const COLUMNS_SHOWN = 72;

/** The message of a query that cannot be answered, with line and column where the engine names them. */
export function toFault(message: string, query: string): string {
  const [, line, column, rest = ''] = /error at (\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  const missing = findUndeclared(query);
  const advice = missing.map(toAdvice).join('');
  if (line === undefined || column === undefined) return `${message}\n${advice}`;
  const expected = missing.length > 0 ? '' : toExpected(rest);
  const shown = toShown(query.split(/\r\n|\n|\r/)[Number(line) - 1] ?? '', Number(column) - 1);
  return `the query cannot be read at line ${line}, column ${column}:\n\n${shown}\n${expected}${advice}`;
}

function toShown(line: string, at: number): string {
  // The engine counts code points.
  const letters = [...line].map((letter) => (/\p{Cc}/u.test(letter) ? ' ' : letter));
  const begin = Math.max(0, at - COLUMNS_SHOWN / 2);
  const part = letters.slice(begin, begin + COLUMNS_SHOWN).join('');
  return `  ${part}\n  ${' '.repeat(at - begin)}^\n`;
}

// Classes of characters, and what Rust calls them, are left out of what was expected.
function toExpected(rest: string): string {
  const words = rest
    .replace(/^expected (?:one of )?/, '')
    .replace(/\[(?:[^\]'"]|'[^']*'|"[^"]*")*\]/g, '')
    .split(/[,|]\s+/)
    .map((word) => word.trim())
    .filter((word) => /^(?:"[^"]+"|[A-Za-z][A-Za-z *]{2,})$/.test(word));
  return words.length === 0 || words.length > 8 ? '' : `one of these would fit there: ${words.join(' ')}\n`;
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
