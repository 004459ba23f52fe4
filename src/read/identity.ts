/**
 * In: all sources. Out: the ids that more than one text claims. The one idea: an id is the file's name or the record's
 * own; where different texts claim one id, each of them gets a suffix made from its text. So ids depend on the set of
 * articles and not on the order in which they come, and none is lost or joined with another without a word.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Article, Finding } from '../model/index.ts';
import { recordId } from './json.ts';
import { readRecords } from './records.ts';
import type { Source } from './sources.ts';

/** The id of a file's article, or of a record that has none of its own: `name`, `name-2`. */
export function idOf(source: Source, number?: number): string {
  const base = path.basename(source.path).replace(/(?<=.)\.gz$/i, '');
  const name = source.path === '-' ? 'stdin' : (source.id ?? base.replace(/(?<=.)\.[^.]+$/, ''));
  return number === undefined ? name : `${name}-${number}`;
}

/** The id of the record at `where` in `source`: its own, else the file's name with its number in an array or list. */
export function idOfRecord(
  source: Source,
  record: { readonly number: number; readonly where: string; readonly value: unknown },
): string {
  return recordId(record.value) ?? idOf(source, record.where === source.path ? undefined : record.number);
}

/** Ids that come more than once: `shared` by different texts, or given to the same text again. */
export interface RepeatedIds {
  readonly shared: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
}

/** A text that was not looked at yet, since nothing else claims its id so far. */
const UNSEEN = '';

/**
 * Looks through all sources, as often as it has to. Files are opened only if their names meet; JSON and archives always, for the
 * ids in them. `most` bounds the text that is looked at: a longer one is rejected when it is read.
 */
export async function findRepeatedIds(sources: () => AsyncIterable<Source>, most: number): Promise<RepeatedIds> {
  const claims = new Map<string, string>();
  const shared = new Set<string>();
  const repeated = new Set<string>();
  const unclear = new Set<string>();
  const claim = (id: string, content: string) => {
    const before = claims.get(id);
    claims.set(id, before === UNSEEN ? content : (before ?? content));
    if (before === undefined) return;
    repeated.add(id);
    if (before === UNSEEN || content === UNSEEN) unclear.add(id);
    else if (before !== content) shared.add(id);
  };
  for await (const source of sources()) {
    try {
      if (!holdsRecords(source)) {
        claim(idOf(source), source.isLasting ? UNSEEN : digestOf(await source.bytes(most)));
        continue;
      }
      for await (const record of readRecords(source, most)) {
        if (!('rejected' in record)) claim(idOfRecord(source, record), digestOf(JSON.stringify(record.value)));
      }
    } catch {
      // A source that cannot be read claims nothing; reading it for its articles tells why.
    }
  }
  if (unclear.size === 0) return { shared, repeated };
  for await (const source of sources()) {
    if (holdsRecords(source) || !source.isLasting || !unclear.has(idOf(source))) continue;
    const content = digestOf(await source.bytes(most).catch(() => undefined));
    claim(idOf(source), content);
  }
  return { shared, repeated };
}

/** The article under an id that is its own, with a finding that says so. */
export function withOwnId(article: Article): Article {
  const id = `${article.id}-${digestOf(article.text)}`;
  const message = `other texts have the id ${article.id} too; this one is read as ${id}: give each its own name or id`;
  const finding: Finding = { code: 'shared-id', severity: 'warning', where: article.source, message };
  return { ...article, id, findings: [...article.findings, finding] };
}

export function holdsRecords({ format }: Source): boolean {
  return format === 'json' || format === 'jsonl';
}

function digestOf(content: string | Uint8Array = ''): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
