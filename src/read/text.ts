/**
 * In: plain text, with or without header lines. Out: an Article whose text is the input, save BOM and line ends.
 */
import { toArticle } from './article.ts';
import type { Origin, ReadResult } from './result.ts';

/** Reads plain text; the headline is the first line that looks like a title, if there is one. */
export function parseText(text: string, origin: Origin): ReadResult {
  return toArticle(unifyLineEnds(text), {}, origin);
}

/** Without byte order mark, and with LF for CRLF. */
export function unifyLineEnds(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
}
