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
import { time, toMedian } from './timing.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    paragraphs: { type: 'string', default: '7' },
    countries: { type: 'string', default: 'Infinity' },
    rounds: { type: 'string', default: '3' },
  },
});
const [count, rounds] = [Number(values.count), Number(values.rounds)];
const main = fileURLToPath(new URL('../dist/bin/rapporteur.js', import.meta.url));
const toMachine = observeMachine();
const articles = makeManyArticles(count, {
  paragraphs: Number(values.paragraphs),
  countries: Number(values.countries),
});
const work = mkdtempSync(path.join(tmpdir(), 'rapporteur-increment-'));
const one = path.join(articles, 'part-000', 'new.txt');
const says = 'Andorran President Elena Quispe met Afghan President Aino Laine in Lima on 11 June 2024.\n';

type Built = { readonly wall: number; readonly cpu: number; readonly megabytes: number; readonly graph: string };

async function build(...more: readonly string[]): Promise<Built> {
  const output = path.join(work, 'graph.ttl');
  let usage = { cpuSeconds: 0, peakMegabytes: 0 };
  const wall = await time(async () => {
    usage = (await run([main, 'build', articles, '-o', output, ...more])).usage;
  });
  const graph = readFileSync(output, 'latin1') + readFileSync(output.replace('.ttl', '.void.ttl'), 'latin1');
  return { wall: wall / 1000, cpu: usage.cpuSeconds, megabytes: usage.peakMegabytes, graph };
}

function report(name: string, runs: readonly Built[]): { readonly wall: number; readonly cpu: number } {
  const median = (of: 'wall' | 'cpu' | 'megabytes'): number => toMedian(runs.map((built) => built[of]));
  const [wall, cpu] = [median('wall'), median('cpu')];
  const figures = [wall, cpu].map((seconds) => `${seconds.toFixed(1)} s`.padStart(9)).join('');
  process.stdout.write(`${name.padEnd(44)}${figures}${`${median('megabytes').toFixed(0)} MB`.padStart(9)}\n`);
  return { wall, cpu };
}

try {
  const cache = ['--cache', path.join(work, 'cache')];
  process.stdout.write(`${`from start to end, medians of ${rounds}`.padEnd(44)}     wall      CPU   memory\n`);
  report(`${count} articles, and an empty cache (once)`, [await build(...cache)]);
  const [nothing, added, removed, plain]: [Built[], Built[], Built[], Built[]] = [[], [], [], []];
  for (let round = 0; round < rounds; round += 1) {
    nothing.push(await build(...cache));
    writeFileSync(one, says);
    added.push(await build(...cache));
    plain.push(await build());
    rmSync(one);
    removed.push(await build(...cache));
  }
  const isSame = (built: Built, other: Built | undefined): boolean => built.graph === other?.graph;
  if (
    !added.every((built, at) => isSame(built, plain[at])) ||
    !removed.every((built, at) => isSame(built, nothing[at]))
  )
    throw new Error('the graphs differ');
  report('nothing new', nothing);
  const single = report('one article added', added);
  report('that article removed', removed);
  const whole = report(`${count + 1} articles, without a cache`, plain);
  const share = (of: 'wall' | 'cpu'): string => `${((100 * single[of]) / whole[of]).toFixed(1)} %`;
  const { date, node, cores, cpu, load, loadAfter } = toMachine();
  process.stdout.write(
    `\none article costs ${share('wall')} of the whole (CPU ${share('cpu')}); the graphs are the same\n` +
      `${date}Z, Node ${node}, ${cores} cores (${cpu}), load ${load}, then ${loadAfter}\n`,
  );
} finally {
  for (const folder of [articles, work]) rmSync(folder, { recursive: true });
}
