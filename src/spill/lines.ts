// In: lines. Out: their bytes, sorted; and back. The one idea: as bytes many lines take no more room than their letters, and
// none of the time in which memory is tidied up.
const LINE_FEED = 10;

/** The lines, sorted by code units, each with an end. */
export function toSortedBlock(lines: string[]): Buffer {
  return Buffer.from(`${lines.sort().join('\n')}\n`);
}

/** The lines of bytes that come in pieces. */
export function* splitSorted(pieces: Iterable<Buffer>): Generator<string> {
  let rest: Buffer[] = [];
  for (const piece of pieces) {
    const last = piece.lastIndexOf(LINE_FEED);
    if (last < 0) {
      rest.push(piece);
      continue;
    }
    const whole = rest.length === 0 ? piece.subarray(0, last) : Buffer.concat([...rest, piece.subarray(0, last)]);
    yield* whole.toString('utf8').split('\n');
    rest = last + 1 < piece.length ? [piece.subarray(last + 1)] : [];
  }
}
