/**
 * In: nothing. Out: a digest of the program that makes articles and extractions. The idea: not its version alone, since
 * rules change between two versions: the code of its stages, the libraries that they use, and Node, which brings the
 * Unicode tables.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A digest of the files of `rooms` (folders beside this one), of the installed versions of `libraries`, and of Node. As
 * TypeScript and as built the same program has different digests.
 */
export function toProgramDigest(rooms: readonly string[], libraries: readonly string[]): string {
  const hash = createHash('sha256').update(`node ${process.versions.node} ${process.versions.unicode}\n`);
  for (const library of libraries) hash.update(`${library} ${findVersion(library)}\n`);
  for (const room of rooms) {
    for (const file of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/(?<!\.d)\.[jt]s$/.test(file)) continue;
      hash.update(`${room}/${file.split(sep).join('/')}\n`).update(readFileSync(join(root, room, file)));
    }
  }
  return hash.digest('hex');
}

// A package need not export its manifest, so it is looked for on the way to what it does export.
function findVersion(library: string): string {
  const entry = createRequire(import.meta.url).resolve(library);
  const folder = join('node_modules', ...library.split('/'));
  const manifest = join(entry.slice(0, entry.lastIndexOf(folder) + folder.length), 'package.json');
  return String(JSON.parse(readFileSync(manifest, 'utf8')).version);
}
