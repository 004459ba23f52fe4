/**
 * In: an answer of HTTP/1, as an archive of the web keeps it. Out: its text, unpacked, and what it says that it is. The one idea: crawlers
 * often keep the headers of a body that they have put together or unpacked already, so those are tried and not trusted.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Format } from '../formats.ts';

export interface Head {
  /** Undefined where it is no answer. */
  readonly status: number | undefined;
  readonly headers: ReadonlyMap<string, string>;
  /** Where the body begins; undefined where the head has no end. */
  readonly end: number | undefined;
}

export interface Kind {
  readonly format: 'html' | 'text' | 'markdown';
  readonly charset?: string;
}

const MOST_HEAD = 65_536;

/** The first line of a message and its headers, in lower case; of headers of one name the first counts. */
export function readHead(message: Buffer): Head {
  const text = message.toString('latin1', 0, MOST_HEAD);
  const blank = /\r?\n\r?\n/.exec(text);
  const [first = '', ...lines] = text.slice(0, blank?.index ?? text.length).split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/i.exec(first)?.[1];
  const end = blank ? blank.index + blank[0].length : undefined;
  return { status: status === undefined ? undefined : Number(status), headers, end };
}

const FORMATS: Readonly<Record<string, Exclude<Format, 'json' | 'jsonl'>>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
};

/** What a Content-Type says, if that is text of a kind that is read. */
export function toKind(contentType: string | undefined): Kind | undefined {
  const [type = '', ...parameters] = (contentType ?? '').split(';');
  const name = type.trim().toLowerCase();
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format === undefined) return undefined;
  const charset = /^\s*charset\s*=\s*"?([\w.:-]{1,40})/i;
  const found = parameters.map((parameter) => charset.exec(parameter)?.[1]).find((one) => one !== undefined);
  return found === undefined ? { format } : { format, charset: found };
}

/** The body without its wrappings; undefined where it has more than `most` bytes. */
export function unwrap(body: Buffer, headers: Head['headers'], most: number): Buffer | undefined {
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  let content = (isChunked ? joinChunks(body) : undefined) ?? body;
  const codings = (headers.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const coding of codings.reverse().map((one) => one.trim())) {
    try {
      content = decode(content, coding, most);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    }
  }
  return content.length > most ? undefined : content;
}

function decode(content: Buffer, coding: string, maxOutputLength: number): Buffer {
  if (coding === 'gzip' || coding === 'x-gzip') return gunzipSync(content, { maxOutputLength });
  if (coding === 'br') return brotliDecompressSync(content, { maxOutputLength });
  if (coding !== 'deflate') return content;
  // RFC 9110 asks for zlib's wrapper, and some servers leave it out.
  const isWrapped = ((content[0] ?? 0) & 15) === 8 && content.length > 1 && content.readUInt16BE() % 31 === 0;
  return (isWrapped ? inflateSync : inflateRawSync)(content, { maxOutputLength });
}

/** The chunks of RFC 9112 put together; undefined where these are none. What is cut off at the end is taken as it is. */
function joinChunks(body: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const line = end < 0 || end - at > 1000 ? '' : body.toString('latin1', at, end);
    const [, digits] = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(line) ?? [];
    if (digits === undefined) return parts.length === 0 ? undefined : Buffer.concat(parts);
    const size = Number.parseInt(digits, 16);
    if (size === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
