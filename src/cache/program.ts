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
  for (const room of rooms) hash.update(`${room} ${toRoomDigest(room)}\n`);
  return hash.digest('hex');
}

// The files of a running program do not change.
const toRoomDigest = once((room) => {
  const hash = createHash('sha256');
  for (const file of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/(?<!\.d)\.[jt]s$/.test(file)) continue;
    hash.update(`${file.split(sep).join('/')}\n`).update(readFileSync(join(root, room, file)));
  }
  return hash.digest('hex');
});

// A package need not export its manifest, so it is looked for on the way to what it does export.
const findVersion = once((library) => {
  const entry = createRequire(import.meta.url).resolve(library);
  const folder = join('node_modules', ...library.split('/'));
  const manifest = join(entry.slice(0, entry.lastIndexOf(folder) + folder.length), 'package.json');
  return String(JSON.parse(readFileSync(manifest, 'utf8')).version);
});

function once(make: (of: string) => string): (of: string) => string {
  const made = new Map<string, string>();
  return (of) => {
    const before = made.get(of) ?? make(of);
    made.set(of, before);
    return before;
  };
}
