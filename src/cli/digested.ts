// In: a text in pieces. Out: the same pieces, and when they have passed, how much it was and its digest. The one idea: what describes a
// file is known when the file is written; to read it again takes as long as to write it.
import { createHash } from 'node:crypto';

export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

export type Digested = { readonly pieces: AsyncIterable<string | Uint8Array>; readonly toDigest: () => Digest };

/** The bytes of a text in UTF-8: how many, and their SHA-256 in hexadecimal digits. */
export type Digest = { readonly bytes: number; readonly sha256: string };

/** Passes on a text, and then tells its digest. */
export function toDigested(text: Pieces): Digested {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* pass(): AsyncGenerator<string | Uint8Array> {
    for await (const piece of text) {
      const part = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      bytes += part.length;
      hash.update(part);
      yield part;
    }
  }
  return { pieces: pass(), toDigest: () => ({ bytes, sha256: hash.digest('hex') }) };
}
