// Archives: what lies in them is read as if it lay in a folder, piece by piece, and what is broken costs itself alone.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type ReadOptions, type ReadResult, readArticles } from '../../src/read/index.ts';
import { pack, toChunked, toRecord, toResponse, toTar } from './archive-files.ts';

vi.setConfig({ testTimeout: 30_000 }); // traps are large

const TEXT = 'The ministers met in Accra on Tuesday, and spoke about fish.';
const folder = mkdtempSync(path.join(tmpdir(), 'archives-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function readAll(inputs: readonly string[], options?: ReadOptions): Promise<readonly ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readArticles(inputs, options)) results.push(result);
  return results;
}

/** Each result in a line: `id source` of an article, `! code where` of a rejection, paths without the folder. */
async function read(inputs: readonly string[], options?: ReadOptions): Promise<readonly string[]> {
  return (await readAll(inputs, options)).map((result) => {
    const line =
      'article' in result
        ? `${result.article.id} ${result.article.source}`
        : `! ${result.rejected.code} ${result.rejected.where}`;
    return line.replaceAll(`${folder}${path.sep}`, '');
  });
}

async function messageOf(file: string, options?: ReadOptions): Promise<string> {
  const rejected = (await readAll([file], options)).flatMap((result) =>
    'rejected' in result ? [result.rejected] : [],
  );
  return rejected.map(({ message }) => message).join('\n');
}

const members = {
  'a.txt': `${TEXT} A.`,
  'deep/b.md': `${TEXT} B.`,
  'deep/list.jsonl': `{"text":"${TEXT}"}\n{"id":"own","text":"${TEXT} 2."}\n`,
  'notes.pdf': 'no text',
  '.hidden.txt': TEXT,
};
const articles = (root: string) => [
  `a ${root}/a.txt`,
  `b ${root}/deep/b.md`,
  `list-1 ${root}/deep/list.jsonl#1`,
  `own ${root}/deep/list.jsonl#2`,
];

describe('gzip', () => {
  it('may pack any file, in one member or several, and changes neither its id nor its text', async () => {
    const halves = [`{"id":"x","text":"${TEXT}"}\n{"text":"`, `${TEXT} 2."}\n`].map((half) => gzipSync(half));
    put('gz/list.jsonl.gz', Buffer.concat([...halves, Buffer.alloc(700)]));
    put('gz/news.txt.gz', gzipSync(TEXT));
    expect(await read([path.join(folder, 'gz')])).toEqual([
      'x gz/list.jsonl.gz#1',
      'list-2 gz/list.jsonl.gz#2',
      'news gz/news.txt.gz',
    ]);
  });

  it('that breaks off or is damaged gives what came before, and says where', async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `{"id":"r${at}","text":"${TEXT} ${(at * 7919) % 3001}"}\n`);
    const packed = gzipSync(lines.join(''));
    const cut = await read([put('cut.jsonl.gz', packed.subarray(0, packed.length - 2000))]);
    expect(cut.length).toBeGreaterThan(1000);
    expect(cut.at(-1)).toBe('! truncated cut.jsonl.gz');
    expect(cut.filter((line) => line.startsWith('!'))).toHaveLength(1);
    expect(await messageOf(put('short.txt.gz', packed.subarray(0, 5)))).toMatch(/^it breaks off after byte 5;/);
    const flipped = Buffer.from(packed);
    flipped.writeUInt8(1 ^ flipped.readUInt8(flipped.length - 6), flipped.length - 6);
    expect(await messageOf(put('flip.jsonl.gz', flipped))).toMatch(/damaged at byte \d+: the checksum does not fit/);
    expect(await read([put('no.txt.gz', TEXT)])).toEqual(['! damaged-archive no.txt.gz']);
  });

  it('that unpacks to very much more than it is, is a trap: it is left, with a finding', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, `${'x'.repeat(50_000)}\n`));
    expect(await read([put('bomb.txt.gz', bomb)])).toEqual(['! too-large bomb.txt.gz']);
    expect(await messageOf(put('bomb.jsonl.gz', bomb), { maxTextBytes: 1000 })).toMatch(
      /unpacked to more than 200 times/,
    );
    const nested = toTar({ 'x/bomb.jsonl.gz': bomb, 'x/good.txt': TEXT });
    expect((await read([put('nested.tar.gz', gzipSync(nested))])).at(-1)).toBe('good nested.tar.gz/x/good.txt');
    const padded = gzipSync(toTar({ 'x/zeros.jpg': Buffer.alloc(60_000_000), 'x/good.txt': TEXT }));
    expect(await read([put('padded.tar.gz', padded)])).toEqual(['! too-compressed padded.tar.gz']);
    expect(await read([put('padded.tgz', padded)], { maxRatio: 2000 })).toEqual(['good padded.tgz/x/good.txt']);
  });
});

describe('tar', () => {
  it('is read like the folder that it holds, packed or not, and also from standard input', async () => {
    for (const [name, content] of Object.entries(members)) put(`plain/${name}`, content);
    expect(await read([path.join(folder, 'plain')])).toEqual(articles('plain'));
    expect(await read([put('news.tar', toTar(members))])).toEqual(articles('news.tar'));
    const packed = put('news.tar.gz', gzipSync(toTar(members)));
    expect(await read([packed])).toEqual(articles('news.tar.gz'));
    async function* stdin() {
      yield gzipSync(toTar(members));
    }
    expect(await read(['-'], { stdin: stdin() })).toEqual(articles('-'));
  });

  it.each(['gnu', 'pax', 'ustar', 'v7', 'oldgnu'])('is read in the form %s, as tar itself writes it', async (form) => {
    const name = form === 'v7' ? 'short' : `${'a long name of a folder '.repeat(4)}/é`;
    put(`forms/${form}/${name}/one.txt`, TEXT);
    put(`forms/${form}/two.txt`, `${TEXT} 2.`);
    const file = path.join(folder, `${form}.tar`);
    execFileSync('tar', ['--sort=name', `--format=${form}`, '-cf', file, '-C', path.join(folder, 'forms', form), '.']);
    expect(await read([file])).toEqual([`one ${form}.tar/${name}/one.txt`, `two ${form}.tar/two.txt`].sort());
  });

  it('with a broken header loses one file, and one that breaks off what follows; both say where', async () => {
    const three = toTar({ 'a.txt': TEXT, 'b.txt': `${TEXT} B.`, 'c.txt': `${TEXT} C.` });
    const broken = Buffer.from(three);
    broken.write('?', 1024 + 3);
    expect(await read([put('broken.tar', broken)])).toEqual([
      'a broken.tar/a.txt',
      '! damaged-archive broken.tar',
      'c broken.tar/c.txt',
    ]);
    expect(await messageOf(path.join(folder, 'broken.tar'))).toMatch(/no header of tar at byte 1024;/);
    expect(await read([put('cut.tar', three.subarray(0, 1024 + 512 + 20))])).toEqual([
      'a cut.tar/a.txt',
      '! truncated cut.tar/b.txt',
    ]);
    expect(await read([put('cut.tar.gz', gzipSync(three).subarray(0, -20))])).toContain('a cut.tar.gz/a.txt');
  });

  it('may hold archives, but not for ever; one without articles is told', async () => {
    const inner = gzipSync(toTar({ 'x.txt': TEXT }));
    const twice = toTar({
      'inner.tar.gz': inner,
      'crawl.warc.gz': pack([toResponse('https://news.example/1', page('One'))]),
    });
    expect(await read([put('outer.tar', twice)])).toEqual([
      'x outer.tar/inner.tar.gz/x.txt',
      expect.stringMatching(/^news\.example-1-[0-9a-f]{10} outer\.tar\/crawl\.warc\.gz#1$/),
    ]);
    let deep = toTar({ 'x.txt': TEXT });
    for (let depth = 0; depth < 4; depth += 1) deep = toTar({ 'y.tar': deep });
    expect(await read([put('deep.tar', deep)])).toEqual(['! nested-archive deep.tar/y.tar/y.tar/y.tar']);
    expect(await read([put('none.tar', toTar({ 'x.jpg': '' }))])).toEqual(['! no-match none.tar']);
  });

  it('has limits of size for each file, and none for itself', async () => {
    const file = put('large.tar', toTar({ 'a.txt': 'word '.repeat(1000), 'b.txt': TEXT }));
    expect(await read([file], { maxTextBytes: 1000 })).toEqual(['! too-large large.tar/a.txt', 'b large.tar/b.txt']);
  });
});

const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${`${TEXT} ${title}. `.repeat(4)}</p></article></body></html>`;
const url = (name: string) => `https://www.news.example/2026/${name}.html?id=7`;

describe('WARC', () => {
  const records = [
    toRecord({ type: 'warcinfo', contentType: 'application/warc-fields', block: 'software: none\r\n' }),
    toRecord({
      type: 'request',
      url: url('one'),
      contentType: 'application/http; msgtype=request',
      block: 'GET / HTTP/1.1\r\n\r\n',
    }),
    toResponse(url('one'), page('One')),
    toResponse(url('gone'), page('Gone'), { status: '404 Not Found' }),
    toResponse(url('picture'), Buffer.alloc(90_000, 1), { headers: { 'Content-Type': 'image/png' } }),
    toResponse(url('chunked'), toChunked(gzipSync(page('Chunked'))), {
      headers: { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
    }),
    toRecord({ type: 'resource', url: url('resource'), contentType: 'text/html', block: page('Resource') }),
    toRecord({ type: 'conversion', url: url('conversion'), contentType: 'text/plain', block: TEXT }),
    toRecord({ type: 'metadata', url: url('one'), contentType: 'text/plain', block: TEXT }),
  ];
  const ids = ['one', 'chunked', 'resource', 'conversion'].map((name) => `news.example-2026-${name}-`);
  const idsOf = (lines: readonly string[]) => lines.map((line) => line.replace(/[0-9a-f]{10} .*/, ''));

  it('gives the pages of its answers, resources and conversions, packed or not', async () => {
    const packed = put('crawl.warc.gz', pack(records));
    const plain = put('crawl.warc', Buffer.concat(records));
    const whole = put('whole.warc.gz', gzipSync(Buffer.concat(records)));
    for (const file of [packed, plain, whole]) expect(idsOf(await read([file]))).toEqual(ids);
    expect((await read([packed])).map((line) => line.split('#')[1])).toEqual(['3', '6', '7', '8']);
  });

  it('gives the address; when a page was fetched is metadata, and never its day', async () => {
    const [one] = await readAll([put('one.warc.gz', pack([toResponse(url('one'), page('One'))]))]);
    expect(one).toMatchObject({
      article: { url: url('one'), publisher: 'news.example', metadata: { captured: '2026-11-02T10:00:00Z' } },
    });
    expect(one).not.toHaveProperty('article.published');
    const dated = toResponse('https://news.example/2026/10/04/talks', page('Talks'));
    expect((await readAll([put('dated.warc', dated)]))[0]).toMatchObject({ article: { published: '2026-10-04' } });
  });

  it('unpacks what servers pack, believes no header against the bytes, and knows the encoding', async () => {
    const body = Buffer.from(page('Body'));
    const headers = (coding: string) => ({ headers: { 'Content-Encoding': coding } });
    const answers = [
      toResponse(url('br'), brotliCompressSync(body), headers('br')),
      toResponse(url('zlib'), deflateSync(body), headers('deflate')),
      toResponse(url('raw'), deflateRawSync(body), headers('deflate')),
      toResponse(url('already'), body, { headers: { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' } }),
      toResponse(url('latin'), Buffer.from(page('Genève'), 'latin1'), {
        headers: { 'Content-Type': 'text/html; charset=ISO-8859-1' },
      }),
    ];
    const results = await readAll([put('codings.warc.gz', pack(answers))]);
    const headlines = results.map((result) => ('article' in result ? result.article.headline : result.rejected.code));
    expect(headlines).toEqual(['Body', 'Body', 'Body', 'Body', 'Genève']);
  });

  it('with a broken record loses that one, packed or not, and one that breaks off says where', async () => {
    const pages = ['a', 'b', 'c'].map((name) => toResponse(url(name), page(name.repeat(50))));
    const [first, second, third] = pages.map((one) => pack([one])) as [Buffer, Buffer, Buffer];
    const [whole, middle, last] = pages as unknown as [Buffer, Buffer, Buffer];
    const flipped = Buffer.from(second);
    flipped.fill(0xff, 40, 60);
    const packed = await read([put('flip.warc.gz', Buffer.concat([first, flipped, third]))]);
    expect(idsOf(packed)).toEqual(['news.example-2026-a-', '! damaged-archive flip.warc.gz#1', 'news.example-2026-c-']);
    const lengthless = Buffer.from(String(middle).replace('Content-Length', 'Content-Width'));
    const plain = await read([put('plain.warc', Buffer.concat([whole, lengthless, last]))]);
    expect(idsOf(plain)).toEqual(['news.example-2026-a-', '! damaged-archive plain.warc#2', 'news.example-2026-c-']);
    const all = Buffer.concat([first, second, third]);
    const cut = await read([put('cut.warc.gz', all.subarray(0, all.length - 30))]);
    expect(idsOf(cut)).toEqual(['news.example-2026-a-', 'news.example-2026-b-', '! truncated cut.warc.gz']);
    const bomb = pack([toResponse(url('bomb'), Buffer.alloc(60_000_000, ' '))]);
    const trapped = await read([put('bomb.warc.gz', Buffer.concat([first, bomb, third]))]);
    expect(idsOf(trapped)).toEqual(['news.example-2026-a-', '! too-compressed bomb.warc.gz#2', 'news.example-2026-c-']);
  });

  it('gives a page that was fetched twice once, and both where it had changed', async () => {
    const twice = [
      toResponse(url('x'), page('X')),
      toResponse(url('x'), page('X')),
      toResponse(url('y'), page('Y')),
      toResponse(url('y'), page('Z')),
    ];
    expect(idsOf(await read([put('twice.warc.gz', pack(twice))])).map((line) => line.slice(0, 30))).toEqual([
      expect.stringMatching(/^news\.example-2026-x-/),
      expect.stringMatching(/^! duplicate-article/),
      expect.stringMatching(/^news\.example-2026-y-/),
      expect.stringMatching(/^news\.example-2026-y-/),
    ]);
  });
});

describe('standard input', () => {
  async function* stdin(content: string | Uint8Array) {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }

  it('is JSON Lines also where the first line is long, and may be longer than fits in memory at once', async () => {
    const line = (id: string, words: number) => `${JSON.stringify({ id, text: `${TEXT} `.repeat(words) })}\n`;
    expect(await read(['-'], { stdin: stdin(line('a', 200) + line('b', 1)) })).toEqual(['a -#1', 'b -#2']);
    expect(await read(['-'], { stdin: stdin(line('a', 200)) })).toEqual(['a -']);
    const long = Array.from({ length: 400 }, (_, at) => line(`r${at}`, 500)).join('');
    expect(long.length).toBeGreaterThan(10_000_000);
    expect(await read(['-'], { stdin: stdin(long) })).toHaveLength(400);
    expect(await read(['-'], { stdin: stdin(gzipSync(line('a', 200) + line('b', 1))) })).toEqual(['a -#1', 'b -#2']);
  });
});
