// Tools of another house read what we write without a warning, and as many triples as we wrote: the graph in every format,
// its description, the saved questions as examples, and the ontology.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeDescription } from '../../src/cli/description.ts';
import { tallyQuads } from '../../src/export/index.ts';
import { readQueries, toExamples } from '../../src/query/index.ts';
import { formatOf, formats, readQuads, writeGraph } from '../../src/rdf/index.ts';
import { build, seeds } from '../acceptance/seeds.ts';
import { libraries, tools } from './servers.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-tools-'));
const ontology = fileURLToPath(new URL('../../ontology/', import.meta.url));
const toOwn = (name: string): string => path.join(folder, name);
const files: readonly string[] = [
  ...Object.values(formats).map(({ endings }) => toOwn(`graph${endings[0]}`)),
  ...['graph.void.ttl', 'examples.ttl'].map(toOwn),
  ...['', 'vocabulary'].flatMap((room) => {
    const names = readdirSync(path.join(ontology, room)).filter((name) => name.endsWith('.ttl'));
    return names.map((name) => path.join(ontology, room, name));
  }),
];
const toName = (file: string): string => path.relative(file.startsWith(folder) ? folder : ontology, file);
const named = files.map((file) => [toName(file), file] as const);
const counts = new Map<string, number>();

beforeAll(async () => {
  const { quads } = await build([seeds]);
  for (const { endings } of Object.values(formats)) await writeGraph(quads, toOwn(`graph${endings[0]}`));
  await writeDescription(toOwn('graph.ttl'), {
    tally: tallyQuads(quads),
    base: 'https://example.org/data/',
    format: 'turtle',
    digest: { bytes: 1, sha256: '00' },
  });
  await writeGraph(toExamples(await readQueries()), toOwn('examples.ttl'));
  for (const file of files) counts.set(file, (await readQuads(file)).length);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Said = { readonly status: number | null; readonly lines: readonly string[] };

/** What a tool prints, on whichever of the two streams it speaks, as far as `wanted` says. */
function run(tool: readonly string[] | undefined, args: readonly string[], wanted = /warn|error/i): Said {
  const [command = '', ...first] = tool ?? [];
  const env = { ...process.env, ...libraries };
  const { status, stdout, stderr } = spawnSync(command, [...first, ...args], { encoding: 'utf8', env });
  return { status, lines: `${stdout}${stderr}`.split('\n').filter((line) => wanted.test(line)) };
}

const fine: Said = { status: 0, lines: [] };
const broken = toOwn('broken.ttl');
writeFileSync(
  broken,
  '<http://example.org/a b> <urn:example:p> "30 February"^^<http://www.w3.org/2001/XMLSchema#date> .\n',
);

describe.skipIf(!tools.riot)('Jena’s riot', () => {
  // Apache SIS, which is no matter of RDF, misses a folder of its own.
  const complaint = /^(?!.*SIS_DATA).*\b(?:WARN|ERROR)/;
  it('reads everything without a warning', () => {
    expect(run(tools.riot, ['--validate', ...files], complaint)).toEqual(fine);
  });
  it('counts as many triples as were written', () => {
    const { lines } = run(tools.riot, ['--count', ...files], / = /);
    const found = lines.map((line) => /^(.*\S)\s*: (?:Triples|Quads) += ([\d,]+)/.exec(line) ?? [line]);
    expect(found.map(([, file = '', n = '']) => [toName(file), Number(n.replaceAll(',', ''))])).toEqual(
      files.map((file) => [toName(file), counts.get(file)]),
    );
  });
  it('would warn', () => expect(run(tools.riot, ['--validate', broken], complaint).lines).not.toEqual([]));
});

describe.skipIf(!tools.rapper)('Raptor’s rapper', () => {
  const languages: Readonly<Record<string, string>> = {
    ...{ turtle: 'turtle', ntriples: 'ntriples', nquads: 'nquads', trig: 'trig', rdfxml: 'rdfxml' },
  };
  // It knows no JSON-LD.
  const readable = named.filter(([, file]) => languages[formatOf(file)] !== undefined);
  it.each(readable)('reads %s without a warning, and every triple of it', (_, file) => {
    const language = languages[formatOf(file)] ?? '';
    const said = run(tools.rapper, ['-i', language, '--count', file], /warn|error|returned/i);
    expect(said).toEqual({ status: 0, lines: [`rapper: Parsing returned ${counts.get(file)} triples`] });
  });
  it('would warn', () => expect(run(tools.rapper, ['-i', 'turtle', '--count', broken]).lines).not.toEqual([]));
});

const SCRIPT = `
import logging, sys, warnings
from rdflib import Dataset
logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
warnings.simplefilter("always", UserWarning)
for form, file in zip(sys.argv[1::2], sys.argv[2::2]):
    data = Dataset(default_union=True)
    data.parse(file, format=form)
    print(len(set((s, p, o) for s, p, o, g in data.quads())))
`;

describe.skipIf(!tools.rdflib)('Python’s rdflib', () => {
  const languages = {
    turtle: 'turtle',
    ntriples: 'nt',
    nquads: 'nquads',
    trig: 'trig',
    jsonld: 'json-ld',
    rdfxml: 'xml',
  };
  const toArgs = (file: string): readonly string[] => [languages[formatOf(file)], file];
  it('reads everything without a warning, and every triple of it', () => {
    const said = run(tools.rdflib, ['-c', SCRIPT, ...files.flatMap(toArgs)], /./);
    expect(said).toEqual({ status: 0, lines: files.map((file) => String(counts.get(file))) });
  });
  it('would warn', () => expect(run(tools.rdflib, ['-c', SCRIPT, ...toArgs(broken)]).lines).not.toEqual([]));
});
