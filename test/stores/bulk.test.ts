// The stores' own bulk loaders take what we write: the commands that examples/stores/README.md shows are run as they stand there,
// and what the store then holds is compared with what was written.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { toDocument } from '../../src/rdf/index.ts';
import { build, seeds } from '../acceptance/seeds.ts';
import { jar, oxigraph, readProjectFile, storeKinds } from './servers.ts';

vi.setConfig({ testTimeout: 300_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-bulk-'));
afterAll(() => rmSync(folder, { recursive: true }));

const guide = readProjectFile('examples/stores/README.md');
const isMissing = (name: string): boolean => storeKinds.some((kind) => kind.name === name && kind.isMissing);

/** The lines of the guide's commands in which these words stand. */
function findCommands(words: string): readonly string[] {
  return [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, text = '']) => text.split('\n'))
    .filter((line) => line.includes(words));
}

/** Runs a command as the guide has it, in a folder in which the programs and the graph are. */
function run(command: string): string {
  const PATH = `${path.dirname(oxigraph)}:${process.env.PATH}`;
  return execFileSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH },
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function writeGraph(): Promise<readonly string[]> {
  const { quads } = await build([seeds]);
  const text = [...(toDocument(quads, { format: 'nquads' }).text as Iterable<string>)].join('');
  writeFileSync(path.join(folder, 'graph.nq'), text);
  return toLines(text);
}

const toLines = (text: string): readonly string[] => text.split('\n').filter(Boolean).sort();

describe.skipIf(isMissing('Fuseki'))('tdb2.tdbloader', () => {
  it('loads the graph, every statement as it is', async () => {
    const graph = await writeGraph();
    symlinkSync(jar, path.join(folder, 'jena-fuseki-server-5.6.0.jar'));
    const [command = '', ...others] = findCommands('tdb2.tdbloader');
    expect(others).toEqual([]);
    run(command);
    const [, database = ''] = /--loc (\S+)/.exec(command) ?? [];
    const dumped = run(`java -cp jena-fuseki-server-5.6.0.jar tdb2.tdbdump --loc ${database}`);
    expect(new Set(toLines(dumped).map(toPlain))).toEqual(new Set(graph.map(toPlain)));
  });
});

describe.skipIf(isMissing('Oxigraph'))('oxigraph load', () => {
  it('loads the graph, every statement as it is but for the spelling of numbers', async () => {
    const graph = await writeGraph();
    const [command = '', ...others] = findCommands('oxigraph load');
    expect(others).toEqual([]);
    run(command);
    const [, database = ''] = /--location (\S+)/.exec(command) ?? [];
    const dumped = toLines(run(`oxigraph dump --location ${database} --format nq`));
    expect(new Set(dumped.map(toPlain))).toEqual(new Set(graph.map(toPlain)));
  });
});

/** Without what stores may write otherwise: escapes, and the type of whole numbers. */
function toPlain(line: string): string {
  return JSON.stringify(
    line
      .replaceAll('#nonNegativeInteger>', '#integer>')
      .replace(/\\u([0-9A-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}
