/**
 * In: a text and what its format says of it. Out: the Article, with blocks in code points. Every format ends here, so
 * that roles, day and publisher are found in one way whatever the file was.
 */
import type { Article, Block, Finding } from '../model/index.ts';
import { findBlocks, type KnownRoles } from './blocks/index.ts';
import { codePointsOf } from './codepoints.ts';
import { findDay } from './dates.ts';
import { findProvenance } from './provenance.ts';
import { type Origin, type ReadResult, rejectTooLarge, rejectWith } from './result.ts';

/** What a format knows apart from the body. `published` is as the source writes it. */
export interface Given {
  readonly headline?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Roles by line of `body`, from 1. */
  readonly roles?: KnownRoles;
  readonly findings?: readonly Finding[];
}

/** The article, or the finding that it has no words. A given headline is put before the body, with a blank line. */
export function toArticle(body: string, given: Given, origin: Origin): ReadResult {
  const title = given.headline?.replace(/\s+/g, ' ').trim();
  const text = whole(title ? `${title}\n\n${body}` : body);
  const size = Buffer.byteLength(text);
  const { maxTextBytes = size } = origin;
  if (size > maxTextBytes) return rejectTooLarge(origin.source, size, maxTextBytes);
  if (!/[\p{L}\p{N}]/u.test(body)) {
    return rejectWith('no-text', origin.source, 'no words were found; expected the text of an article: check the file');
  }
  const roles: KnownRoles = title
    ? new Map([[1, { role: 'headline' as const }], ...shifted(given.roles, 2)])
    : (given.roles ?? new Map());
  const lines = findBlocks(text, roles);
  const toCodePoints = codePointsOf(text);
  const blocks = lines.map(({ role = 'paragraph', begin, end, reason }): Block => {
    const span = { begin: toCodePoints(begin), end: toCodePoints(end) };
    return reason === undefined ? { role, span } : { role, span, reason };
  });
  const published = given.published === undefined ? undefined : findDay(given.published);
  const language = given.language === undefined ? undefined : findLanguage(given.language);
  const captured = origin.archived?.captured;
  const metadata = { ...given.metadata, ...(captured === undefined ? {} : { captured }) };
  const findings = [...(origin.findings ?? []), ...(given.findings ?? [])];
  if (given.published !== undefined && published === undefined)
    findings.push(unreadable('date', given.published, 'one day, such as 2024-03-05', origin));
  if (given.language !== undefined && language === undefined)
    findings.push(unreadable('language', given.language, 'a BCP 47 tag, such as en', origin));
  const article = {
    id: origin.id,
    source: origin.source,
    text,
    blocks,
    headline: lines.find(({ role }) => role === 'headline')?.text.replace(/\s+/g, ' '),
    ...findProvenance(lines, { published, url: given.url ?? origin.archived?.url, publisher: given.publisher }),
    language,
    metadata: Object.keys(metadata).length > 0 ? metadata : undefined,
    findings,
  };
  return { article: withoutGaps(article) };
}

/** A tag as `en-GB`; `en_GB` is mended, anything else that is no tag is undefined. */
function findLanguage(tag: string): string | undefined {
  const mended = tag.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-|$)/i.test(mended)) return undefined;
  try {
    return Intl.getCanonicalLocales(mended)[0];
  } catch {
    return undefined;
  }
}

function unreadable(what: string, met: string, expected: string, origin: Origin): Finding {
  const message = `the ${what} "${met.slice(0, 80)}" is not read; expected ${expected}; the article goes on without it`;
  return { code: `unreadable-${what}`, severity: 'warning', where: origin.source, message };
}

/** NUL and halves of surrogate pairs cannot be written as UTF-8 or RDF: one replacement character for each. */
function whole(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
}

function shifted(roles: KnownRoles = new Map(), by: number): KnownRoles {
  return new Map([...roles].map(([line, role]) => [line + by, role]));
}

/** Leaves out keys without a value, so that an article equals its JSON read back. */
function withoutGaps(article: Article): Article {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== undefined)) as Article;
}
