/**
 * In: one value from a JSON file. Out: an Article: title, blank line, text. Which keys are read is documented by
 * `RECORD_FIELDS`.
 */
import { toArticle } from './article.ts';
import { foldKeys, RECORD_FIELDS, readField } from './fields.ts';
import { type Origin, type ReadResult, rejectWith } from './result.ts';
import { unifyLineEnds } from './text.ts';

/** Reads one record. Its own id is not used here: see `recordId`. */
export function parseJsonRecord(value: unknown, origin: Origin): ReadResult {
  const expected = `an object with the text under one of the keys ${RECORD_FIELDS.text.keys.join(', ')}`;
  if (!isRecord(value)) {
    const met = value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`;
    return rejectWith('not-a-record', origin.source, `the record is ${met}; expected ${expected}`);
  }
  const { text, ...given } = foldKeys(
    value,
    ['id', 'text', 'headline', 'published', 'url', 'publisher', 'language'],
    origin,
  );
  if (text === undefined) {
    const keys = Object.keys(value).slice(0, 20).join(', ') || 'none';
    return rejectWith('no-text', origin.source, `the record has no text; its keys are: ${keys}; expected ${expected}`);
  }
  return toArticle(unifyLineEnds(text), given, origin);
}

/** The id that a record gives itself; undefined if it gives none. */
export function recordId(value: unknown): string | undefined {
  return isRecord(value) ? readField(value, 'id').value?.trim() : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
