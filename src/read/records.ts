/**
 * In: a JSON or JSON Lines source. Out: its records, numbered from 1, each parsed on its own: a fault costs one line of
 * JSON Lines, or the whole of a JSON file, and is said with line and column.
 */
import type { Finding } from '../model/index.ts';
import { decodeText } from './decode.ts';
import { findJsonFault } from './json-error.ts';
import { rejectWith } from './result.ts';
import { readByteLines, type Source } from './sources.ts';

export type JsonRecord =
  | { readonly number: number; readonly where: string; readonly value: unknown; readonly findings: readonly Finding[] }
  | { readonly rejected: Finding };

/** A JSON file is read as a whole; larger ones can be JSON Lines, which is read by the line. */
const MOST_JSON_BYTES = 100_000_000;
/** A line may hold, beside the text, its escapes and other keys. */
const LINE_PER_TEXT = 8;

/** The records of `source`. `where` is `path` for a single object, else `path#number`. */
export async function* readRecords(source: Source, maxTextBytes: number): AsyncGenerator<JsonRecord> {
  if (source.format === 'jsonl') yield* readLines(source, maxTextBytes * LINE_PER_TEXT);
  else yield* readWhole(source);
}

async function* readLines(source: Source, mostBytes: number): AsyncGenerator<JsonRecord> {
  let number = 0;
  for await (const line of readByteLines(source.chunks(), mostBytes)) {
    const where = `${source.path}:${line.number}`;
    if (line.bytes === undefined) {
      number += 1;
      yield rejectWith(
        'too-large',
        where,
        `the line has ${line.size} bytes; expected at most ${mostBytes}: split the record`,
      );
      continue;
    }
    if (line.bytes.every((byte) => byte === 32 || byte === 13 || byte === 9)) continue;
    number += 1;
    const decoded = decodeText(line.bytes, where);
    if ('rejected' in decoded) {
      yield decoded;
      continue;
    }
    const parsed = parseJson(decoded.text);
    const { fault } = parsed;
    if (fault) yield invalid(`${where}:${fault.column}`, fault.expected, 'the other lines are read');
    else yield { number, where: `${source.path}#${number}`, value: parsed.value, findings: decoded.findings };
  }
  if (number === 0)
    yield rejectWith('empty-file', source.path, 'the file has no records; expected one JSON object a line');
}

async function* readWhole(source: Source): AsyncGenerator<JsonRecord> {
  const bytes = await source.bytes(MOST_JSON_BYTES);
  if (bytes === undefined) {
    const size = source.size() ?? `more than ${MOST_JSON_BYTES}`;
    const message = `the file has ${size} bytes; expected at most ${MOST_JSON_BYTES}: save it as JSON Lines (.jsonl), one record a line`;
    yield rejectWith('too-large', source.path, message);
    return;
  }
  const decoded = decodeText(bytes, source.path);
  if ('rejected' in decoded) {
    yield decoded;
    return;
  }
  const { value, fault } = parseJson(decoded.text);
  if (fault) {
    yield invalid(
      `${source.path}:${fault.line}:${fault.column}`,
      fault.expected,
      'nothing of the file is read: mend it there',
    );
    return;
  }
  const { findings } = decoded;
  if (!Array.isArray(value)) yield { number: 1, where: source.path, value, findings };
  else if (value.length === 0) yield rejectWith('empty-file', source.path, 'the array is empty; expected records');
  else
    for (const [index, item] of value.entries())
      yield { number: index + 1, where: `${source.path}#${index + 1}`, value: item, findings };
}

function parseJson(source: string) {
  const text = source.replace(/^\ufeff/, '');
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { value: undefined, fault: findJsonFault(text) };
  }
}

function invalid(where: string, expected: string, rest: string): { readonly rejected: Finding } {
  return rejectWith('invalid-json', where, `this is no JSON; expected ${expected}; ${rest}`);
}
