// In: where an answer is to go. Out: its format, and the file. The one idea: a file's ending says what is in it.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
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

/** Writes a file, or none: what is cut off in the middle must not lie there as if it were the answer. */
export async function writeWhole(file: string, text: AsyncIterable<string>): Promise<void> {
  const part = `${file}.part`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(part, text);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The format that a file's ending says. */
export function toFormat(output: string | undefined): ResultFormat | undefined {
  if (output === undefined) return undefined;
  const format = endings[extname(output).toLowerCase()];
  if (format !== undefined) return format;
  throw misuse(`the ending of ${output} is not known; known are ${Object.keys(endings).join(', ')}; or give --format`);
}
