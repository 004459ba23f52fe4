// In: a number of articles, or nothing for 10,000. Out: what each step of consolidation as filters costs, in processor time and
// memory, and whether all of them give what build gives. See README.md.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createWriteStream,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticles } from '../src/index.ts';
import { makeManyArticles } from './many-articles.ts';
import { usageHook } from './processes.ts';
import { observeMachine } from './report.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, paragraphs: { type: 'string', default: '7' } },
});
const count = Number(values.count);
const main = fileURLToPath(new URL('../dist/bin/rapporteur.js', import.meta.url));
const work = mkdtempSync(path.join(tmpdir(), 'rapporteur-steps-'));
const inWork = (name: string): string => path.join(work, name);
const toMachine = observeMachine();

type Row = { readonly name: string; readonly cpu: number; readonly megabytes: number; readonly bytes: number };

/** A run of the program from one file to another. */
function run(name: string, args: readonly string[], from: string, to: string): Promise<Row> {
  const [input, output] = [openSync(inWork(from), 'r'), openSync(inWork(to), 'w')];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-old-space-size=8000', '--import', usageHook, main, ...args], {
      stdio: [input, output, 'inherit', 'pipe'],
    });
    let said = '';
    child.stdio[3]?.on('data', (piece) => (said += piece));
    child.on('close', (code) => {
      for (const file of [input, output]) closeSync(file);
      if (code !== 0) return reject(new Error(`${name} ended with ${code}`));
      const { cpuSeconds: cpu, peakMegabytes: megabytes } = JSON.parse(said);
      resolve({ name, cpu, megabytes, bytes: statSync(inWork(to)).size });
    });
  });
}

/** Lines that begin so, of files, sorted by bytes. */
function order(begin: string, from: readonly string[], to: string, ...options: readonly string[]): void {
  const env = { ...process.env, LC_ALL: 'C' };
  const files = from.map(inWork).join(' ');
  execFileSync(
    'bash',
    ['-c', `cat ${files} | { grep '^${begin}' || :; } | sort ${options.join(' ')} > ${inWork(to)}`],
    { env },
  );
}

function toDigest(name: string): string {
  return createHash('sha256')
    .update(readFileSync(inWork(name)))
    .digest('hex');
}

async function writeRecords(): Promise<number> {
  const folder = makeManyArticles(count, { paragraphs: Number(values.paragraphs), isVaried: true });
  const records = createWriteStream(inWork('articles.jsonl'));
  let bytes = 0;
  for (const part of readdirSync(folder).sort()) {
    for await (const reading of readArticles([path.join(folder, part)])) {
      if (!('article' in reading)) continue;
      const { id, text, headline: title, published, publisher } = reading.article;
      bytes += Buffer.byteLength(text);
      records.write(`${JSON.stringify({ id, title, published, publisher, text })}\n`);
    }
  }
  await new Promise<void>((resolve) => records.end(resolve));
  rmSync(folder, { recursive: true });
  return bytes;
}

try {
  const bytes = await writeRecords();
  const rows = [await run('extract', ['extract', '--format', 'records', '--jobs', '1'], 'articles.jsonl', 'records')];
  rows.push(await run('extract (nquads)', ['extract', '--format', 'nquads', '--jobs', '1'], 'articles.jsonl', 'alone'));
  order('1 ', ['records'], 'in');
  rows.push(await run('people', ['consolidate', 'people'], 'in', 'people'));
  order('2 ', ['records', 'people'], 'in');
  rows.push(await run('articles', ['consolidate', 'articles'], 'in', 'articles'));
  order('3 ', ['people', 'articles'], 'in');
  rows.push(await run('facts', ['consolidate', 'facts'], 'in', 'facts'));
  order('4 ', ['facts'], 'in');
  rows.push(await run('visits', ['consolidate', 'visits'], 'in', 'visits'));
  order('[<5]', ['records', 'facts', 'visits'], 'in', '-u');
  rows.push(await run('graph', ['consolidate', 'graph'], 'in', 'graph'));
  const built = ['build', '-', '--format', 'ntriples', '--no-description', '-o', inWork('built')];
  rows.push(await run('build, at once', built, 'articles.jsonl', 'said'));
  order('', ['graph'], 'graph.sorted');
  order('', ['built'], 'built.sorted');
  const same = toDigest('graph.sorted') === toDigest('built.sorted') ? 'the same graph' : 'NOT THE SAME GRAPH';
  console.log(`${count} articles of ${Math.round(bytes / count)} bytes; the steps and build give ${same}`);
  console.log('| | ms of processor time an article | articles a core second | peak MB | bytes out an article |');
  for (const { name, cpu, megabytes, bytes: out } of rows) {
    const [each, rate] = [((1000 * cpu) / count).toFixed(2), Math.round(count / cpu)];
    console.log(`| ${name} | ${each} | ${rate} | ${Math.round(megabytes)} | ${Math.round(out / count)} |`);
  }
  console.log(toMachine());
} finally {
  rmSync(work, { recursive: true });
}
