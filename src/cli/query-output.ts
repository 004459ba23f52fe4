// In: where an answer is to go. Out: its format. The one idea: a file's ending says what is in it.
import { extname } from 'node:path';
import type { ResultFormat } from '../query/index.ts';
import { misuse } from './failure.ts';

const endings: Readonly<Record<string, ResultFormat>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.json': 'json',
  '.xml': 'xml',
  '.srx': 'xml',
  '.srj': 'json',
  '.ttl': 'turtle',
  '.nt': 'nquads',
  '.nq': 'nquads',
  '.txt': 'table',
};

/** The format that a file's ending says. */
export function toFormat(output: string | undefined): ResultFormat | undefined {
  if (output === undefined) return undefined;
  const format = endings[extname(output).toLowerCase()];
  if (format !== undefined) return format;
  throw misuse(`the ending of ${output} is not known; known are ${Object.keys(endings).join(', ')}; or give --format`);
}
