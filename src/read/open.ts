/**
 * In: a file. Out: what is to be read of it: itself, or the texts of an archive, in archives too. The one idea: what lies in an
 * archive is handed on while the archive is read, so its size is of no account; each is to be read before the next is asked for.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../model/index.ts';
import {
  type Allowance,
  ArchiveFault,
  gunzip,
  readPacked,
  readPlain,
  readTar,
  toBytes,
  toCounter,
  type WarcPage,
} from './archives/index.ts';
import { type Format, KNOWN_ENDINGS, type Packaging, packagingOf } from './formats.ts';
import { rejectWith } from './result.ts';
import { fileSource, memorySource, type Source, streamSource } from './sources.ts';

export type Opened = Source | { readonly rejected: Finding };

export interface Bounds {
  /** The largest text that is read, in bytes of UTF-8. */
  readonly maxTextBytes: number;
  /** How many times its size a file may unpack to. */
  readonly maxRatio: number;
}

type Chunks = AsyncIterable<Uint8Array>;
type Setting = Bounds & Pick<Allowance, 'read'>;

/** Archives in an archive in an archive are read, and no deeper ones. */
const DEEPEST = 3;

/** A file that is neither packed nor an archive, and so holds itself; undefined for others. */
export function openPlain({ path: name, format, isPacked }: Packaging & { readonly path: string }): Source | undefined {
  return isPacked || isArchive(format) ? undefined : fileSource(name, format);
}

/** What `file` holds, in the order in which it lies there. Of a broken archive the last is a finding that says where. */
export async function* openFile(
  file: Packaging & { readonly path: string; readonly open?: () => Chunks },
  bounds: Bounds,
): AsyncGenerator<Opened> {
  const { path: name, format, isPacked, open } = file;
  const plain = openPlain(file);
  if (plain) {
    yield open ? streamSource(name, plain.format, { chunks: open, isLasting: true }) : plain;
    return;
  }
  let read = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of open?.() ?? createReadStream(name)) {
      read += chunk.length;
      yield chunk;
    }
  }
  const setting = { ...bounds, read: () => read };
  const again = (): Chunks => {
    read = 0;
    return gunzip(toBytes(chunks()), { ratio: bounds.maxRatio, read: setting.read });
  };
  if (!isArchive(format)) yield streamSource(name, format, { chunks: again, isLasting: true });
  else yield* openArchive({ format, isPacked, path: name, chunks: chunks(), depth: 1 }, setting);
}

type Archived = Packaging & { readonly path: string; readonly chunks: Chunks; readonly depth: number };

async function* openArchive(archive: Archived, setting: Setting): AsyncGenerator<Opened> {
  const { path: where, depth } = archive;
  if (depth > DEEPEST) {
    yield rejectWith(
      'nested-archive',
      where,
      `it is an archive in ${DEEPEST} others; unpack it, and pass what is in it`,
    );
    return;
  }
  let isEmpty = true;
  try {
    for await (const one of archive.format === 'tar' ? openTar(archive, setting) : openWarc(archive, setting)) {
      isEmpty = false;
      yield one;
    }
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    if (!error.isTold) yield rejectWith(error.code, where, error.message);
    error.isTold = true;
    isEmpty = false;
  }
  if (isEmpty) yield rejectWith('no-match', where, `the archive holds no article; expected ${expected(archive)}`);
}

function expected({ format }: Packaging): string {
  return format === 'warc' ? 'pages of HTML or plain text' : `files ending in ${KNOWN_ENDINGS}`;
}

async function* openTar({ path: where, isPacked, chunks, depth }: Archived, setting: Setting): AsyncGenerator<Opened> {
  for await (const file of readTar(toBytes(isPacked ? unpack(chunks, setting) : chunks), where)) {
    if ('rejected' in file) {
      yield file;
      continue;
    }
    const name = file.name.replace(/^(?:\.?\/)+/, '');
    const packaging = packagingOf(name);
    // As in a folder: hidden ones are none of ours.
    if (packaging === undefined || name.split('/').some((part) => part.startsWith('.') && part !== '..')) continue;
    const inner = `${where}/${name}`;
    const { format } = packaging;
    if (isArchive(format)) {
      yield* openArchive({ ...packaging, path: inner, chunks: file.chunks(), depth: depth + 1 }, setting);
    } else if (packaging.isPacked) {
      yield streamSource(inner, format, { chunks: () => unpack(file.chunks(), setting) });
    } else yield streamSource(inner, format, { chunks: file.chunks, size: file.size });
  }
}

async function* openWarc({ path: where, isPacked, chunks }: Archived, setting: Setting): AsyncGenerator<Opened> {
  const given = { path: where, most: setting.maxTextBytes };
  const pages = isPacked
    ? readPacked(toBytes(chunks), given, toCounter({ ratio: setting.maxRatio, read: setting.read }))
    : readPlain(toBytes(chunks), given);
  for await (const page of pages) yield 'rejected' in page ? page : pageSource(page);
}

function unpack(chunks: Chunks, { maxRatio, read }: Setting): AsyncGenerator<Buffer> {
  return gunzip(toBytes(chunks), { ratio: maxRatio, read });
}

function pageSource({ where, url, captured, charset, isCut, body, format }: WarcPage): Source {
  const message = 'the record says that it holds only a part of what was there; that is read';
  const findings: readonly Finding[] = isCut ? [{ code: 'cut-record', severity: 'warning', where, message }] : [];
  const id = url === undefined ? `${path.basename(where).replace(/\.warc.*#/, '-')}` : idOfUrl(url);
  return { ...memorySource(where, format, body), id, findings, archived: { url, captured, charset } };
}

/** `https://news.example/2024/talks.html?id=7` is `news.example-2024-talks-` and a digest of all of it. */
function idOfUrl(url: string): string {
  const words = url
    .replace(/^[a-z]+:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/(\/[^/]*)\.[a-z]{3,5}$/i, '$1')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const digest = createHash('sha256').update(url).digest('hex').slice(0, 10);
  return `${[...words].slice(0, 80).join('')}-${digest}`;
}

function isArchive(format: Packaging['format']): format is Exclude<Packaging['format'], Format> {
  return format === 'tar' || format === 'warc';
}
