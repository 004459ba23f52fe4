/**
 * In: the bytes of a file that holds one article, and its format. Out: the article. This is the one place that knows
 * which parser takes which format.
 */
import { decodeText } from './decode.ts';
import type { Format } from './formats.ts';
import { parseHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import type { Origin, ReadResult } from './result.ts';
import { parseText } from './text.ts';

/** Reads one article from `bytes`. */
export async function parseArticle(
  bytes: Uint8Array,
  format: Exclude<Format, 'json' | 'jsonl'>,
  origin: Origin,
): Promise<ReadResult> {
  const decoded = decodeText(bytes, origin.source, declaredEncoding(bytes, format, origin));
  if ('rejected' in decoded) return decoded;
  const parse = { text: parseText, markdown: parseMarkdown, html: parseHtml }[format];
  return parse(decoded.text, { ...origin, findings: [...(origin.findings ?? []), ...decoded.findings] });
}

/** The encoding that the server named, or a page in its first two kilobytes: `<meta charset=gb2312>`. */
function declaredEncoding(bytes: Uint8Array, format: Format, { archived }: Origin): string | undefined {
  if (archived?.charset !== undefined) return archived.charset;
  if (format !== 'html') return undefined;
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /\bcharset\s{0,3}=\s{0,3}["']?([\w-]{1,40})/i.exec(head)?.[1];
}
