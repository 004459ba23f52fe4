/**
 * In: a parsed page. Out: what it says of itself: JSON-LD first (made for machines), then meta elements, then the
 * first heading. A page's own clock ("updated just now") is not read.
 */
import type { Given } from './article.ts';
import type { PageElement } from './html-lines.ts';

interface PageNode extends PageElement {
  getAttribute(name: string): string | null;
}
/** As much of a parsed page as is needed here. */
export interface Page {
  querySelectorAll(selector: string): Iterable<PageNode>;
}
type Json = Readonly<Record<string, unknown>>;

/** `body` is the text that the JSON-LD carries, for pages whose own text is filled in by scripts. */
export function findPageMetadata(page: Page): { readonly given: Given; readonly body?: string } {
  const data = findArticleData(page);
  const meta = metaOf(page);
  const headings = [...page.querySelectorAll('h1')]
    .map((node) => words(node.textContent))
    .filter((text) => text !== undefined);
  const [html] = page.querySelectorAll('html');
  const [canonical] = page.querySelectorAll('link[rel="canonical"]');
  const [stamp] = page.querySelectorAll('time[itemprop="datePublished"], time[pubdate]');
  const author = names(data.author) ?? meta('author', 'article:author', 'parsely-author');
  const given: Given = {
    headline:
      words(data.headline) ?? (headings.length === 1 ? headings[0] : undefined) ?? meta('og:title', 'twitter:title'),
    published:
      words(data.datePublished) ??
      meta(
        'article:published_time',
        'og:published_time',
        'datepublished',
        'date',
        'pubdate',
        'publishdate',
        'dc.date',
        'dc.date.issued',
        'dcterms.issued',
        'parsely-pub-date',
      ) ??
      words(stamp?.getAttribute('datetime')),
    url: [words(data.url), words(canonical?.getAttribute('href')), meta('og:url')].find(
      (url) => url !== undefined && /^https?:/i.test(url),
    ),
    publisher: names(data.publisher) ?? meta('og:site_name', 'application-name', 'dc.publisher'),
    language: words(data.inLanguage) ?? words(html?.getAttribute('lang')) ?? meta('og:locale', 'content-language'),
    ...(author ? { metadata: { author } } : {}),
  };
  const body = words(data.articleBody);
  return body === undefined ? { given } : { given, body };
}

function metaOf(page: Page): (...keys: readonly string[]) => string | undefined {
  const values = new Map<string, string>();
  for (const node of page.querySelectorAll('meta')) {
    const key = ['property', 'name', 'itemprop', 'http-equiv']
      .map((name) => node.getAttribute(name))
      .find(Boolean)
      ?.toLowerCase();
    const value = words(node.getAttribute('content'));
    if (key && value && !values.has(key)) values.set(key, value);
  }
  return (...keys) => keys.map((key) => values.get(key)).find((value) => value !== undefined);
}

/** The JSON-LD object that describes an article; an empty one if there is none that can be read. */
function findArticleData(page: Page): Json {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = objectsIn(parseJson(script.textContent ?? '')).find((object) =>
      /Article|Report|BlogPosting/.test(String(object['@type'])),
    );
    if (article) return article;
  }
  return {};
}

function objectsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap((item) => (isObject(item) ? [item] : []));
  if (!isObject(value)) return [];
  return Array.isArray(value['@graph']) ? objectsIn(value['@graph']) : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function names(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.flatMap((item) => names(item) ?? []).join(', ') || undefined;
  return isObject(value) ? words(value.name) : words(value);
}

function words(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
