/**
 * In: a stream of JSON Lines. Out: an article for each line, as soon as the line is there. The one idea: no line knows of
 * another, so memory does not grow, and parts of the stream give, together, what the whole gives.
 */
import { createHash } from 'node:crypto';
import { parseJsonRecord, recordId } from './json.ts';
import { readRecords } from './records.ts';
import { MAX_TEXT_BYTES, type ReadResult } from './result.ts';
import { streamSource } from './sources.ts';

/**
 * Reads each line by itself: a record without an id gets one of its content, and records with one id both keep it, since
 * only who sees all of them could tell. An empty stream gives nothing. A line that cannot be read is a finding; a stream
 * that breaks off throws, since nobody knows what is lost.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  { maxTextBytes = MAX_TEXT_BYTES }: { readonly maxTextBytes?: number | undefined } = {},
): AsyncGenerator<ReadResult> {
  for await (const record of readRecords(streamSource('-', 'jsonl', { chunks: () => chunks }), maxTextBytes)) {
    if ('rejected' in record) {
      if (record.rejected.code !== 'empty-file' || record.rejected.where !== '-') yield record;
      continue;
    }
    const { value, where, findings } = record;
    yield await parseJsonRecord(value, { id: recordId(value) ?? idOf(value), source: where, findings, maxTextBytes });
  }
}

/** 80 bits: of a billion records no two share them but by a chance of one in two million. */
function idOf(value: unknown): string {
  return `record-${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20)}`;
}
