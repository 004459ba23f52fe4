/**
 * In: arguments as a user writes them: files, folders, globs, `-`. Out: the sources they name, each once, sorted by
 * path, with a finding in the place of each argument that names none. So the order of arguments changes nothing.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../model/index.ts';
import { type Format, KNOWN_ENDINGS, type Packaging, packagingOf } from './formats.ts';
import { codeOf, rejectWith } from './result.ts';

export interface InputFile extends Packaging {
  /** As the user named it, for messages. */
  readonly path: string;
  /** Where it really lies, where that is known already. */
  readonly place?: string;
}
export type Input = InputFile | { readonly path: string; readonly rejected: Finding };

/** The files that `inputs` name. `format` is taken for files whose ending says nothing; `-` is left to the caller. */
export async function findInputs(inputs: readonly string[], format?: Format): Promise<readonly Input[]> {
  const found = (await Promise.all(inputs.map((input) => findInput(input, format)))).flat();
  const byPlace = new Map<string, Input>();
  for (const input of found) {
    const place =
      'rejected' in input
        ? `${path.resolve(input.path)}\0${input.rejected.code}`
        : (input.place ?? (await realpath(input.path)));
    const known = byPlace.get(place);
    if (known === undefined || isPlainer(input.path, known.path)) byPlace.set(place, input);
  }
  return [...byPlace.values()]
    .map((input) => ({ input, key: path.resolve(input.path) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ input }) => input);
}

async function findInput(input: string, format?: Format): Promise<readonly Input[]> {
  const name = path.normalize(input);
  try {
    const entry = await stat(name);
    if (entry.isDirectory()) {
      const files = await walk(name, new Set());
      return files.length > 0
        ? files
        : [reject(name, 'no-match', `the folder holds no article; expected files ending in ${KNOWN_ENDINGS}`)];
    }
    if (!entry.isFile())
      return [reject(name, 'unreadable', 'this is neither a file nor a folder; pass such input with "-"')];
    const known = packagingOf(name) ?? (format && { format, isPacked: false });
    return known
      ? [{ path: name, ...known }]
      : [reject(name, 'unknown-format', `the ending is not known; expected one of ${KNOWN_ENDINGS}`)];
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ENAMETOOLONG')
      return [reject(name, 'unreadable', `it cannot be read (${code}); check its permissions`)];
    return findByGlob(input, code);
  }
}

async function findByGlob(pattern: string, code: string): Promise<readonly Input[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern))
    return [reject(pattern, 'missing-file', `there is no such file or folder (${code}); check the path`)];
  const paths = await glob(pattern, { expandDirectories: false, absolute: path.isAbsolute(pattern) });
  const files = paths.flatMap((name): readonly Input[] => {
    const packaging = packagingOf(name);
    return packaging ? [{ path: path.normalize(name), ...packaging }] : [];
  });
  if (files.length > 0) return files;
  const met = paths.length === 0 ? 'no file matches' : `${paths.length} files match, and none is of a known format`;
  return [reject(pattern, 'no-match', `${met}; expected files ending in ${KNOWN_ENDINGS}`)];
}

/** All files of known endings under `folder`; hidden ones are skipped, links are followed once. */
async function walk(folder: string, seen: Set<string>): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  try {
    const place = await realpath(folder);
    if (seen.has(place)) return [];
    seen.add(place);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const name = path.join(folder, entry.name);
      const packaging = packagingOf(entry.name);
      const kind = entry.isSymbolicLink() ? await stat(name).catch(() => undefined) : entry;
      if (kind?.isDirectory()) inputs.push(...(await walk(name, seen)));
      else if (kind?.isFile() && packaging) {
        const own = entry.isSymbolicLink() ? {} : { place: path.join(place, entry.name) };
        inputs.push({ path: name, ...packaging, ...own });
      } else if (kind === undefined && packaging)
        inputs.push(reject(name, 'missing-file', 'this link leads nowhere; mend or remove it'));
    }
  } catch (error) {
    inputs.push(reject(folder, 'unreadable', `the folder cannot be read (${codeOf(error)}); check its permissions`));
  }
  return inputs;
}

function reject(name: string, code: string, message: string): Input {
  return { path: name, ...rejectWith(code, name, message) };
}

/** Of two names for one file the shorter is shown, so that it does not depend on which came first. */
function isPlainer(name: string, other: string): boolean {
  return name.length < other.length || (name.length === other.length && name < other);
}
