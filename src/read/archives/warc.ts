/**
 * In: the bytes of a web archive (WARC, ISO 28500). Out: its pages of text: answers of servers, and what was kept or converted as it is.
 * The one idea: a record says how long it is, so whatever is no text is passed over unread; the archive is never held.
 */
import type { Finding } from '../../model/index.ts';
import { rejectTooLarge, rejectWith } from '../result.ts';
import { type Bytes, collect, toStretch } from './bytes.ts';
import { ArchiveFault, brokenOff, damaged } from './fault.ts';
import { type Head, type Kind, readHead, toKind, unwrap } from './http-response.ts';

export interface WarcPage extends Kind {
  /** `crawl.warc.gz#12`, counting all records from 1. */
  readonly where: string;
  readonly url: string | undefined;
  /** When it was fetched, as the record writes it. */
  readonly captured: string | undefined;
  /** The record says that it is not all. */
  readonly isCut: boolean;
  readonly body: Buffer;
}

export interface WarcSetting {
  readonly path: string;
  /** The largest page, in bytes. */
  readonly most: number;
  /** Counts records, those of earlier calls included. */
  readonly next: () => number;
}

/** The least that is looked at to tell what an answer is; heads are smaller. */
const BEGINNING = 65_536;
const FETCHED = /^https?:/i;

/** The pages of the records that follow. Throws an ArchiveFault where a record is broken, or breaks off. */
export async function* readRecords(
  bytes: Bytes,
  setting: WarcSetting,
): AsyncGenerator<WarcPage | { readonly rejected: Finding }> {
  for (let head = await takeHead(bytes); head !== undefined; head = await takeHead(bytes)) {
    const where = `${setting.path}#${setting.next()}`;
    const size = head.headers.get('content-length') ?? '';
    if (!/^\d{1,15}$/.test(size)) throw damaged(bytes.place(), 'the record does not say how long it is');
    const stretch = toStretch(bytes, Number(size));
    const page = await readPage(head, stretch.chunks(), { where, most: setting.most });
    await stretch.pass();
    if (page !== undefined) yield page;
  }
}

/** Goes to where the next record seems to begin; false where there is none. */
export async function findRecord(bytes: Bytes): Promise<boolean> {
  const mark = '\nWARC/';
  for (;;) {
    const part = await bytes.take(65_536);
    const at = part.indexOf(mark);
    bytes.putBack(part.subarray(at < 0 ? 1 - mark.length : at + 1));
    if (at >= 0) return true;
    if (part.length < 65_536) return false;
  }
}

// Records end with two line breaks; some writers make more or fewer of them.
async function takeHead(bytes: Bytes): Promise<Head | undefined> {
  let beginning = await bytes.take(4096);
  const blank = /^[\r\n]*/.exec(beginning.toString('latin1', 0, 64))?.[0].length ?? 0;
  beginning = beginning.subarray(blank);
  if (beginning.length === 0) return undefined;
  if (!beginning.subarray(0, 5).equals(Buffer.from('WARC/'))) {
    bytes.putBack(beginning);
    throw damaged(bytes.place(), 'no record of WARC begins there');
  }
  let head = readHead(beginning);
  if (head.end === undefined) {
    beginning = Buffer.concat([beginning, await bytes.take(BEGINNING - beginning.length)]);
    head = readHead(beginning);
  }
  if (head.end === undefined) {
    if (beginning.length < BEGINNING) throw brokenOff(bytes.place());
    throw damaged(bytes.place(), 'the head of a record has no end');
  }
  bytes.putBack(beginning.subarray(head.end));
  return head;
}

type Content = { readonly kind: Kind; readonly body: Buffer | undefined };

async function readPage(
  { headers }: Head,
  chunks: AsyncGenerator<Buffer>,
  { where, most }: { readonly where: string; readonly most: number },
): Promise<WarcPage | { readonly rejected: Finding } | undefined> {
  const url = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  const isFetched = url !== undefined && FETCHED.test(url);
  const type = headers.get('warc-type')?.toLowerCase();
  const content =
    type === 'response' && isFetched
      ? await readAnswer(chunks, most)
      : type === 'resource' || type === 'conversion'
        ? await readKept(toKind(headers.get('content-type')), chunks, most)
        : undefined;
  if (content === undefined) return undefined;
  if (content.body === undefined) return rejectTooLarge(where, undefined, most);
  const captured = headers.get('warc-date');
  const isCut = headers.has('warc-truncated');
  return { where, url: isFetched ? url : undefined, captured, isCut, body: content.body, ...content.kind };
}

async function readKept(
  kind: Kind | undefined,
  chunks: AsyncGenerator<Buffer>,
  most: number,
): Promise<Content | undefined> {
  return kind && { kind, body: await collect(chunks, most) };
}

// Only a page that was found is an article: neither an error page nor the way to another place.
async function readAnswer(chunks: AsyncGenerator<Buffer>, most: number): Promise<Content | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  let kind: Kind | undefined;
  let head: Head | undefined;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (kind === undefined) {
      head = readHead(Buffer.concat(parts));
      if (head.end !== undefined && head.status === 200) kind = toKind(head.headers.get('content-type'));
      if (kind === undefined && (head.end !== undefined || size >= BEGINNING)) return undefined;
    }
    // What is sent in chunks is a little longer than what is in them.
    if (size > 2 * most + BEGINNING) return kind && { kind, body: undefined };
  }
  if (kind === undefined || head?.end === undefined) return undefined;
  return { kind, body: unwrap(Buffer.concat(parts).subarray(head.end), head.headers, most) };
}

/** What was met in a broken record, as a finding. */
export function toRejection(error: unknown, where: string): { readonly rejected: Finding } {
  if (!(error instanceof ArchiveFault)) throw error;
  const met = error.message.split('; ')[0] ?? '';
  return rejectWith(error.code, where, `${met}; the record is left out, and the next that can be found is read`);
}
