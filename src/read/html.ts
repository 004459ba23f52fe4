/**
 * In: a web page. Out: an Article: title, blank line, and the main text, a paragraph a line. What the page says of
 * itself (JSON-LD, meta elements) gives day, publisher, address and language; Readability finds the main text. linkedom
 * and Readability are loaded here, when the first page comes.
 */
import { type Given, toArticle } from './article.ts';
import { type PageElement, toPlainLines } from './html-lines.ts';
import { findPageMetadata, type Page } from './html-metadata.ts';
import { type Origin, type ReadResult, rejectWith } from './result.ts';

/** Elements at most: a page of news has some thousands, and Readability's time grows faster than their number. */
const MOST_ELEMENTS = 50_000;

/** Reads the main text of a page, or of a piece of one. */
export async function parseHtml(source: string, origin: Origin): Promise<ReadResult> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  try {
    const page = /<body[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
    const { document } = parseHTML(page) as unknown as { readonly document: Page };
    const found = findPageMetadata(document);
    const reader = new Readability<PageElement>(document as never, {
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      serializer: (node) => node as unknown as PageElement,
    });
    const main = reader.parse();
    const lines = main?.content ? toPlainLines(main.content) : [];
    const body = lines.length > 0 ? lines.map(({ text }) => text).join('\n\n') : (found.body ?? '');
    if (body.trim() === '') {
      const message =
        'the page has no main text; expected paragraphs: save the article itself, not a page that scripts fill';
      return rejectWith('no-main-text', origin.source, message);
    }
    const roles = new Map(
      lines.flatMap(({ role, reason }, index) =>
        role ? [[1 + 2 * index, { role, reason: reason ?? role }] as const] : [],
      ),
    );
    const given: Given = { ...found.given, headline: found.given.headline ?? main?.title ?? undefined, roles };
    return toArticle(body, given, origin);
  } catch (error) {
    const message = `the page could not be parsed (${error instanceof Error ? error.message : String(error)}); save it anew or as plain text`;
    return rejectWith('unreadable-html', origin.source, message);
  }
}
