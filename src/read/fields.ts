/**
 * In: the keys and values of one record, from JSON or front matter. Out: what an article needs under one name each.
 * One idea: sources name the same thing in many ways; a key counts whatever its case and hyphens, and the first of the
 * aliases that has a value wins. Keys that are not used are kept as metadata.
 */
import { z } from 'zod';
import type { Finding } from '../model/index.ts';
import type { Given } from './article.ts';
import type { Origin } from './result.ts';

const Words = z.union([z.string(), z.number().transform(String)]);
const Name = z.union([Words, z.object({ name: Words }).transform(({ name }) => name)]);
const Text = z.union([z.string(), z.array(z.string()).transform((paragraphs) => paragraphs.join('\n\n'))]);

/** What is read from a record: for each field the keys that may hold it, best first, and what the value must be. */
export const RECORD_FIELDS = {
  id: { keys: ['id', '_id', 'identifier', 'guid'], value: Words },
  headline: { keys: ['title', 'headline'], value: Words },
  text: { keys: ['text', 'body', 'content', 'articleBody'], value: Text },
  published: {
    keys: ['published', 'date', 'datePublished', 'publishedAt', 'pubDate', 'publicationDate'],
    value: Words,
  },
  url: { keys: ['url', 'link'], value: z.string() },
  publisher: { keys: ['publisher', 'source', 'site', 'siteName'], value: Name },
  language: { keys: ['language', 'lang', 'inLanguage'], value: z.string() },
} as const;
export type RecordField = keyof typeof RECORD_FIELDS;

/** What `foldKeys` gives: the article's metadata, and the text where a record holds it. */
export interface FoldedRecord extends Given {
  readonly text?: string;
}

/** Reads the given fields; one of a wrong type is left out with a warning. All other keys become metadata. */
export function foldKeys(
  record: Readonly<Record<string, unknown>>,
  fields: readonly RecordField[],
  origin: Origin,
): FoldedRecord {
  const used = new Set<string>();
  const values: Partial<Record<RecordField, string>> = {};
  const findings: Finding[] = [];
  for (const field of fields) {
    const { key, value, fault } = readField(record, field);
    if (key !== undefined && value !== undefined) {
      used.add(key);
      values[field] = value;
    } else if (key !== undefined) {
      const message = `"${key}" is not read as ${field} (${fault}); expected words; it is kept as metadata`;
      findings.push({ code: 'unreadable-field', severity: 'warning', where: origin.source, message });
    }
  }
  const metadata = Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !used.has(key) && hasValue(value)),
  );
  return { ...values, metadata, findings };
}

interface FieldValue {
  readonly key?: string;
  readonly value?: string;
  readonly fault?: string;
}

/** The first key that holds a fitting value; else the first that holds any, with what is wrong with it. */
export function readField(record: Readonly<Record<string, unknown>>, field: RecordField): FieldValue {
  const { keys, value: schema } = RECORD_FIELDS[field];
  const aliases = keys.map(foldKey);
  const present = Object.keys(record)
    .filter((key) => aliases.includes(foldKey(key)) && hasValue(record[key]))
    .sort((a, b) => aliases.indexOf(foldKey(a)) - aliases.indexOf(foldKey(b)));
  const parsed = present.map((key) => ({ key, result: schema.safeParse(record[key]) }));
  const { key, result } = parsed.find((candidate) => candidate.result.success) ?? parsed[0] ?? {};
  if (key === undefined || result === undefined) return {};
  return result.success ? { key, value: result.data } : { key, fault: result.error.issues[0]?.message ?? 'wrong type' };
}

function hasValue(value: unknown): boolean {
  return value !== null && value !== undefined && !(typeof value === 'string' && value.trim() === '');
}

/** "date_published" and "datePublished" are one key; a leading "_" stays. */
function foldKey(key: string): string {
  return key.toLowerCase().replace(/(?<=.)[_ -]/g, '');
}
