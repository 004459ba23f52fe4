/**
 * In: arguments as a user writes them. Out: the files they name, as often as they are asked for. The one idea: a folder is walked in
 * the order of its paths while it is read, so that its size is of no account; only where one file may be reached in two
 * ways, by a link or in two arguments, all names are held and compared.
 */
import { opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Format, packagingOf } from './formats.ts';
import { findInputs, type Input } from './inputs.ts';
import { codeOf, rejectWith } from './result.ts';

export type Walk = () => AsyncIterable<Input> | Iterable<Input>;

/** So many names are held; of more each walk asks the system again. */
const MOST_HELD = 100_000;

/** What `inputs` name, sorted by path, each file once. `format` is taken for files whose ending says nothing. */
export async function findFiles(inputs: readonly string[], format?: Format): Promise<Walk> {
  const [folder] = inputs;
  const held = inputs.length === 1 && folder !== undefined && (await findInPlainFolder(path.normalize(folder)));
  if (held === 'many') return () => walkFolder(path.normalize(folder ?? ''));
  const all = held || (await findInputs(inputs, format));
  return () => all;
}

// Within a folder without links each file has one path. It is looked at whole, so that whatever is odd is told in one way.
async function findInPlainFolder(folder: string): Promise<readonly Input[] | 'many' | undefined> {
  try {
    if (!(await stat(folder)).isDirectory() || (await realpath(folder)) !== path.resolve(folder)) return undefined;
    const inputs: Input[] = [];
    let isMany = false;
    for await (const input of walk(folder, () => undefined)) {
      if (inputs.length < MOST_HELD) inputs.push(input);
      else isMany = true;
    }
    if (inputs.length === 0) return undefined;
    return isMany ? 'many' : inputs;
  } catch {
    return undefined;
  }
}

async function* walkFolder(folder: string): AsyncGenerator<Input> {
  const tell = (where: string, error: unknown): Input => {
    const message = `the folder cannot be read (${codeOf(error)}); check its permissions`;
    return { path: where, ...rejectWith('unreadable', where, message) };
  };
  yield* walk(folder, tell);
}

/** Throws at a link, and at what cannot be read where `tell` has no word for it. */
async function* walk(
  folder: string,
  tell: (folder: string, error: unknown) => Input | undefined,
): AsyncGenerator<Input> {
  const names: string[] = [];
  try {
    for await (const entry of await opendir(folder, { bufferSize: 512 })) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) names.push(`${entry.name}/`);
      else if (entry.isSymbolicLink()) throw new Error('a link');
      else if (entry.isFile() && packagingOf(entry.name)) names.push(entry.name);
    }
  } catch (error) {
    const told = tell(folder, error);
    if (told === undefined) throw error;
    yield told;
    return;
  }
  // With the slash behind a folder's name this is the order of whole paths.
  for (const name of names.sort()) {
    const packaging = packagingOf(name);
    if (name.endsWith('/')) yield* walk(path.join(folder, name), tell);
    else if (packaging) yield { path: path.join(folder, name), ...packaging };
  }
}
