// In: a number of articles, or nothing for 10,000. Out: what one new article among them costs with a cache, against the
// whole, as processes from start to end. See README.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeManyArticles } from './many-articles.ts';
import { run } from './processes.ts';
import { observeMachine } from './report.ts';
import { time } from './timing.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, paragraphs: { type: 'string', default: '3' } },
});
const count = Number(values.count);
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const toMachine = observeMachine();
const articles = makeManyArticles(count, { paragraphs: Number(values.paragraphs) });
const work = mkdtempSync(path.join(tmpdir(), 'rapporteur-increment-'));
const one = path.join(articles, 'part-000', 'new.txt');
const says = 'Peruvian President Elena Quispe met Finnish President Aino Laine in Lima on 11 June 2024.\n';

type Built = { readonly wall: number; readonly cpu: number; readonly megabytes: number; readonly graph: string };

async function build(name: string, ...more: readonly string[]): Promise<Built> {
  const output = path.join(work, 'graph.ttl');
  let usage = { cpuSeconds: 0, peakMegabytes: 0 };
  const wall = await time(async () => {
    usage = (await run([main, 'build', articles, '-o', output, ...more])).usage;
  });
  const built = { wall: wall / 1000, cpu: usage.cpuSeconds, megabytes: usage.peakMegabytes };
  const figures = [built.wall, built.cpu].map((seconds) => `${seconds.toFixed(1)} s`.padStart(9)).join('');
  process.stdout.write(`${name.padEnd(44)}${figures}${`${built.megabytes.toFixed(0)} MB`.padStart(9)}\n`);
  return { ...built, graph: readFileSync(output, 'utf8') };
}

try {
  const cache = ['--cache', path.join(work, 'cache')];
  process.stdout.write(`${'from start to end'.padEnd(44)}     wall      CPU   memory\n`);
  await build(`${count} articles, and an empty cache`, ...cache);
  const nothing = await build('nothing new', ...cache);
  writeFileSync(one, says);
  const added = await build('one article added', ...cache);
  const plain = await build(`${count + 1} articles, without a cache`);
  rmSync(one);
  const removed = await build('that article removed', ...cache);
  if (added.graph !== plain.graph || removed.graph !== nothing.graph) throw new Error('the graphs differ');
  const share = (of: 'wall' | 'cpu'): string => `${((100 * added[of]) / plain[of]).toFixed(1)} %`;
  const { date, node, cores, cpu, load, loadAfter } = toMachine();
  process.stdout.write(
    `\none article costs ${share('wall')} of the whole (CPU ${share('cpu')}); the graphs are the same\n` +
      `${date}Z, Node ${node}, ${cores} cores (${cpu}), load ${load}, then ${loadAfter}\n`,
  );
} finally {
  for (const folder of [articles, work]) rmSync(folder, { recursive: true });
}
