// In: bytes of lines, in pieces. Out: the lines. The one idea: a piece ends anywhere, so its last line waits for the next one.
const LINE_FEED = 10;

/** The lines, without their ends; each has one, the last one too. */
export function* splitEnded(pieces: Iterable<Buffer>): Generator<string> {
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
