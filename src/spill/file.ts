// In: bytes, one piece after the other. Out: any of them again. The one idea: a file without a name, so that nothing of it is
// left when the program is gone, however that ends.
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { SpillError } from './errors.ts';

export interface SpillFile {
  /** Puts bytes behind those that are there. Throws a SpillError, as on a full disk. */
  readonly append: (bytes: Uint8Array) => void;
  /** How many bytes are there. */
  readonly size: () => number;
  /** Throws a SpillError where the bytes are not there any more. */
  readonly read: (from: number, length: number) => Buffer;
  readonly close: () => void;
}

/** Opens a new file at `path`, and takes its name away. */
export function openSpillFile(path: string): SpillFile {
  const handle = attempt(path, () => {
    const opened = openSync(path, 'wx+', 0o600);
    rmSync(path);
    return opened;
  });
  let size = 0;
  const append = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) {
      done += attempt(path, () => writeSync(handle, bytes, done, bytes.length - done, size + done));
    }
    size += bytes.length;
  };
  const read = (from: number, length: number): Buffer => {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const more = attempt(path, () => readSync(handle, bytes, done, length - done, from + done));
      if (more === 0) throw new SpillError(dirname(path), new Error('a file there has become shorter than it was'));
      done += more;
    }
    return bytes;
  };
  return { append, size: () => size, read, close: () => closeSync(handle) };
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new SpillError(dirname(path), error);
  }
}
