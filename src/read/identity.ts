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
  const name = source.path === '-' ? 'stdin' : path.basename(source.path).replace(/(?<=.)\.[^.]+$/, '');
  return number === undefined ? name : `${name}-${number}`;
}

/** The id of the record at `where` in `source`: its own, else the file's name with its number in an array or list. */
export function idOfRecord(
  source: Source,
  record: { readonly number: number; readonly where: string; readonly value: unknown },
): string {
  return recordId(record.value) ?? idOf(source, record.where === source.path ? undefined : record.number);
}

/** The ids that two or more different texts claim. Files are opened only if their names meet; JSON always, for the ids in it. */
export async function findSharedIds(sources: readonly Source[], maxTextBytes: number): Promise<ReadonlySet<string>> {
  const claims = new Map<string, string>();
  const shared = new Set<string>();
  const claim = (id: string, content: string) => {
    if ((claims.get(id) ?? content) !== content) shared.add(id);
    claims.set(id, content);
  };
  for (const source of sources.filter(holdsRecords)) {
    try {
      for await (const record of readRecords(source, maxTextBytes)) {
        if (!('rejected' in record)) claim(idOfRecord(source, record), shortDigest(JSON.stringify(record.value)));
      }
    } catch {
      // A source that cannot be read claims nothing; reading it for its articles tells why.
    }
  }
  const namesakes = new Map<string, Source[]>();
  for (const source of sources.filter((candidate) => !holdsRecords(candidate))) {
    namesakes.set(idOf(source), [...(namesakes.get(idOf(source)) ?? []), source]);
  }
  for (const [id, named] of namesakes) {
    if (named.length === 1 && !claims.has(id)) continue;
    for (const source of named) claim(id, shortDigest(await source.bytes().catch(() => new Uint8Array())));
  }
  return shared;
}

/** The article under an id that is its own, with a finding that says so. */
export function withOwnId(article: Article): Article {
  const id = `${article.id}-${shortDigest(article.text)}`;
  const message = `other texts have the id ${article.id} too; this one is read as ${id}: give each its own name or id`;
  const finding: Finding = { code: 'shared-id', severity: 'warning', where: article.source, message };
  return { ...article, id, findings: [...article.findings, finding] };
}

export function holdsRecords({ format }: Source): boolean {
  return format === 'json' || format === 'jsonl';
}

function shortDigest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
