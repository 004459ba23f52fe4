// `rapporteur build` as N-Quads: what memory does not hold is sorted on the disk, and no option of the build changes by it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { readQuads, toDocument } from '../../src/rdf/index.ts';
import { toArticles, toRandom } from './broken-off.ts';
import { folderOf, rapporteur } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const tiny = ['--sort-memory', '10kB'];
const correction = {
  ...{ verdict: 'missing', kind: 'position', article: 'a3', begin: 0, end: 4, holder: 'PE', stance: 'supports' },
  ...{ issue: 'https://w3id.org/rapporteur/concept/Climate', act: 'affirms' },
};

describe('rapporteur build --format nquads', () => {
  it.each([
    ['with nothing else', []],
    ['with threads', ['--jobs', '2']],
    [
      'with a base, texts and a bound on confidence',
      ['--base', 'https://example.org/', '--include-text', '--min-confidence', '0.9'],
    ],
    ['with corrections', ['--corrections', 'own.jsonl']],
    ['with a cache', ['--cache', 'kept']],
    ['with a run to go on from', ['--resume']],
  ])('gives the quads, the summary and the description of the Turtle: %s', async (_, options) => {
    const articles = toArticles(60, toRandom(5));
    const { text } = JSON.parse(articles.split('\n').find((line) => line.includes('"a3"')) ?? '');
    const folder = folderOf({
      'in.jsonl': articles,
      'own.jsonl': [
        JSON.stringify({ ...correction, quote: text.slice(0, 4) }),
        JSON.stringify({ ...correction, quote: 'gone' }),
      ].join('\n'),
    });
    const ran = async (output: string, ...others: readonly string[]) => {
      const { code, stdout, stderr } = await rapporteur(['build', 'in.jsonl', '-o', output, ...options, ...others], {
        folder,
      });
      const description = readFileSync(path.join(folder, output.replace(/\..*/, '.void.ttl')), 'utf8');
      const counts = description.split('\n').filter((line) => /void:(?!dataDump)|dcterms:temporal|schema:/.test(line));
      return {
        code,
        summary: stdout.replace(/\(\d+ known from before\)|in \S+$|(?<=articles +\d+).*/gm, ''),
        stderr,
        counts,
      };
    };
    const turtle = await ran('t.ttl');
    const lines = await ran('n.nq', ...tiny);
    expect(lines).toEqual(turtle);
    expect(lines.code).toBe(3);
    const quads = await readQuads(path.join(folder, 't.ttl'));
    const text2 = [...(toDocument(quads, { format: 'nquads' }).text as Iterable<string>)].join('');
    expect(readFileSync(path.join(folder, 'n.nq'), 'utf8') === text2).toBe(true);
    const kept = [
      'in.jsonl',
      'own.jsonl',
      'n.nq',
      'n.void.ttl',
      't.ttl',
      't.void.ttl',
      ...(options[0] === '--cache' ? ['kept'] : []),
    ];
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
  });

  it('writes the same to standard output, and N-Triples alike', async () => {
    const folder = folderOf({});
    const args = ['build', seeds, '-o'];
    const [quads, triples, printed] = await Promise.all([
      rapporteur([...args, 'n.nq', ...tiny], { folder }),
      rapporteur([...args, 'n.nt', ...tiny], { folder }),
      rapporteur([...args, '-', '--format', 'nquads', ...tiny], { folder }),
    ]);
    expect([quads.code, triples.code, printed.code]).toEqual([0, 0, 0]);
    const text = readFileSync(path.join(folder, 'n.nq'), 'utf8');
    expect([printed.stdout === text, readFileSync(path.join(folder, 'n.nt'), 'utf8') === text]).toEqual([true, true]);
    expect(printed.stderr).toBe(quads.stdout.replace('n.nq', 'standard output'));
  });

  it('builds in memory where an identity is said', async () => {
    const folder = folderOf({ 'same.ttl': '<x:a> <http://www.w3.org/2002/07/owl#sameAs> <x:b> .' });
    const { code, stderr } = await rapporteur(['build', seeds, '-o', 'n.nq', '--identity', 'same.ttl'], { folder });
    expect([code, stderr]).toEqual([0, expect.stringContaining('unknown-identity')]);
  });

  it('refuses to sort what it does not sort', async () => {
    const folder = folderOf({ 'same.ttl': '<x:a> <http://www.w3.org/2002/07/owl#sameAs> <x:b> .' });
    for (const args of [
      ['-o', 'n.ttl', ...tiny],
      ['-o', 'n.nq', '--identity', 'same.ttl', ...tiny],
    ]) {
      const { code, stderr } = await rapporteur(['build', seeds, ...args], { folder });
      expect([code, stderr]).toEqual([2, expect.stringContaining('--sort-memory is for --format nquads and ntriples')]);
    }
    const { code, stderr } = await rapporteur(['build', seeds, '-o', 'n.nq', '--sort-memory', 'much'], { folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining('Give a number of bytes')]);
  });

  it('ends before it writes where too many are rejected, and leaves what was there', async () => {
    const folder = folderOf({ 'in.jsonl': toArticles(60, toRandom(5)), 'n.nq': 'old\n' });
    const args = ['build', 'in.jsonl', '-o', 'n.nq', '--max-error-rate', '0', '--errors', 'e', ...tiny];
    const { code, stderr } = await rapporteur(args, { folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining('--max-error-rate allows a share of 0; e says which')]);
    expect(readdirSync(folder).sort()).toEqual(['e', 'in.jsonl', 'n.nq']);
    expect(readFileSync(path.join(folder, 'n.nq'), 'utf8')).toBe('old\n');
  });

  it('makes the folder of the output with the graph, and none for a build that fails', async () => {
    const folder = folderOf({ 'in.jsonl': toArticles(60, toRandom(5)), file: '' });
    const build = (input: string, output: string, ...others: readonly string[]) =>
      rapporteur(['build', input, '-o', output, ...tiny, ...others], { folder });
    expect((await build('nothere.json', 'new/deep/n.nq')).code).toBe(1);
    expect((await build('in.jsonl', 'new/deep/n.nq', '--max-error-rate', '0')).code).toBe(1);
    const { code, stderr } = await build('in.jsonl', 'file/n.nq', '--errors', 'e');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^error: file\/n.nq cannot be written: a part of .*\n$/)]);
    expect(readdirSync(folder).sort()).toEqual(['file', 'in.jsonl']);
    expect((await build('in.jsonl', 'new/deep/n.nq', '--no-description')).code).toBe(3);
    expect(readdirSync(path.join(folder, 'new/deep'))).toEqual(['n.nq']);
  });

  it('says where what memory does not hold could not be written', async () => {
    const folder = folderOf({ 'in.jsonl': toArticles(60, toRandom(5)) });
    writeFileSync(path.join(folder, 'n.nq'), 'old\n');
    const { code, stderr } = await rapporteur(['build', 'in.jsonl', '-o', '-', '--format', 'nquads', ...tiny], {
      folder,
      env: { TMPDIR: path.join(folder, 'nowhere', 'at') },
    });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/nowhere\/at: what memory does not hold cannot be kept there: there is no such/),
    ]);
  });
});
