// In: a graph, or a number of made-up articles, or nothing for the bundled ones. Out: how long each saved question takes,
// engine by engine, once the graph is loaded. See README.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bindVariables } from '../src/query/bind.ts';
import {
  type Dataset,
  type Engine,
  readAll,
  readDataset,
  readQueries,
  readTypes,
  type SavedQuery,
  selectRows,
  toComunica,
  toDisplayPrefixes,
  toOxigraph,
} from '../src/query/index.ts';
import { resolveParameters } from '../src/query/parameters.ts';
import { makeManyArticles } from './many-articles.ts';
import { run } from './processes.ts';
import { observeMachine } from './report.ts';
import { time, toMedian } from './timing.ts';

const { values } = parseArgs({
  options: {
    graph: { type: 'string', default: 'out/graph.ttl' },
    articles: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    comunica: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const toMachine = observeMachine();
const dataset = values.articles ? await buildMany(Number(values.articles)) : await readDataset([values.graph]);
const [types, queries] = await Promise.all([readTypes(), readQueries()]);
const prefixes = toDisplayPrefixes(dataset);
const engines: readonly (readonly [string, Engine])[] = [
  ['oxigraph', toOxigraph()],
  ...(values.comunica ? ([['comunica', toComunica()]] as const) : []),
];

async function buildMany(count: number): Promise<Dataset> {
  const articles = makeManyArticles(count, { isVaried: true });
  const work = mkdtempSync(path.join(tmpdir(), 'rapporteur-queries-'));
  try {
    const file = path.join(work, 'graph.nq');
    const main = fileURLToPath(new URL('../dist/bin/rapporteur.js', import.meta.url));
    await run(['--max-old-space-size=6000', main, 'build', articles, '-o', file]);
    return await readDataset([file]);
  } finally {
    for (const folder of [articles, work]) rmSync(folder, { recursive: true });
  }
}

type Wanted = { readonly type: string; readonly place: number; readonly order: 'most' | 'least' };

// What most of the graph speaks of, so that a required parameter has the most work to do; or the least of it.
async function findValue(engine: Engine, { type, place, order }: Wanted): Promise<string> {
  const patterns: Readonly<Record<string, string>> = {
    party: '?s rap:holder ?x',
    issue: '?s rap:issue ?x',
    person: '?s rap:speaker ?x',
    meeting: '?s rap:occasion ?x',
    claim: '?x rap:evidence ?s',
    article: '?s prov:wasDerivedFrom ?x',
    initiative: '?s rap:initiative ?x',
    organisation: '?s schema:memberOf ?x',
  };
  const declarations = ['rap', 'prov', 'schema'] as const;
  const head = declarations.map((prefix) => `PREFIX ${prefix}: <${prefixes[prefix]}> `).join('');
  const text = `${head}SELECT ?x (COUNT(*) AS ?n) { ${patterns[type]} } GROUP BY ?x ORDER BY ${order === 'most' ? 'DESC' : 'ASC'}(?n) ?x LIMIT 1 OFFSET ${place}`;
  const [row] = await selectRows(engine, text, dataset);
  return row?.get('x')?.value ?? '';
}

async function toText(query: SavedQuery, engine: Engine): Promise<string> {
  const wanted = query.params.filter(({ required }) => required);
  const given = new Map<string, string>();
  for (const { name, type } of wanted) {
    // Of what everybody speaks, nobody is silent.
    const order = query.name === 'members-without-position' && type === 'issue' ? 'least' : 'most';
    given.set(name, await findValue(engine, { type, place: name === 'with' ? 1 : 0, order }));
  }
  return bindVariables(query.text, await resolveParameters({ query, given, types, engine, dataset, prefixes }));
}

async function count(engine: Engine, text: string, of: Dataset): Promise<number> {
  const answer = await engine.query(text, of);
  if (answer.kind === 'boolean') return 1;
  return (await readAll<unknown>(answer.kind === 'rows' ? answer.rows : answer.quads)).length;
}

const toCell = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`.padStart(10);

// Of this process and all its threads, in ms: what an answer costs where nobody else is at work.
function readProcessorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

process.stdout.write(`${dataset.quads.length.toLocaleString('en')} triples\n`);
for (const [name, engine] of engines) {
  const loading = await time(() => engine.query('ASK {}', dataset));
  process.stdout.write(`${name.padEnd(32)}${toCell(loading)}  to load\n`);
}
process.stdout.write(
  `${'question'.padEnd(32)}${engines.map(([name]) => `${name.padStart(10)}${'CPU'.padStart(10)}`).join('')}    rows\n`,
);
for (const query of queries) {
  const cells: string[] = [];
  let rows = 0;
  for (const [, engine] of engines) {
    const text = await toText(query, engine);
    const runs: number[] = [];
    const costs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = readProcessorTime();
      runs.push(
        await time(async () => {
          rows = await count(engine, text, dataset);
        }),
      );
      costs.push(readProcessorTime() - before);
    }
    cells.push(toCell(toMedian(runs)) + toCell(toMedian(costs)));
  }
  process.stdout.write(`${query.name.padEnd(32)}${cells.join('')}${String(rows).padStart(8)}\n`);
}
const { date, node, cores, cpu, load, loadAfter } = toMachine();
process.stdout.write(`${date}Z, Node ${node}, ${cores} cores (${cpu}), load ${load}, then ${loadAfter}\n`);
