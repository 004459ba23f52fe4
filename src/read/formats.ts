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

/** Archives, which hold files of the formats above. */
export type Archive = 'tar' | 'warc';

export const ARCHIVE_OF_ENDING: Readonly<Record<string, Archive>> = {
  tar: 'tar',
  tgz: 'tar',
  warc: 'warc',
  wet: 'warc',
};

/** What a file is, and whether gzip has packed it. */
export interface Packaging {
  readonly format: Format | Archive;
  readonly isPacked: boolean;
}

/** What the ending of `path` says: `.txt`, `.txt.gz`, `.tar.gz`; undefined where it says nothing that is read. */
export function packagingOf(path: string): Packaging | undefined {
  const isPacked = /\.(?:gz|tgz)$/i.test(path);
  const inner = path.replace(/\.gz$/i, '');
  const ending = /\.([a-z]+)$/i.exec(inner)?.[1]?.toLowerCase() ?? '';
  const archive = Object.hasOwn(ARCHIVE_OF_ENDING, ending) ? ARCHIVE_OF_ENDING[ending] : undefined;
  const format = archive ?? formatOf(inner);
  return format && { format, isPacked };
}

/** All endings that are read, for messages. */
export const KNOWN_ENDINGS = [...Object.keys(FORMAT_OF_ENDING), ...Object.keys(ARCHIVE_OF_ENDING)]
  .map((ending) => `.${ending}`)
  .concat('each also with .gz')
  .join(', ');

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
  if (start.startsWith('{')) return /^\{[^\n]*\}[ \t]*\r?\n\s*\{/.test(start) ? 'jsonl' : 'json';
  if (/^<(?:!doctype html|html|head|body|article|div|p)\b/i.test(start)) return 'html';
  return /^---[ \t]*\r?\n/.test(start) ? 'markdown' : 'text';
}
