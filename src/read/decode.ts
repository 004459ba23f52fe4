/**
 * In: the bytes of a file. Out: its text, or the finding that it is none. UTF-8 is expected and UTF-16 taken by its
 * mark; Windows-1252 is a guess, made only for bytes that look like text, and said.
 */
import type { Finding } from '../model/index.ts';
import { rejectWith } from './result.ts';

export type Decoded = { readonly text: string; readonly findings: readonly Finding[] } | { readonly rejected: Finding };

const ADVICE = 'expected UTF-8 text: save the file as UTF-8';

/** Decodes bytes as text without byte order mark. `declared` is the encoding that the format names for itself. */
export function decodeText(bytes: Uint8Array, where: string, declared?: string): Decoded {
  if (bytes.length === 0)
    return rejectWith('empty-file', where, 'the file is empty; expected the text of an article: remove it or fill it');
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(marked, bytes, where);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return rejectWith('binary-file', where, `byte ${nul} is NUL, so this is no text; ${ADVICE}`);
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const bad = lenient.includes('\ufffd') ? invalidByte(lenient, bytes) : undefined;
  if (bad === undefined) return { text: lenient, findings: [] };
  if (declared && isEncoding(declared)) return decodeAs(declared, bytes, where);
  return repair(lenient, bad, bytes, where);
}

/** Few faults among much UTF-8 are damage; only faults are another encoding, if the bytes read as text in it. */
function repair(lenient: string, bad: number, bytes: Uint8Array, where: string): Decoded {
  const faults = count(lenient, /\ufffd/g);
  const sound = count(lenient, /[^\0-\x7f\ufffd]/gu);
  if (sound >= faults && faults <= 1 + lenient.length / 200) {
    const message = `byte ${bad} is not valid UTF-8 (${faults} such places); each is read as U+FFFD: ${ADVICE}`;
    return { text: lenient, findings: [{ code: 'damaged-utf-8', severity: 'warning', where, message }] };
  }
  const high = bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  const odd = bytes.some(
    (byte) => (byte < 0x20 && ![9, 10, 12, 13].includes(byte)) || [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
  );
  if (odd || high > bytes.length * 0.3) {
    return rejectWith(
      'binary-file',
      where,
      `byte ${bad} is not valid UTF-8, and the rest does not look like text; ${ADVICE}`,
    );
  }
  const message = `byte ${bad} is not valid UTF-8; the file is read as Windows-1252, which is a guess: ${ADVICE}`;
  return { text: decodeWindows1252(bytes), findings: [{ code: 'not-utf-8', severity: 'warning', where, message }] };
}

function decodeAs(encoding: string, bytes: Uint8Array, where: string): Decoded {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
    return { text, findings: [] };
  } catch {
    return rejectWith('binary-file', where, `the file says that it is ${encoding}, and its bytes are not; ${ADVICE}`);
  }
}

/** Node's own decoder reads 0x80 to 0x9f as control characters in some versions: quotes and dashes would be lost. */
function decodeWindows1252(bytes: Uint8Array): string {
  const high = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
  const latin = Buffer.from(bytes).toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (character) => high[character.charCodeAt(0) - 0x80] ?? character);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'utf-8';
  } catch {
    return false;
  }
}

/** Offset of the first byte that is not UTF-8; undefined where each U+FFFD of the text is one in the file. */
function invalidByte(text: string, bytes: Uint8Array): number | undefined {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let offset = marked ? 3 : 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    offset += 3;
    from = at + 1;
  }
  return undefined;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
