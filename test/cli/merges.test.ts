// A user sees why reports are one meeting, overrules it with a file, and finds it overruled after the next build.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { articles, folderOf, rapporteur } from './run.ts';

vi.setConfig({ testTimeout: 120_000 }); // several processes, each of which reads the whole vocabulary

const LABEL = 'Daniel Otieno (Kenya) and Kari Solberg (Norway), 2024-03-03';

const countMeetings = (folder: string): number =>
  (readFileSync(path.join(folder, 'out/graph.ttl'), 'utf8').match(/^ {2}a rap:Meeting,/gm) ?? []).length;

it('a merge is explained, told apart by the line that the explanation gives, and stays so', async () => {
  const folder = folderOf(articles);
  const names = Object.keys(articles);
  expect((await rapporteur(['build', ...names], { folder })).code).toBe(0);
  expect(countMeetings(folder)).toBe(2);

  const explained = await rapporteur(['explain', '--merge', LABEL], { folder });
  expect([explained.code, explained.stderr]).toEqual([0, '']);
  expect(explained.stdout).toContain('2 accounts of it were taken to be of one thing:');
  expect(explained.stdout).toContain('because: the same day, 2024-03-03; the same parties');
  expect(explained.stdout).toContain('“Norwegian Foreign Minister Kari Solberg met');

  const [line = ''] = /^<\S+>\n {2}<\S+differentFrom> <\S+> \.$/m.exec(explained.stdout) ?? [];
  expect(line).not.toBe('');
  writeFileSync(path.join(folder, 'identity.ttl'), `${line}\n`);
  for (const inputs of [names, [...names].reverse()]) {
    const built = await rapporteur(['build', ...inputs, '--identity', 'identity.ttl'], { folder });
    expect([built.code, built.stderr]).toEqual([0, '']);
    expect(countMeetings(folder)).toBe(3);
  }
});

it('two people are made one by their IRIs', async () => {
  const folder = folderOf({
    ...articles,
    'identity.ttl': `@prefix owl: <http://www.w3.org/2002/07/owl#> .
@base <https://w3id.org/rapporteur/data/> .
<person/elena-quispe-PE> owl:sameAs <person/daniel-otieno-KE> .
`,
  });
  const built = await rapporteur(['build', ...Object.keys(articles), '--identity', 'identity.ttl'], { folder });
  expect([built.code, built.stderr]).toEqual([0, '']);
  expect(built.stdout).toMatch(/^people +3$/m);
  const { stdout } = await rapporteur(['explain', '--merge', 'Daniel Otieno'], { folder });
  expect(stdout).toContain('because: the identity file says that it is the same');
});

it('a line that cannot be followed is told, and the graph is built', async () => {
  const folder = folderOf({
    ...articles,
    'odd.ttl': '<http://example.org/a> <http://www.w3.org/2002/07/owl#sameAs> <http://example.org/b> .\n',
    'none.ttl': '<http://example.org/a> <http://example.org/b> <http://example.org/c> .\n',
  });
  const odd = await rapporteur(['build', 'oslo.md', '--identity', 'odd.ttl'], { folder });
  expect(odd.code).toBe(0);
  expect(odd.stderr).toMatch(
    /^warning odd\.ttl unknown-identity: <http:\/\/example\.org\/a> owl:sameAs .+ not followed/,
  );
  const none = await rapporteur(['build', 'oslo.md', '--identity', 'none.ttl'], { folder });
  expect([none.code, none.stdout]).toEqual([2, '']);
  expect(none.stderr).toMatch(/^error: none\.ttl holds neither owl:sameAs nor owl:differentFrom; write /);
  const missing = await rapporteur(['build', 'oslo.md', '--identity', 'missing.ttl'], { folder });
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('there is no such file')]);
});

it('what explain --merge cannot do is said', async () => {
  const folder = folderOf(articles);
  expect((await rapporteur(['build', 'oslo.md'], { folder })).code).toBe(0);
  const [nobody, both, alone, neither, empty, unbuilt] = await Promise.all([
    rapporteur(['explain', '--merge', 'Nobody'], { folder }),
    rapporteur(['explain', 'oslo.md', '--merge', 'Kari Solberg'], { folder }),
    rapporteur(['explain', '--merge', 'Kari Solberg'], { folder }),
    rapporteur(['explain'], { folder }),
    rapporteur(['explain', '--merge', ' '], { folder }),
    rapporteur(['explain', '--merge', 'Kari Solberg', '-g', 'missing.ttl'], { folder }),
  ]);
  expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('--merge is empty')]);
  expect([unbuilt.code, unbuilt.stderr]).toEqual([1, expect.stringContaining('no graph missing.ttl; build it first')]);
  expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('holds nothing that Nobody names')]);
  expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('leave oslo.md out')]);
  expect([alone.code, alone.stdout]).toEqual([0, expect.stringContaining('Nothing was merged')]);
  expect([neither.code, neither.stderr]).toEqual([2, expect.stringContaining('name an article')]);
});
