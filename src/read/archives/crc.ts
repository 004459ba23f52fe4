// In: bytes. Out: their CRC-32, as gzip has it (RFC 1952, section 8). The one idea: a table of 256 words; Node has its own only
// from 20.15 on.
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let word = byte;
  for (let bit = 0; bit < 8; bit += 1) word = word & 1 ? 0xedb88320 ^ (word >>> 1) : word >>> 1;
  return word;
});

/** The checksum of `bytes`, after `before` of what came before them. */
export function toCrc(bytes: Uint8Array, before = 0): number {
  let word = ~before;
  // An index, and no iterator: every byte of every archive comes by here.
  for (let at = 0; at < bytes.length; at += 1) word = (TABLE[(word ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (word >>> 8);
  return ~word >>> 0;
}
