/**
 * The formats, by the ending of the file's name. The parsers of HTML and YAML are loaded when the first such file comes.
 */
export type Format = 'text' | 'markdown' | 'html' | 'json' | 'jsonl';

export const FORMAT_OF_ENDING: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/** The format that the ending of `path` names, in any case; undefined for other endings and none. */
export function formatOf(path: string): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return ending !== undefined && Object.hasOwn(FORMAT_OF_ENDING, ending) ? FORMAT_OF_ENDING[ending] : undefined;
}

/** The format of a text without a name, by how it begins. */
export function sniffFormat(beginning: string): Format {
  const start = beginning.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('[')) return 'json';
  // One object over several lines is JSON; an object on the first line with more after it is JSON Lines.
  if (start.startsWith('{')) return /^\{.*\}[ \t]*\r?\n\s*\{/.test(start) ? 'jsonl' : 'json';
  if (/^<(?:!doctype html|html|head|body|article|div|p)\b/i.test(start)) return 'html';
  return /^---[ \t]*\r?\n/.test(start) ? 'markdown' : 'text';
}
