/**
 * In: a text that JSON.parse refused. Out: where it stops being JSON, and what was expected there: JSON.parse itself
 * does not always say where. Tokens are read one by one without recursion, so depth and length do no harm.
 */
export interface JsonFault {
  readonly line: number;
  /** UTF-16 units from the start of the line, from 1. */
  readonly column: number;
  readonly expected: string;
}

const SPACE = /[ \t\n\r]*/y;
const TOKEN = /[{}[\],:]|-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,9})?|true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const IN_STRING = /["\\\u0000-\u001f]/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

const EXPECTED = {
  value: 'a value',
  valueOrEnd: 'a value or "]"',
  key: 'a key in double quotes',
  keyOrEnd: 'a key in double quotes or "}"',
  colon: '":"',
  commaOrEnd: 'a comma or the closing bracket',
  nothing: 'nothing more: one value a file, or one a line in a .jsonl file',
  string: 'a closing quote, and in the string no raw line break and no unknown escape',
} as const;
type Next = Exclude<keyof typeof EXPECTED, 'string'>;

/** The first fault of `text`, which is taken to have one. */
export function findJsonFault(text: string): JsonFault {
  const open: string[] = [];
  let next: Next = 'value';
  let offset = 0;
  for (;;) {
    offset = matchEnd(SPACE, text, offset) ?? offset;
    const quoted = text[offset] === '"';
    const string = quoted ? readString(text, offset) : undefined;
    if (string?.fault !== undefined) return locate(text, string.fault, EXPECTED.string);
    const end: number | undefined = string?.end ?? matchEnd(TOKEN, text, offset);
    const after: Next | undefined =
      end === undefined ? undefined : step(quoted ? '"' : text.slice(offset, end), next, open);
    if (end === undefined || after === undefined) return locate(text, offset, EXPECTED[next]);
    next = after;
    offset = end;
  }
}

/** What may stand after `token`, or undefined if it may not stand here. `open` holds the brackets not yet closed. */
function step(token: string, next: Next, open: string[]): Next | undefined {
  const takesValue = next === 'value' || next === 'valueOrEnd';
  const takesKey = next === 'key' || next === 'keyOrEnd';
  if (token === '{' || token === '[') {
    if (takesValue) open.push(token);
    return takesValue ? (token === '{' ? 'keyOrEnd' : 'valueOrEnd') : undefined;
  }
  if (token === '}' || token === ']') {
    const [bracket, early] = token === '}' ? ['{', 'keyOrEnd'] : ['[', 'valueOrEnd'];
    if (open.at(-1) !== bracket || (next !== 'commaOrEnd' && next !== early)) return undefined;
    open.pop();
  } else if (token === ',') {
    return next === 'commaOrEnd' ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
  } else if (token === ':') {
    return next === 'colon' ? 'value' : undefined;
  } else if (takesKey) {
    return token === '"' ? 'colon' : undefined;
  } else if (!takesValue) {
    return undefined;
  }
  return open.length > 0 ? 'commaOrEnd' : 'nothing';
}

/** Where the string that opens at `offset` ends, or where it is at fault. */
function readString(text: string, offset: number): { readonly end?: number; readonly fault?: number } {
  let at = offset + 1;
  for (;;) {
    IN_STRING.lastIndex = at;
    const found = IN_STRING.exec(text);
    if (!found) return { fault: text.length };
    if (found[0] === '"') return { end: found.index + 1 };
    const end = matchEnd(ESCAPE, text, found.index);
    if (end === undefined) return { fault: found.index };
    at = end;
  }
}

function matchEnd(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function locate(text: string, offset: number, expected: string): JsonFault {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), expected };
}
