// In: text, and where a user wants it. Out: the text there. The one idea: a file is written as a whole or not at all, so that
// what was cut off in the middle never lies there as if it were the result.
import { stat } from 'node:fs/promises';
import { Failure, misuse, toReason } from './failure.ts';
import { print } from './output.ts';

/** As a name of a file: standard output. */
export const STANDARD_OUTPUT = '-';

/**
 * Writes to a file, whose folder it makes; to standard output where there is none, or it is `-`. Pieces are written as they
 * come; what they throw is thrown, and the file then stays as it was.
 */
export async function writeText(text: string | AsyncIterable<string>, file: string | undefined): Promise<void> {
  if (file === undefined || file === STANDARD_OUTPUT) {
    for await (const piece of toPieces(text)) await print(piece);
    return;
  }
  if (file === '') throw misuse('the name of the file is empty; name a file, or leave the option out');
  if ((await stat(file).catch(() => undefined))?.isDirectory())
    throw new Failure(`${file}: this is a folder; name a file`);
  const { replaceFile } = await import('../rdf/index.ts');
  let fault: { readonly error: unknown } | undefined;
  async function* watched(): AsyncGenerator<string> {
    try {
      yield* toPieces(text);
    } catch (error) {
      fault = { error };
      throw error;
    }
  }
  try {
    await replaceFile(file, watched());
  } catch (error) {
    throw fault === undefined ? toWriteFailure(error, file) : fault.error;
  }
}

/** The system names the file that stands in for the new one until it is whole; the user named another. */
export function toWriteFailure(error: unknown, file: string): unknown {
  const reason = toReason(error);
  return reason === undefined ? error : new Failure(`${file} cannot be written: ${reason}`);
}

async function* toPieces(text: string | AsyncIterable<string>): AsyncGenerator<string> {
  if (typeof text === 'string') yield text;
  else yield* text;
}
