/**
 * In: a web page. Out: an Article: title, blank line, and the main text, a paragraph a line. What the page says of
 * itself (JSON-LD, meta elements) gives day, publisher, address and language; Readability finds the main text. linkedom
 * and Readability are loaded here, when the first page comes.
 */
import { type Given, toArticle } from './article.ts';
import { type PageElement, type PageLine, toPlainLines } from './html-lines.ts';
import { findPageMetadata, type Page } from './html-metadata.ts';
import { dropCode, findExcess } from './html-size.ts';
import { type Origin, type ReadResult, rejectWith } from './result.ts';

/** Reads the main text of a page, or of a piece of one. */
export async function parseHtml(source: string, origin: Origin): Promise<ReadResult> {
  const parsed = await parsePage(source);
  if ('fault' in parsed) return rejectWith('unreadable-html', origin.source, parsed.fault);
  const { Readability } = await import('@mozilla/readability');
  try {
    const found = findPageMetadata(parsed.page);
    const reader = new Readability<PageElement>(parsed.page as never, {
      disableJSONLD: true,
      serializer: (node) => node as unknown as PageElement,
    });
    const main = reader.parse();
    const lines = main?.content ? toPlainLines(main.content) : [];
    if (lines.length === 0 && found.body === undefined) {
      const message =
        'the page has no main text; expected paragraphs: save the article itself, not a page that scripts fill';
      return rejectWith('no-main-text', origin.source, message);
    }
    const headline = found.given.headline ?? main?.title ?? undefined;
    const body = lines.length > 0 ? toBody(lines) : { text: found.body ?? '' };
    return toArticle(body.text, { ...found.given, ...body, headline }, origin);
  } catch (error) {
    return rejectWith('unreadable-html', origin.source, faultOf(error));
  }
}

/** The text of a piece of HTML, all of it; undefined where it cannot be parsed. */
export async function parseHtmlBody(
  source: string,
): Promise<(Pick<Given, 'roles'> & { readonly text: string }) | undefined> {
  const parsed = await parsePage(source);
  if ('fault' in parsed) return undefined;
  const [body] = parsed.page.querySelectorAll('body');
  return body && toBody(toPlainLines(body));
}

async function parsePage(source: string): Promise<{ readonly page: Page } | { readonly fault: string }> {
  const code = dropCode(source);
  const excess = findExcess(code);
  if (excess)
    return { fault: `the page has ${excess}; a page of news has less: save the article itself, or as plain text` };
  const { parseHTML } = await import('linkedom');
  try {
    const whole = /<body[\s>]/i.test(code) ? code : `<!doctype html><html><body>${code}</body></html>`;
    return { page: (parseHTML(whole) as unknown as { readonly document: Page }).document };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** One line for each block, with blank lines between, and the roles by line number. */
function toBody(lines: readonly PageLine[]) {
  const roles = lines.flatMap(({ role, reason }, index) =>
    role && reason ? [[1 + 2 * index, { role, reason }] as const] : [],
  );
  return { text: lines.map(({ text }) => text).join('\n\n'), roles: new Map(roles) };
}

function faultOf(error: unknown): string {
  return `the page cannot be parsed (${error instanceof Error ? error.message : String(error)}); save it anew, or as plain text`;
}
