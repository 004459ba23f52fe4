/**
 * In: the source of a page. Out: the same without scripts, styles and comments, and what of it is too much for the
 * parsers, if anything: their time grows with the square of depth and of the number of elements, so a page of
 * hostile or broken source could take hours. All here is one pass with indexOf.
 */
const MOST = {
  characters: 1_500_000,
  tags: 20_000,
  depth: 100,
  attributes: 2_000,
  /** Characters times the depth at which they stand: Readability reads the text of each element anew. */
  nested: 20_000_000,
} as const;

const DROPPED = /<(script|style|svg|noscript|iframe|template)\b|<!--/gi;

/** The page without what holds no prose; JSON-LD is kept, for it holds the page's metadata. */
export function dropCode(source: string): string {
  const kept: string[] = [];
  let from = 0;
  DROPPED.lastIndex = 0;
  for (let found = DROPPED.exec(source); found; found = DROPPED.exec(source)) {
    const end = found[1] ? endOfElement(source, found.index, found[1]) : endOfComment(source, found.index);
    if (end < 0) break;
    const opening = source.slice(found.index, found.index + 200);
    const data = /^<script\b[^>]*ld\+json/i.test(opening);
    kept.push(source.slice(from, data ? end : found.index));
    from = end;
    DROPPED.lastIndex = end;
  }
  return kept.join('') + source.slice(from);
}

/** Says what the page has too much of: "more than 20000 tags". */
export function findExcess(page: string): string | undefined {
  if (page.length > MOST.characters) return `more than ${MOST.characters} characters, scripts not counted`;
  let tags = 0;
  let depth = 0;
  let nested = 0;
  let last = 0;
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
    tags += 1;
    nested += depth * (at - last);
    last = at;
    if (tags > MOST.tags) return `more than ${MOST.tags} tags`;
    const name = /^<(\/?)([a-z][a-z\d]*)/i.exec(page.slice(at, at + 20));
    if (!name) continue;
    // Elements that need no end tag cannot be counted so, and do not nest without the others.
    if (
      !/^(?:p|li|d[td]|t[dhr]|tbody|thead|tfoot|option|br|hr|img|input|meta|link|source|wbr|col|area|base|embed)$/i.test(
        name[2] ?? '',
      )
    )
      depth += name[1] ? -1 : 1;
    if (depth > MOST.depth) return `elements within elements more than ${MOST.depth} deep`;
    const end = page.indexOf('>', at);
    const attributes = countOf('=', page.slice(at, end < 0 ? at + 200_000 : Math.min(end, at + 200_000)));
    if (attributes > MOST.attributes) return `a tag with more than ${MOST.attributes} attributes`;
  }
  nested += depth * (page.length - last);
  return nested > MOST.nested ? 'too much text too deep within elements' : undefined;
}

function endOfElement(source: string, from: number, name: string): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  const found = close.exec(source);
  return found ? close.lastIndex : -1;
}

function endOfComment(source: string, from: number): number {
  const close = source.indexOf('-->', from);
  return close < 0 ? -1 : close + 3;
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
