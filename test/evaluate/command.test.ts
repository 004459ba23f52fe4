// The two commands, run as a user runs them: draft, correct, score.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { articles, folderOf, rapporteur } from '../cli/run.ts';

vi.setConfig({ testTimeout: 120_000 }); // each run starts a process and reads the whole vocabulary

const toGold = (...records: readonly unknown[]): string => JSON.stringify(records);
const record = { id: 'oslo', published: null, meetings: [], positions: [], initiatives: [] };

describe('rapporteur annotate', () => {
  it('drafts what evaluate then finds without an error, and never overwrites corrections', async () => {
    const folder = folderOf(articles);
    const drafted = await rapporteur(['annotate', '.', '-o', 'out/gold.json'], { folder });
    expect([drafted.code, drafted.stderr]).toEqual([0, '']);
    expect(drafted.stdout).toMatch(/^3 records drafted/);

    const [again, printed, scored] = await Promise.all([
      rapporteur(['annotate', '.', '-o', 'out/gold.json'], { folder }),
      rapporteur(['annotate', 'nairobi.txt'], { folder }),
      rapporteur(['evaluate', '--gold', 'out/gold.json', ...Object.keys(articles), '--errors'], { folder }),
    ]);
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/^error: out\/gold\.json is there already/)]);
    expect([printed.code, printed.stderr]).toEqual([0, expect.stringMatching(/^1 record drafted/)]);
    const all: readonly { readonly id: string }[] = JSON.parse(
      readFileSync(path.join(folder, 'out/gold.json'), 'utf8'),
    );
    expect(all.map(({ id }) => id).sort()).toEqual(['lima', 'nairobi', 'oslo']);
    expect(JSON.parse(printed.stdout)).toEqual(all.filter(({ id }) => id === 'nairobi'));

    expect([scored.code, scored.stderr]).toEqual([0, '']);
    const [head, ...rows] = scored.stdout.trimEnd().split('\n');
    expect(head).toMatch(/^facet +gold +precision +recall +F1$/);
    expect(rows).toHaveLength(9);
    for (const row of rows) expect(row).toMatch(/^\w+ +\d+ +(?:1\.000 +1\.000 +1\.000|- +- +-)$/);
    expect(rows[0]).toMatch(/^meetings +3 /);

    expect((await rapporteur(['annotate', 'lima.txt', '-o', 'out/gold.json', '--force'], { folder })).code).toBe(0);
    expect(JSON.parse(readFileSync(path.join(folder, 'out/gold.json'), 'utf8'))).toHaveLength(1);
  });
});

describe('rapporteur evaluate', () => {
  it('shows what was missed and what is false, each with its sentence', async () => {
    const position = {
      holder: 'KE',
      speaker: null,
      issue: 'Ukraine',
      stance: 'supports',
      quote: 'firmly supports the',
    };
    const folder = folderOf({
      'oslo.md': articles['oslo.md'],
      'gold.json': toGold({ ...record, positions: [position] }),
    });
    const [text, json] = await Promise.all([
      rapporteur(['evaluate', '--gold', 'gold.json', 'oslo.md', '--errors'], { folder }),
      rapporteur(['evaluate', '--gold', 'gold.json', 'oslo.md', '--errors', '--json'], { folder }),
    ]);
    const met =
      'Norwegian Foreign Minister Kari Solberg met Kenyan Foreign Minister Daniel Otieno in Oslo on 3 March 2024.';
    const said =
      'Kari Solberg said that Norway firmly supports the two-state solution and calls for a ceasefire in Gaza.';
    expect([text.code, text.stderr, json.code, json.stderr]).toEqual([0, '', 0, '']);
    expect(text.stdout).toContain(`missed positions oslo: KE supports Ukraine\n       “${said}”\n`);
    expect(text.stdout).toMatch(new RegExp(`^false {2}meetings oslo: .*Solberg.*\n {7}“${met}”$`, 'm'));
    expect(text.stdout).toMatch(/^meetings +0 +0\.000 +- +0\.000$/m);

    const { articles: count, facets, errors } = JSON.parse(json.stdout);
    expect(count).toBe(1);
    expect(facets.positions).toMatchObject({ gold: 1, right: 0, missed: 1, precision: 0, recall: 0, f1: 0 });
    expect(facets.meetings).toMatchObject({ gold: 0, right: 0, false: 1, precision: 0, recall: null, f1: 0 });
    expect(errors).toContainEqual({
      ...{ article: 'oslo', facet: 'positions', verdict: 'missed' },
      ...{ what: 'KE supports Ukraine', sentence: said },
    });
  });

  it('says in its exit code what it could not score', async () => {
    const folder = folderOf({
      ...articles,
      'gold.json': toGold(record),
      'more.json': toGold(record, { ...record, id: 'quito' }),
      'other.json': toGold({ ...record, id: 'quito' }),
      'wrong.json': toGold({ ...record, meetings: [{ kind: 'talks', participants: [], date: null, place: null }] }),
      'empty.json': '[]',
    });
    const evaluate = (...args: readonly string[]) => rapporteur(['evaluate', ...args], { folder });
    const [more, missing, other, wrong, empty, none, misuse, unknown] = await Promise.all([
      evaluate('--gold', 'more.json', 'oslo.md', 'lima.txt'),
      evaluate('--gold', 'gold.json', 'oslo.md', 'missing.txt'),
      evaluate('--gold', 'other.json', 'oslo.md'),
      evaluate('--gold', 'wrong.json', 'oslo.md'),
      evaluate('--gold', 'empty.json', 'oslo.md'),
      evaluate('--gold', 'none.json', 'oslo.md'),
      evaluate('oslo.md'),
      evaluate('--gold', 'gold.json', 'oslo.md', '--score'),
    ]);
    expect([more.code, more.stderr]).toEqual([3, expect.stringMatching(/^warning more\.json no-article: .*"quito"/)]);
    expect(more.stdout).toMatch(/^facet/);
    expect([missing.code, missing.stderr]).toEqual([3, expect.stringMatching(/^error missing\.txt /)]);
    expect([other.code, other.stderr]).toEqual([
      1,
      expect.stringMatching(/^error: no article has a record in other\.json/),
    ]);
    expect([wrong.code, wrong.stderr]).toEqual([
      1,
      expect.stringMatching(
        /^error wrong\.json#1 invalid-gold: "oslo": meetings\[0\]\.kind is "talks"; expected one of/,
      ),
    ]);
    expect([empty.code, empty.stderr]).toEqual([1, expect.stringMatching(/^error: empty\.json has no records/)]);
    expect([none.code, none.stderr]).toEqual([1, expect.stringMatching(/none\.json/)]);
    expect([misuse.code, misuse.stderr]).toEqual([2, expect.stringMatching(/--gold/)]);
    expect(unknown.code).toBe(2);
  });

  it('scores an issue of your own by its names, once you add it', async () => {
    const folder = folderOf({
      'oslo.txt': 'OSLO, 4 March 2024 - Norway firmly supports the Lofoten fishing accord, Kari Solberg said.\n',
      'own/fishing.ttl': `
        @prefix concept: <https://w3id.org/rapporteur/concept/> .
        @prefix rap: <https://w3id.org/rapporteur/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        concept:LofotenFishing a rap:Issue, skos:Concept ; skos:prefLabel "Lofoten fishing accord"@en ;
          rap:referenceProposition "The accord is to be kept."@en .
      `,
    });
    const options = ['--vocabulary', 'own'];
    expect(
      (await rapporteur(['annotate', 'oslo.txt', '--issues', 'all', ...options, '-o', 'gold.json'], { folder })).code,
    ).toBe(0);
    const file = path.join(folder, 'gold.json');
    const [drafted] = JSON.parse(readFileSync(file, 'utf8'));
    expect(drafted.positions).toMatchObject([{ holder: 'NO', issue: 'LofotenFishing' }]);
    const renamed = { ...drafted, positions: [{ ...drafted.positions[0], issue: 'Lofoten Fishing Accord' }] };
    writeFileSync(file, toGold(renamed));
    const { code, stdout } = await rapporteur(['evaluate', '--gold', 'gold.json', 'oslo.txt', ...options], { folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^positions +1 +1\.000 +1\.000 +1\.000$/m);
  });
});
