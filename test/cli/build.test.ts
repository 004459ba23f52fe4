// `rapporteur build`, run as a user runs it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readQuads } from '../../src/rdf/index.ts';
import { articles, folderOf, rapporteur } from './run.ts';

vi.setConfig({ testTimeout: 60_000 }); // each run starts a process and reads the whole vocabulary

describe('rapporteur build', () => {
  it('writes the graph and sums it up; the same articles give the same bytes in any order', async () => {
    const folder = folderOf(articles);
    const names = Object.keys(articles);
    const [first, second] = await Promise.all([
      rapporteur(['build', ...names], { folder }),
      rapporteur(['build', ...names.reverse(), '-o', 'again.ttl'], { folder }),
    ]);
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/^articles +3\nmeetings +2 \(2 held, 0 planned\)\npeople +4\n/);
    expect(first.stdout).toMatch(/^triples +\d+, in out\/graph\.ttl\n$/m);
    const graph = readFileSync(path.join(folder, 'out/graph.ttl'), 'utf8');
    expect(graph).toContain('Kari Solberg');
    expect(readFileSync(path.join(folder, 'again.ttl'), 'utf8')).toBe(graph);
    expect(second.code).toBe(0);
  });

  it('says at the head of the graph how it came about, and no more than what its bytes depend on', async () => {
    const folder = folderOf({
      'in/oslo.md': articles['oslo.md'],
      'elsewhere/oslo.md': articles['oslo.md'],
      'own/x.ttl': '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <x:y> a skos:Concept .',
    });
    const base = ['--base', 'https://example.org/news/'];
    const [plain, moved, other] = await Promise.all([
      rapporteur(['build', 'in', '-o', '-'], { folder }),
      rapporteur(['build', path.join(folder, 'elsewhere/oslo.md'), '-o', '-'], { folder }),
      rapporteur(['build', 'in', '-o', '-', ...base, '--include-text', '--vocabulary', 'in/../own'], { folder }),
    ]);
    expect(moved.stdout).toBe(plain.stdout);
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const head = '@base <https://w3id.org/rapporteur/data/> .';
    expect(plain.stdout.split('\n').slice(0, 3)).toEqual([`# rapporteur ${version}: build (1 article)`, '', head]);
    expect(plain.stdout).toContain('\n<article/oslo>\n  a nif:Context, schema:NewsArticle ;\n');
    expect(other.stdout.split('\n').slice(0, 3)).toEqual([
      `# rapporteur ${version}: build --base https://example.org/news/ --include-text --vocabulary own (1 article)`,
      '',
      '@base <https://example.org/news/> .',
    ]);
  });

  it('leaves out facts that are less sure than asked for, and says so at the head', async () => {
    const folder = folderOf({ 'in.txt': 'Kenya supports the two-state solution. Norway met Kenya.' });
    const [all, sure, odd] = await Promise.all([
      rapporteur(['build', 'in.txt', '-o', '-'], { folder }),
      rapporteur(['build', 'in.txt', '-o', '-', '--min-confidence', '0.999'], { folder }),
      rapporteur(['build', 'in.txt', '-o', '-', '--min-confidence', 'high'], { folder }),
    ]);
    expect(all.stdout).toMatch(/a rap:Position[^.]*rap:confidence "0\.\d+"\^\^xsd:decimal/s);
    expect(sure.stdout).not.toContain('rap:Position');
    expect(sure.stdout).toMatch(/^# .*: build --min-confidence 0\.999 \(1 article\)\n/);
    expect([odd.code, odd.stdout]).toEqual([2, '']);
    expect(odd.stderr).toContain('Give a number from 0 to 1');
  });

  it('takes a folder, standard input, a base, a format and texts', async () => {
    const folder = folderOf({ ...articles, 'sub/deep.txt': articles['lima.txt'].replaceAll('Lima', 'Cusco') });
    const base = 'https://example.org/news/';
    const [whole, piped] = await Promise.all([
      rapporteur(['build', '.', '-o', 'graph.nq', '--base', base, '--include-text'], { folder }),
      rapporteur(['build', '-', '-o', '-', '--format', 'ntriples'], { folder, input: articles['lima.txt'] }),
    ]);
    expect([whole.code, whole.stderr]).toEqual([0, '']);
    expect(whole.stdout).toMatch(/^articles +4\n/);
    const quads = await readQuads(path.join(folder, 'graph.nq'));
    expect(quads.some(({ subject }) => subject.value.startsWith(base))).toBe(true);
    expect(quads.some(({ object }) => object.value.includes('Peru and Finland agree on forests\n'))).toBe(true);

    expect(piped.code).toBe(0);
    expect(piped.stdout).toMatch(/^(<[^>]+> <[^>]+> .+ \.\n)+$/);
    expect(piped.stderr).toMatch(/^articles +1\n(.+\n)+triples +\d+, in standard output\n$/);
    expect(readdirSync(folder).sort()).toEqual([
      'graph.nq',
      'graph.void.ttl',
      'lima.txt',
      'nairobi.txt',
      'oslo.md',
      'sub',
    ]);
  });

  it('follows an initiative that only an own vocabulary knows', async () => {
    const vocabulary = `
      @prefix rap: <https://w3id.org/rapporteur/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix concept: <https://w3id.org/rapporteur/concept/> . @prefix party: <https://w3id.org/rapporteur/party/> .
      concept:LanternPathway a rap:Initiative, skos:Concept ; skos:prefLabel "Lantern Pathway"@en ;
        skos:notation "LP" ; rap:proposer party:KE .`;
    const text = 'Kenya supports the Lantern Pathway, Kenyan Foreign Minister Daniel Otieno said on 3 March 2024.\n';
    const folder = folderOf({ 'own/lantern.ttl': vocabulary, 'a.txt': text });
    const { code } = await rapporteur(['build', 'a.txt', '--vocabulary', 'own', '-o', 'a.nt'], { folder });
    expect(code).toBe(0);
    expect(readFileSync(path.join(folder, 'a.nt'), 'utf8')).toMatch(
      /ontology#initiative> <https:\/\/w3id\.org\/rapporteur\/concept\/LanternPathway>/,
    );
  });

  it('tells which names in an own vocabulary nothing defines, and builds all the same', async () => {
    const vocabulary = `
      @prefix rap: <https://w3id.org/rapporteur/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix concept: <https://w3id.org/rapporteur/concept/> . @prefix party: <https://w3id.org/rapporteur/party/> .
      concept:Kelp a rap:Issue ; skos:prefLabel "kelp"@en ; rap:referenceProposition "Kelp is to be protected."@en .
      concept:KelpBan a rap:Propositon ; skos:broader concept:Kelp ; skos:prefLabel "kelp ban"@en ; rap:sense concept:suports .
      concept:KelpPact a rap:Initiative ; skos:prefLabel "Kelp Pact"@en ; rap:propposer party:KE .`;
    const folder = folderOf({ 'own/kelp.ttl': vocabulary, 'a.txt': articles['lima.txt'] });
    const { code, stderr } = await rapporteur(['build', 'a.txt', '--vocabulary', 'own'], { folder });
    expect(code).toBe(0);
    expect(stderr.split('\n')).toEqual([
      'warning own odd-name: concept:KelpBan names rap:Propositon, which nothing defines; check the spelling',
      'warning own odd-name: concept:KelpBan names concept:suports, which nothing defines; check the spelling',
      'warning own odd-name: concept:KelpPact names rap:propposer, which nothing defines; check the spelling',
      '',
    ]);
  });

  it('leaves the old file as it is when nothing could be read or the file cannot be written', async () => {
    const folder = folderOf({ 'old.ttl': 'old', 'empty.txt': '', 'lima.txt': articles['lima.txt'], 'none/.keep': '' });
    mkdirSync(path.join(folder, 'locked.ttl'));
    const [unread, empty, unwritable, lost] = await Promise.all([
      rapporteur(['build', 'empty.txt', 'missing.txt', '-o', 'old.ttl'], { folder }),
      rapporteur(['build', 'none', '-o', 'old.ttl'], { folder }),
      rapporteur(['build', 'lima.txt', '-o', 'locked.ttl'], { folder }),
      rapporteur(['build', 'lima.txt', '-o', 'old.ttl/graph.ttl'], { folder }),
    ]);
    expect(unread.code).toBe(1);
    expect(unread.stderr).toMatch(
      /^error empty\.txt .+\nerror missing\.txt .+\nerror: no article could be read from .+\n$/,
    );
    expect(empty.code).toBe(1);
    expect(readFileSync(path.join(folder, 'old.ttl'), 'utf8')).toBe('old');
    expect([unwritable.code, unwritable.stdout]).toEqual([1, '']);
    expect(unwritable.stderr).toBe('error: locked.ttl cannot be written: this is a folder; name a file (EISDIR)\n');
    expect([lost.code, lost.stdout]).toEqual([1, '']);
    expect(lost.stderr).toMatch(/^error: old\.ttl\/graph\.ttl cannot be written: [^\n]+\n$/);
    expect(readdirSync(folder).sort()).toEqual(['empty.txt', 'lima.txt', 'locked.ttl', 'none', 'old.ttl']);
  });

  it.each([
    [['build'], /missing required argument 'input'/],
    [['build', 'a.txt', '--bse', 'x'], /unknown option '--bse'.*\n.*Did you mean --base\?/],
    [['build', 'a.txt', '--base', 'data/'], /--base.*absolute http, https or urn IRI that ends with \//],
    [['build', 'a.txt', '--base', 'https://example.org/data'], /ends with \//],
    [['build', 'a.txt', '--base', 'https://example.org/data#'], /without \? and #/],
    [['build', 'a.txt', '--base', 'https://example.org/a b/'], /--base/],
    [['build', 'a.txt', '--base', 'https://example.org/100%/'], /--base/],
    [['build', 'a.txt', '--format', 'yaml'], /--format yaml is not known; known are turtle, /],
    [['build', 'a.txt', '-o', 'graph.docx'], /graph\.docx has the ending \.docx, which is not known; known are \.ttl/],
    [['build', 'a.txt', '--vocabulary', 'nowhere'], /--vocabulary.*no such folder/],
    [['build', 'a.txt', '--vocabulary', 'a.txt'], /--vocabulary.*This is no folder: name one that holds \.ttl files/],
  ])('refuses %j as a misuse, before it reads anything', async (args, message) => {
    const folder = folderOf({ 'a.txt': articles['lima.txt'] });
    const { code, stdout, stderr } = await rapporteur(args, { folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(path.join(folder, 'out'))).toBe(false);
  });
});

describe('broken input', () => {
  it('gives one clear line for each, and the rest is built', async () => {
    const folder = folderOf({
      'in/good.txt': articles['lima.txt'],
      'in/empty.txt': '',
      'in/blank.md': '---\ntitle: Nothing follows\n---\n\n',
      'in/binary.txt': Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
      'in/broken.json': '{"text": "cut off',
      'in/textless.json': '{"title": "Only a title"}',
      'in/records.jsonl': `${JSON.stringify({ text: articles['nairobi.txt'] })}\n{oops\n`,
      'in/latin.txt': Buffer.from('Peru’s president met Norway’s in Ñuñoa.\n'.replaceAll('’', "'"), 'latin1'),
      'in/long.txt': 'word '.repeat(4_000_000),
    });
    const { code, stdout, stderr } = await rapporteur(['build', 'in', '-o', 'graph.ttl'], { folder });
    expect(code).toBe(3);
    const lines = stderr.trimEnd().split('\n');
    const linesOf = (name: string) => lines.filter((line) => line.includes(` in/${name}`));
    for (const name of [
      'empty.txt',
      'blank.md',
      'binary.txt',
      'broken.json',
      'textless.json',
      'records.jsonl:2',
      'long.txt',
    ]) {
      expect(linesOf(name), name).toHaveLength(1);
      expect(linesOf(name)[0]).toMatch(/^error in\/[^ ]+ [a-z-]+: .+/);
    }
    expect(linesOf('latin.txt')).toMatchObject([expect.stringMatching(/^warning in\/latin\.txt /)]);
    expect(lines).toHaveLength(8);
    expect(stdout).toMatch(/^articles +3, and 7 rejected\n/);
    const graph = readFileSync(path.join(folder, 'graph.ttl'), 'utf8');
    expect(graph).toContain('Aino Laine');
    expect(graph).toContain('Daniel Otieno');
  });

  it('with a cache gives the same graph, says what it knew, tells damage once and a folder that cannot be used', async () => {
    const folder = folderOf({ ...articles, 'in the way': '' });
    const build = (...more: readonly string[]) => rapporteur(['build', '.', '-o', 'graph.ttl', ...more], { folder });
    const graph = () => readFileSync(path.join(folder, 'graph.ttl'), 'utf8');
    const cache = path.join(folder, 'kept');
    await build();
    const plain = graph();
    const first = await build('--cache', 'kept');
    expect([first.code, first.stderr, graph()]).toEqual([0, '', plain]);
    const second = await build('--cache', 'kept');
    expect([second.stdout.split('\n')[0], second.stderr]).toEqual(['articles          3 (3 known from before)', '']);
    expect(graph()).toBe(plain);
    for (const name of readdirSync(cache))
      if (name.endsWith('.entries')) writeFileSync(path.join(cache, name), 'odd\n');
    const damaged = await build('--cache', 'kept', '--prune-cache');
    expect(damaged.stderr).toBe('warning kept cache-damaged: 1 entry was damaged, and made again\n');
    expect([damaged.code, graph()]).toEqual([0, plain]);
    const [way, alone] = await Promise.all([build('--cache', 'in the way'), build('--prune-cache')]);
    expect([way.code, way.stderr]).toEqual([
      1,
      'error: --cache in the way cannot be used: this is a file and no folder; name another place (EEXIST)\n',
    ]);
    expect([alone.code, alone.stderr]).toEqual([2, 'error: --prune-cache needs --cache DIR, the cache to prune\n']);
    expect(graph()).toBe(plain);
  });
});
