// In: bytes, as they come. Out: lines. The one idea: a line ends where the shell says that it ends, at a line feed alone; what
// else ends lines (U+2028) may stand in the words of an article.
const LINE_FEED = 10;

/** The lines of a stream of UTF-8, without their ends; the last one may lack its end. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let begin = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, begin)) {
      parts.push(bytes.subarray(begin, end));
      yield parts.length === 1 ? bytes.toString('utf8', begin, end) : Buffer.concat(parts).toString('utf8');
      parts = [];
      begin = end + 1;
    }
    if (begin < bytes.length) parts.push(bytes.subarray(begin));
  }
  if (parts.length > 0) yield Buffer.concat(parts).toString('utf8');
}
