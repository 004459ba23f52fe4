// In: plain data. Out: JSON that a person can correct. The one idea: what fits on a line stands on a line.

const WIDTH = 120;
const INDENT = '  ';

/** JSON with a line for each item that fits on one. */
export function toJsonText(value: unknown, indent = ''): string {
  const line = toLine(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length < WIDTH) return line;
  const inner = indent + INDENT;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((item) => toJsonText(item, inner))
    : toEntries(value).map(([key, item]) => `${JSON.stringify(key)}: ${toJsonText(item, inner)}`);
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function toLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = toEntries(value).map(([key, item]) => `${JSON.stringify(key)}: ${toLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const toEntries = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, item]) => item !== undefined);
