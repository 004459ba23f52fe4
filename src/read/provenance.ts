/**
 * In: the lines of an article, and what its metadata gives. Out: day, publisher and address. The one idea: what is
 * given goes before what the head of the text says, that before the address, and the events told never give a day.
 */
import { type Draft, findDateline } from './blocks/index.ts';
import { findDay, findDayInUrl } from './dates.ts';

export interface Provenance {
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
}

/** Fills in what `given` leaves open. `given.published` is a day, `YYYY-MM-DD`. */
export function findProvenance(lines: readonly Draft[], given: Provenance): Provenance {
  const prose = lines.findIndex(({ role }) => role === 'paragraph');
  const head = prose < 0 ? lines : lines.slice(0, prose);
  const opening = lines.filter(({ role }) => role === 'paragraph').slice(0, 3);
  const dateline = opening.map(({ text }) => findDateline(text)).find(Boolean);
  const url = given.url ?? first(head, ({ role, text }) => (role === 'metadata' ? findUrl(text) : undefined));
  return {
    published: given.published ?? findStatedDay(lines, head) ?? dateline?.day ?? (url && findDayInUrl(url)),
    publisher: given.publisher ?? dateline?.agency ?? first(head, findSource) ?? (url && hostOf(url)),
    url,
  };
}

/**
 * The day of a line that says "published", wherever it stands outside lists; else of a dated header line; else the first
 * under the headline; else the last above it, where pages show their own day higher up.
 */
function findStatedDay(lines: readonly Draft[], head: readonly Draft[]): string | undefined {
  const headline = head.findIndex(({ role }) => role === 'headline');
  const day = ({ role, text }: Draft) => (role === 'metadata' ? findDay(text) : undefined);
  return (
    first(lines, labelledDay) ??
    first(head, (line) => (line.reason === 'header line' ? day(line) : undefined)) ??
    first(head.slice(headline + 1), day) ??
    first(head.slice(0, headline + 1).reverse(), day)
  );
}

function labelledDay({ reason, text }: Draft): string | undefined {
  if (reason !== 'date line' && reason !== 'header line') return undefined;
  const after = /\b(?:published|posted|issued|released?|publication date)\b(.*)/is.exec(text)?.[1];
  return after && findDay(after);
}

function first<T>(lines: readonly Draft[], find: (line: Draft) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = find(line);
    if (found) return found;
  }
  return undefined;
}

/** "Source: Coastal Wire | 5 March" */
function findSource({ role, text }: Draft): string | undefined {
  return role === 'metadata'
    ? /^(?:source|publisher|agency)\s{0,2}[:：]\s*(\p{L}[^|:/\d]{1,60}?)\s*(?:\||$)/iu.exec(text)?.[1]
    : undefined;
}

function findUrl(line: string): string | undefined {
  return /https?:\/\/[^\s<>"]{4,2000}/i.exec(line)?.[0];
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
}
