// In: text, and where a user wants it. Out: the text there. The one idea: a file is written as a whole or not at all, so that
// what was cut off in the middle never lies there as if it were the result.
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from './failure.ts';
import { print } from './output.ts';

/** As a name of a file: standard output. */
export const STANDARD_OUTPUT = '-';

/** Writes to a file, whose folder it makes; to standard output where there is none, or it is `-`. */
export async function writeText(text: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === STANDARD_OUTPUT) return print(text);
  const old = await stat(file).catch(() => undefined);
  if (old?.isDirectory()) throw new Failure(`${file}: this is a folder; name a file`);
  await mkdir(dirname(file), { recursive: true });
  // A device or a pipe is no file that another could take the place of.
  if (old !== undefined && !old.isFile()) return writeFile(file, text);
  const part = `${file}.part`;
  try {
    await writeFile(part, text);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
