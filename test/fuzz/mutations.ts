// In: real inputs. Out: the same, spoilt. The one idea: what breaks programs is nearly right, so each input begins as one that is right, and
// fast-check says what is done to it, so that what fails can be made again.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { pack, toChunked, toRecord, toResponse, toTar } from '../read/archive-files.ts';

const seeds = new URL('../../seeds/', import.meta.url);
const texts = readdirSync(seeds).map((name) => readFileSync(new URL(name, seeds)));
const first = texts.map((text) => text.subarray(0, 3000));
const [one = Buffer.alloc(0), two = Buffer.alloc(0)] = first;

const page = (text: Buffer): string => {
  const paragraphs = text.toString('utf8').split('\n\n');
  return `<html lang=en><head><title>A page</title><meta property="article:published_time" content="2024-03-04"></head><body><article>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;
};
const lines = first.map(
  (text, at) => `${JSON.stringify({ id: `r${at}`, published: '2024-03-05', text: String(text) })}\n`,
);
const records = [
  toResponse('https://news.example/1', page(one)),
  toResponse('https://news.example/2', toChunked(gzipSync(page(two)), 500), {
    headers: { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
  }),
  toRecord({ type: 'conversion', url: 'https://news.example/3', contentType: 'text/plain', block: one }),
];
const tar = toTar({ 'a.txt': one, 'b.html': page(two), 'c.jsonl': lines.slice(0, 3).join('') });

/** Inputs of every kind that is read, as they should be. */
export const inputs: readonly Buffer[] = [
  ...first,
  ...first.map((text) => Buffer.from(page(text))),
  Buffer.from(lines.slice(0, 4).join('')),
  Buffer.from(`[${lines.slice(0, 3).join(',')}]`),
  gzipSync(one),
  gzipSync(lines.slice(0, 4).join('')),
  tar,
  gzipSync(tar),
  Buffer.concat(records),
  pack(records),
];

/** Sentences and lines of them, for what reads text. */
export const passages: readonly string[] = first.flatMap((text) => String(text).split('\n\n').filter(Boolean));

const odd: readonly Buffer[] = [
  ...[
    '\0',
    '\ufeff',
    '\u202e',
    '\u2028',
    '\u0301',
    '\ud83d\ude00',
    '\r',
    '"',
    '\\',
    '<',
    '&#0;',
    '<!--',
    ']]>',
    '`',
    '%',
    '\x1b[',
  ],
  ...[
    '01/02/2024',
    '31 February 2024',
    '99999999999',
    '-',
    '. . . .',
    'Mr. ',
    '“',
    '{"a":',
    '---\n',
    'WARC/1.1\r\n',
    '\r\n\r\n',
  ],
].map((text) => Buffer.from(text));
const bad = [[0xff, 0xfe], [0xed, 0xa0, 0x80], [0xc3], [0x80], [0xf4, 0x90, 0x80, 0x80], [0x1f, 0x8b, 8, 0]].map(
  (bytes) => Buffer.from(bytes),
);

const place = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({ kind: fc.constant('drop' as const), at: place, size: fc.nat(300) }),
  fc.record({ kind: fc.constant('put' as const), at: place, what: fc.constantFrom(...odd, ...bad) }),
  fc.record({ kind: fc.constant('many' as const), at: place, what: fc.constantFrom(...odd), times: fc.nat(400) }),
  fc.record({
    kind: fc.constant('nest' as const),
    at: place,
    depth: fc.nat(2000),
    what: fc.constantFrom('[', '{"a":', '<div>', '('),
  }),
  fc.record({ kind: fc.constant('double' as const), at: place, size: fc.nat(2000) }),
  fc.record({ kind: fc.constant('join' as const), other: fc.nat(), at: place }),
  fc.record({ kind: fc.constant('encode' as const), as: fc.constantFrom('utf16le' as const, 'latin1' as const) }),
  fc.record({ kind: fc.constant('unwrap' as const), what: fc.constantFrom('\n', ' ', '.') }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Spoilt inputs out of `of`. */
export function spoilt(of: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  return fc
    .record({ from: fc.nat(of.length - 1), changes })
    .map(({ from, changes }) => changes.reduce((bytes, one) => apply(bytes, one, of), of[from] ?? Buffer.alloc(0)));
}

function apply(bytes: Buffer, done: Change, of: readonly Buffer[]): Buffer {
  const at = 'at' in done ? Math.floor(done.at * bytes.length) : 0;
  const put = (what: Uint8Array, drop = 0): Buffer =>
    Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at + drop)]);
  if (done.kind === 'flip') return put(Buffer.from([(bytes[at] ?? 0) ^ (1 << done.bit)]), 1);
  if (done.kind === 'cut') return bytes.subarray(0, at);
  if (done.kind === 'drop') return put(Buffer.alloc(0), done.size);
  if (done.kind === 'put') return put(done.what);
  if (done.kind === 'many') return put(Buffer.concat(Array.from({ length: done.times }, () => done.what)));
  if (done.kind === 'nest') return put(Buffer.from(done.what.repeat(done.depth)));
  if (done.kind === 'double') return put(bytes.subarray(at, at + done.size));
  if (done.kind === 'join') return put(of[done.other % of.length] ?? Buffer.alloc(0), bytes.length);
  if (done.kind === 'encode') return Buffer.from(bytes.toString('utf8'), done.as);
  return Buffer.from(bytes.toString('latin1').replaceAll(done.what, ''), 'latin1');
}
