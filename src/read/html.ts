/**
 * In: a web page. Out: an Article: title, blank line, and the main text, a paragraph a line. What the page says of
 * itself (JSON-LD, meta elements) gives day, publisher, address and language; Readability finds the main text. linkedom
 * and Readability are loaded here, when the first page comes.
 */
import { type Given, toArticle } from './article.ts';
import { type PageElement, toPlainLines } from './html-lines.ts';
import { findPageMetadata, type Page } from './html-metadata.ts';
import { dropCode, findExcess } from './html-size.ts';
import { type Origin, type ReadResult, rejectWith } from './result.ts';

/** Reads the main text of a page, or of a piece of one. */
export async function parseHtml(source: string, origin: Origin): Promise<ReadResult> {
  const code = dropCode(source);
  const excess = findExcess(code);
  if (excess) {
    const message = `the page has ${excess}; a page of news has fewer: save the article itself, or as plain text`;
    return rejectWith('unreadable-html', origin.source, message);
  }
  const page = /<body[\s>]/i.test(code) ? code : `<!doctype html><html><body>${code}</body></html>`;
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  try {
    const { document } = parseHTML(page) as unknown as { readonly document: Page };
    const found = findPageMetadata(document);
    const reader = new Readability<PageElement>(document as never, {
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
