import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadOptions, readArticles } from '../../src/read/index.ts';

const TEXT = 'The ministers met in Accra on Tuesday, and spoke about fish.';
let folder: string;
const at = (name: string) => path.join(folder, name);
const write = async (name: string, content: string | Uint8Array) => {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), content);
};

/** Each result in a line: `id source` of an article, `! code where` of a rejection, paths without the folder. */
async function read(inputs: readonly string[], options?: ReadOptions): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const result of readArticles(inputs, options)) {
    const line =
      'article' in result
        ? `${result.article.id} ${result.article.source}`
        : `! ${result.rejected.code} ${result.rejected.where}`;
    lines.push(line.replaceAll(`${folder}${path.sep}`, ''));
  }
  return lines;
}

async function* chunksOf(text: string) {
  for (let start = 0; start < text.length; start += 7) yield Buffer.from(text.slice(start, start + 7));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'read-'));
  await write('news/b.txt', `${TEXT} B.`);
  await write('news/a.md', `${TEXT} A.`);
  await write('news/deep/c.HTML', `<p>${TEXT} C.</p>`);
  await write('news/list.jsonl', `{"text":"${TEXT}"}\n\n{"id":"own","text":"${TEXT} 2."}\n{"text":\n{"txt":1}\n`);
  await write('news/one.json', `{"text":"${TEXT} One."}`);
  await write('news/.hidden.txt', TEXT);
  await write('news/.git/x.txt', TEXT);
  await write('news/notes.pdf', TEXT);
  await write('odd/[x].txt', `${TEXT} Odd.`);
  await mkdir(at('empty'));
  await symlink(at('news'), at('news/deep/loop'));
  await symlink(at('self.txt'), at('self.txt'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('inputs', () => {
  const all = [
    'a news/a.md',
    'b news/b.txt',
    'c news/deep/c.HTML',
    'list-1 news/list.jsonl#1',
    'own news/list.jsonl#2',
    '! invalid-json news/list.jsonl:4:9',
    '! no-text news/list.jsonl#4',
    'one news/one.json',
  ];

  it('may be a folder: known endings at any depth, hidden ones left, links followed once', async () => {
    expect(await read([at('news')])).toEqual(all);
  });
  it('may be files and globs, and a name with brackets is a name first', async () => {
    expect(await read([at('odd/[x].txt'), at('news/*.{md,txt}')])).toEqual([
      'a news/a.md',
      'b news/b.txt',
      '[x] odd/[x].txt',
    ]);
  });
  it('give the same in any order, and when named twice in other words', async () => {
    const names = [
      at('news'),
      at('news/b.txt'),
      `${at('news')}/deep/../b.txt`,
      at('news/**/*.md'),
      at('missing.txt'),
      at('empty'),
    ];
    const expected = await read([at('news'), at('missing.txt'), at('empty')]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
        expect(await read(order)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
  it('may be standard input, told by how it begins, and it comes last', async () => {
    const lines = `{"id":"x","text":"${TEXT}"}\n{"text":"${TEXT} 2."}\n`;
    expect(await read(['-', at('news/a.md'), '-'], { stdin: chunksOf(lines) })).toEqual([
      'a news/a.md',
      'x -#1',
      'stdin-2 -#2',
    ]);
    expect(await read(['-'], { stdin: chunksOf(TEXT) })).toEqual(['stdin -']);
    expect(await read(['-'], { stdin: chunksOf(`  <!DOCTYPE html><p>${TEXT}</p>`) })).toEqual(['stdin -']);
    expect(await read(['-'], { stdin: chunksOf(''), format: 'text' })).toEqual(['! empty-file -']);
  });
  it('that name nothing give one finding each', async () => {
    expect(await read([at('missing.txt')])).toEqual(['! missing-file missing.txt']);
    expect(await read([at('news/b.txt/x.txt')])).toEqual(['! missing-file news/b.txt/x.txt']);
    expect(await read([at('empty')])).toEqual(['! no-match empty']);
    expect(await read([at('news/*.pdf'), at('news/*.zip')])).toEqual([
      '! no-match news/*.pdf',
      '! no-match news/*.zip',
    ]);
    expect(await read([at('news/notes.pdf')])).toEqual(['! unknown-format news/notes.pdf']);
    expect(await read([at('news/notes.pdf')], { format: 'text' })).toEqual(['notes news/notes.pdf']);
    expect(await read([at('self.txt')])).toEqual(['! unreadable self.txt']);
    expect(await read(['/dev/null'])).toEqual(['! unreadable /dev/null']);
  });
});

describe('files that cannot be read', () => {
  it('give one finding each, and the rest goes on', async () => {
    await write('bad/binary.txt', Buffer.from([72, 105, 0, 1]));
    await write('bad/blank.txt', ' \n');
    await write('bad/broken.json', '{\n  "text": "x",\n}');
    await write('bad/empty.md', '');
    await write('bad/good.txt', TEXT);
    await write('bad/none.jsonl', '\n\n');
    await write('bad/page.html', '<html><body><script>x</script></body></html>');
    await write('bad/zero.json', '[]');
    expect(await read([at('bad')])).toEqual([
      '! binary-file bad/binary.txt',
      '! no-text bad/blank.txt',
      '! invalid-json bad/broken.json:3:1',
      '! empty-file bad/empty.md',
      'good bad/good.txt',
      '! empty-file bad/none.jsonl',
      '! no-main-text bad/page.html',
      '! empty-file bad/zero.json',
    ]);
  });

  it('because they are too large are refused soon, whatever the format', async () => {
    const long = 'word '.repeat(4_000_000);
    await write('large/a.txt', long);
    await write('large/b.jsonl', `${JSON.stringify({ text: long })}\n{"text":"${TEXT}"}\n${'x'.repeat(45_000_000)}`);
    await write('large/c.json', JSON.stringify([{ text: long }, { text: TEXT }]));
    await write('large/d.html', `<p>${long}</p>`);
    const start = performance.now();
    expect(await read([at('large')])).toEqual([
      '! too-large large/a.txt',
      '! too-large large/b.jsonl#1',
      'b-2 large/b.jsonl#2',
      '! too-large large/b.jsonl:3',
      '! too-large large/c.json#1',
      'c-2 large/c.json#2',
      '! too-large large/d.html',
    ]);
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 20_000);

  it('may be allowed by a larger limit', async () => {
    expect(await read([at('large/a.txt')], { maxTextBytes: 30_000_000 })).toEqual(['a large/a.txt']);
  }, 20_000);
});

describe('ids', () => {
  it('that different texts claim get a suffix from the text, each of them, whatever the order', async () => {
    await write('ids/1/x.txt', `${TEXT} One.`);
    await write('ids/2/x.txt', `${TEXT} Two.`);
    await write('ids/3/r.jsonl', `{"id":"x","text":"${TEXT} Three."}\n{"id":"y","text":"${TEXT}"}\n`);
    const lines = await read([at('ids')]);
    expect(lines).toHaveLength(4);
    expect(lines.slice(0, 3).every((line) => /^x-[\da-f]{8} /.test(line))).toBe(true);
    expect(lines[3]).toBe('y ids/3/r.jsonl#2');
    const ids = (found: readonly string[]) => found.map((line) => line.split(' ')[0]).sort();
    expect(ids(await read([at('ids/3'), at('ids/2'), at('ids/1')]))).toEqual(ids(lines));
    for await (const result of readArticles([at('ids/1'), at('ids/2')])) {
      expect(result).toMatchObject({ article: { findings: [{ code: 'shared-id', severity: 'warning' }] } });
    }
  });

  it('of the same text twice give it once, with word of it, and without suffix', async () => {
    await write('twice/1/x.txt', TEXT);
    await write('twice/2/x.txt', TEXT);
    await write('twice/r.jsonl', `{"id":"z","text":"${TEXT}"}\n`.repeat(2));
    expect(await read([at('twice')])).toEqual([
      'x twice/1/x.txt',
      '! duplicate-article twice/2/x.txt',
      'z twice/r.jsonl#1',
      '! duplicate-article twice/r.jsonl#2',
    ]);
  });
});
