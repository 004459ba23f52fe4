// 100,000 awkward quads are the same in every format; and tools of another house read what we write without a warning.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formats, readQuads, writeGraph } from '../../src/rdf/index.ts';
import { build, seeds } from '../acceptance/seeds.ts';
import { differ, oddNames, toCrowd } from './crowd.ts';
import { libraries, tools } from './servers.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-formats-'));
  const { quads } = await build([seeds]);
  for (const { endings } of Object.values(formats)) await writeGraph(quads, path.join(folder, `graph${endings[0]}`));
});
afterAll(() => rmSync(folder, { recursive: true }));

const crowd = toCrowd(100_000);

it.each(Object.values(formats))('$name holds 100,000 awkward quads unchanged', async ({ endings }) => {
  const file = path.join(folder, `crowd${endings[0]}`);
  expect(await writeGraph(crowd, file)).toBe(100_000);
  expect(differ(crowd, await readQuads(file))).toEqual([]);
});

describe('100,000 awkward quads in graphs of odd names', () => {
  const names = [undefined, ...oddNames];
  const graphs = names.map((graph) => toCrowd(100_000 / names.length, { graph }));
  const inGraph = (quads: readonly Quad[], name = '') => quads.filter(({ graph }) => graph.value === name);

  it.each(Object.values(formats))('are unchanged in $name, or refused', async ({ endings, holds }) => {
    const file = path.join(folder, `graphs${endings[0]}`);
    const writing = writeGraph(graphs.flat(), file);
    if (holds === 'graph') {
      await expect(writing).rejects.toThrow(/cannot hold the named graph <.*>: write \.nq, \.trig or \.jsonld/);
      expect(existsSync(file)).toBe(false);
      return;
    }
    expect(await writing).toBe(100_000);
    const read = await readQuads(file);
    for (const [at, name] of names.entries()) {
      expect(differ(graphs[at] ?? [], inGraph(read, name))).toEqual([]);
    }
  });
});

const ontology = fileURLToPath(new URL('../../ontology/', import.meta.url));
const turtles = ['', 'vocabulary'].flatMap((room) => {
  const names = readdirSync(path.join(ontology, room)).filter((name) => name.endsWith('.ttl'));
  return names.map((name) => path.join(ontology, room, name));
});
const written = Object.values(formats).map(({ endings }) => endings[0]);
const languages: Readonly<Record<string, string>> = {
  '.ttl': 'turtle',
  '.nt': 'ntriples',
  '.nq': 'nquads',
  '.trig': 'trig',
  '.rdf': 'rdfxml',
};

describe.skipIf(!tools.riot)('Jena’s riot', () => {
  it('reads the graph in every format, and the ontology, without a warning', () => {
    const [command = '', ...args] = tools.riot ?? [];
    const files = [...written.map((ending) => path.join(folder, `graph${ending}`)), ...turtles];
    const { status, stdout, stderr } = spawnSync(command, [...args, '--validate', ...files], { encoding: 'utf8' });
    const said = `${stdout}${stderr}`
      .split('\n')
      .filter((line) => /WARN|ERROR/.test(line) && !line.includes('SIS_DATA'));
    expect([status, said]).toEqual([0, []]);
  });
});

describe.skipIf(!tools.rapper)('Raptor’s rapper', () => {
  // It knows no JSON-LD.
  const readable = written.flatMap((ending) => (languages[ending] === undefined ? [] : [ending]));
  it.each(readable)('reads the graph as %s without a warning', (ending) => {
    expect(rapper(path.join(folder, `graph${ending}`), languages[ending] ?? '')).toEqual([]);
  });
  it.each(turtles.map((file) => [path.relative(ontology, file), file]))(
    'reads ontology/%s without a warning',
    (_, file) => {
      expect(rapper(file, 'turtle')).toEqual([]);
    },
  );
});

function rapper(file: string, language: string): readonly string[] {
  const [command = ''] = tools.rapper ?? [];
  const args = ['-i', language, '--count', file];
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...libraries } });
  expect(status, stderr).toBe(0);
  return stderr.split('\n').filter((line) => /warning|error/i.test(line));
}

describe('the tools themselves', () => {
  it.skipIf(!tools.rapper)('would warn', () => {
    const [command = ''] = tools.rapper ?? [];
    const options = { input: '<a> <b> .', env: { ...process.env, ...libraries }, stdio: 'pipe' } as const;
    expect(() => execFileSync(command, ['-i', 'turtle', '-', 'urn:x'], options)).toThrow();
  });
});
