// In: names and contents. Out: archives of them, written here letter by letter, so that they can be broken at a known place.
import { gzipSync } from 'node:zlib';

export type Members = Readonly<Record<string, string | Uint8Array>>;

/** A tar archive in the form of POSIX. */
export function toTar(members: Members): Buffer {
  const blocks = Object.entries(members).flatMap(([name, content]) => {
    const bytes = Buffer.from(content);
    return [toHeader(name, bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function toHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  const put = (text: string, at: number) => header.write(text, at, 'utf8');
  put(name, 0);
  put('0000644\0', 100);
  put(`${size.toString(8).padStart(11, '0')}\0`, 124);
  put('00000000000\0', 136);
  put('        ', 148);
  put('0', 156);
  put('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

export type WarcRecord = {
  readonly type: string;
  readonly url?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly block: string | Uint8Array;
};

/** One record of a WARC file. */
export function toRecord({ type, url, contentType, headers = {}, block }: WarcRecord): Buffer {
  const bytes = Buffer.from(block);
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    'WARC-Date: 2026-11-02T10:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** What a server answered, as crawlers keep it. */
export function toResponse(
  url: string,
  body: string | Uint8Array,
  { status = '200 OK', headers = {} }: { readonly status?: string; readonly headers?: object } = {},
): Buffer {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`), Buffer.from(body)]);
  return toRecord({ type: 'response', url, contentType: 'application/http; msgtype=response', block });
}

/** The records, each in a member of gzip of its own. */
export function pack(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

/** Cuts a body into the chunks of HTTP/1.1. */
export function toChunked(body: Uint8Array, size = 10): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)};x=1\r\n`), Buffer.from(part), Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
