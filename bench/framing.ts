// In: numbers of articles, or nothing for 60, 300 and 850. Out: the processor time that each frame takes on their graphs,
// the reading of the file not counted. See README.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameQuads, listFrames, readQuads } from '../src/rdf/index.ts';
import { makeManyArticles } from './many-articles.ts';
import { run } from './processes.ts';
import { observeMachine } from './report.ts';

const given = process.argv.slice(2).map(Number);
const main = fileURLToPath(new URL('../dist/bin/rapporteur.js', import.meta.url));
const work = mkdtempSync(path.join(tmpdir(), 'rapporteur-framing-'));
const toMachine = observeMachine();
process.stdout.write(
  `${'triples'.padStart(9)}${listFrames()
    .map((frame) => frame.padStart(14))
    .join('')}\n`,
);
try {
  for (const count of given.length > 0 ? given : [60, 300, 850]) {
    const articles = makeManyArticles(count);
    const graph = path.join(work, 'graph.ttl');
    await run([main, 'build', articles, '-o', graph]).finally(() => rmSync(articles, { recursive: true }));
    const quads = await readQuads(graph);
    const cells: string[] = [];
    for (const frame of listFrames()) {
      const before = process.cpuUsage();
      await frameQuads(quads, frame);
      const { user, system } = process.cpuUsage(before);
      cells.push(`${((user + system) / 1e6).toFixed(1)} s`.padStart(14));
    }
    process.stdout.write(`${quads.length.toLocaleString('en').padStart(9)}${cells.join('')}\n`);
  }
  const { date, node, cores, cpu, load, loadAfter } = toMachine();
  process.stdout.write(`${date}Z, Node ${node}, ${cores} cores (${cpu}), load ${load}, then ${loadAfter}\n`);
} finally {
  rmSync(work, { recursive: true });
}
