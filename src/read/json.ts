/**
 * In: one value from a JSON file. Out: an Article: title, blank line, text. Which keys are read is documented by
 * `RECORD_FIELDS`.
 */
import { toArticle } from './article.ts';
import { foldKeys, RECORD_FIELDS, readField } from './fields.ts';
import { parseHtmlBody } from './html.ts';
import { type Origin, type ReadResult, rejectWith } from './result.ts';
import { unifyLineEnds } from './text.ts';

const FIELDS = ['id', 'text', 'headline', 'published', 'url', 'publisher', 'language'] as const;
const TAGGED = /<(?:p|br|div)\b[^<>]{0,500}>/i;

/** Reads one record; a text with tags of HTML is read as such. The record's own id is not used here: see `recordId`. */
export async function parseJsonRecord(value: unknown, origin: Origin): Promise<ReadResult> {
  const expected = `an object with the text under one of the keys ${RECORD_FIELDS.text.keys.join(', ')}`;
  if (!isRecord(value)) {
    const met = value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`;
    return rejectWith('not-a-record', origin.source, `the record is ${met}; expected ${expected}`);
  }
  const { text, ...given } = foldKeys(value, FIELDS, origin);
  if (text === undefined) {
    const keys = Object.keys(value).slice(0, 20).join(', ') || 'none';
    return rejectWith('no-text', origin.source, `the record has no text; its keys are: ${keys}; expected ${expected}`);
  }
  const body = TAGGED.test(text) ? await parseHtmlBody(text) : undefined;
  return toArticle(body?.text ?? unifyLineEnds(text), body?.roles ? { ...given, roles: body.roles } : given, origin);
}

/** The id that a record gives itself; undefined if it gives none. */
export function recordId(value: unknown): string | undefined {
  return isRecord(value) ? readField(value, 'id').value?.trim() : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
