// In: a path, and what is to stand there. Out: a complete file, or the old one untouched. The one idea: a reader never sees
// half a file, since the new one gets its name only once the disk has all of it; what dead runs left behind is cleared away.
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Writes a file as a whole, in place of an old one. Its folder is made where it is missing. Throws what the system says. */
export async function replaceFile(path: string, pieces: Pieces): Promise<void> {
  const old = await stat(path).catch(() => undefined);
  // A device or a pipe has nothing to keep, and must not be replaced by a file.
  if (old && !old.isFile() && !old.isDirectory()) return pipeline(Readable.from(pieces), createWriteStream(path));
  const file = old ? await realpath(path) : path;
  await makeFolder(dirname(file));
  await clearAway(file);
  const temporary = toTemporary(file);
  try {
    const handle = await open(temporary, 'wx', old ? old.mode & 0o777 : 0o666);
    try {
      let written = Promise.resolve();
      // While the system writes one piece the next is made.
      for await (const piece of pieces) {
        await written;
        written = writeAll(handle, piece);
        written.catch(() => {}); // it is thrown where it is waited for
      }
      await written;
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

// Node's `writeFile` takes half a megabyte at a time, and a turn of the loop for each.
async function writeAll(handle: FileHandle, piece: string | Uint8Array): Promise<void> {
  const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
}

/** Makes a folder, and those above it. Node's own never returns where the system makes none, as in /proc. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    const above = dirname(folder);
    if (code !== 'ENOENT' || above === folder || (await stat(above).catch(() => undefined))) throw error;
    await makeFolder(above);
    await makeFolder(folder);
  }
}

/** Waits until the disk knows the names in a folder: without this a power cut can undo a rename. */
export async function syncFolder(folder: string): Promise<void> {
  // Some systems cannot open a folder: then there is nothing to wait for.
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Names this process, so that others can see whether it still runs. */
export const THIS_PROCESS = toName(process.pid);

function toName(pid: number): string {
  return `${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}-${pid}`;
}

/** Is this the name of another process of this machine that runs? Of one on another machine nobody here knows. */
export function isRunning(name: string): boolean {
  const pid = Number(/^[0-9a-f]{8}-(\d+)$/.exec(name)?.[1] ?? 0);
  if (pid === 0 || pid === process.pid || name !== toName(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A path beside a file, at which nothing is yet; what a run that died leaves there goes when the file is written. */
export function toTemporary(file: string): string {
  return join(dirname(file), `.${basename(file)}.${THIS_PROCESS}.${randomUUID()}.tmp`);
}

// What a process on another machine left behind stays, since it may be writing there.
async function clearAway(file: string): Promise<void> {
  const [host] = THIS_PROCESS.split('-');
  const beginning = `.${basename(file)}.${host}-`;
  for (const name of await readdir(dirname(file)).catch(() => [])) {
    if (!name.startsWith(beginning)) continue;
    const [, pid] = /^(\d+)\.[0-9a-f-]{36}\.tmp$/.exec(name.slice(beginning.length)) ?? [];
    if (pid === undefined || Number(pid) === process.pid || isRunning(`${host}-${pid}`)) continue;
    await rm(join(dirname(file), name), { force: true }).catch(() => undefined);
  }
}
