// The figures are those of the project's judge, a script of its own that reads the graph: two ways to one result.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { folderOf, main, rapporteur } from '../cli/run.ts';

vi.setConfig({ testTimeout: 300_000 }); // the judge builds the graph of each article in a process of its own

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const judge = path.join(shared, 'tools/score.mjs');
const project = fileURLToPath(new URL('../../', import.meta.url));

type Figures = {
  readonly gold: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number;
};

// Every fifth record: long and short ones, and few enough to wait for.
const samples = [
  { name: 'seeds', isTaken: () => true },
  { name: 'dev', isTaken: (at: number) => at % 5 === 1 },
] as const;

describe('evaluate agrees with the judge', () => {
  it.for(samples)('on ../shared/$name', async ({ name, isTaken }, { skip }) => {
    const articles = path.join(shared, name);
    const file = path.join(shared, `gold/${name}.json`);
    skip(![judge, articles, file].every((one) => existsSync(one)), `../shared/${name} or its judge is not here`);
    const records: readonly unknown[] = JSON.parse(readFileSync(file, 'utf8'));
    const gold = path.join(
      folderOf({ 'gold.json': JSON.stringify(records.filter((_, at) => isTaken(at))) }),
      'gold.json',
    );

    const judged = await promisify(execFile)(
      process.execPath,
      [
        judge,
        '--gold',
        gold,
        '--articles',
        articles,
        '--project',
        project,
        '--run',
        `${process.execPath} ${main}`,
        '--json',
      ],
      { cwd: project },
    );
    const [figures = ''] = judged.stdout.trim().split('\n').slice(-1);
    const theirs: Record<string, Figures> = JSON.parse(figures);
    expect(judged.stdout).not.toContain('failed');

    const { code, stdout, stderr } = await rapporteur(['evaluate', '--gold', gold, articles, '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const { facets: ours }: { facets: Record<string, Figures> } = JSON.parse(stdout);
    const toFigures = (all: Record<string, Figures>) =>
      Object.entries(all).map(([facet, { gold, precision, recall, f1 }]) => [facet, gold, precision, recall, f1 ?? 0]);
    expect(toFigures(ours)).toEqual(toFigures(theirs));
    expect(ours.meetings?.gold).toBeGreaterThan(0);
  });
});
