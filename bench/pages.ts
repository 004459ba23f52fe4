// In: a graph, or a number of made-up articles. Out: how long each kind of page of the explorer takes, at its first visit
// and after, and what a browser fetches before it can paint. See README.md.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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
    graph: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    each: { type: 'string', default: '3' },
  },
});
const [rounds, each] = [Number(values.rounds), Number(values.each)];
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const toMachine = observeMachine();
const work = mkdtempSync(path.join(tmpdir(), 'rapporteur-pages-'));

async function build(): Promise<string> {
  const articles = makeManyArticles(Number(values.articles), { isVaried: true });
  const graph = path.join(work, 'graph.ttl');
  try {
    await run(['--max-old-space-size=6000', main, 'build', articles, '-o', graph]);
  } finally {
    rmSync(articles, { recursive: true });
  }
  return graph;
}

type Server = { readonly base: string; readonly child: ChildProcess };

async function serve(graph: string): Promise<Server> {
  const child = spawn(process.execPath, [main, 'serve', graph, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const piece of child.stdout) {
    said += piece;
    const base = /http:\/\/[^\s/]+/u.exec(said)?.[0];
    if (base) return { base, child };
  }
  throw new Error(`the server ended before it gave its address: ${said}`);
}

type Fetched = { readonly body: string; readonly bytes: number; readonly isAnswered: boolean };

async function get(address: string): Promise<Fetched> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const body = await response.text();
  if (!response.ok) process.stdout.write(`${address} answers ${response.status}\n`);
  return { body, bytes: Buffer.byteLength(body), isAnswered: response.ok };
}

// The kind of a page: where it stands, without which thing it is about, and by what it is filtered.
function toKind(address: URL): string {
  const place = decodeURIComponent(address.pathname).replace(/^(\/data\/[^/]+\/|\/(?!data\/)[^/]+\/).+$/u, '$1…');
  const filters = [...new Set(address.searchParams.keys())].sort();
  return place + (filters.length > 0 ? `?${filters.join('&')}` : '');
}

const toAddresses = (body: string, attribute: 'href' | 'src', base: string): readonly URL[] =>
  [...body.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'gu'))]
    .map(([, target = '']) => new URL(target.replaceAll('&amp;', '&'), base))
    .filter(({ origin }) => origin === base);

const isPage = ({ pathname }: URL): boolean =>
  !/\.(?:json|csv|ttl|css|js|svg|png|ico|woff2)$/u.test(pathname) && !/^\/(?:sparql|assets)\b/u.test(pathname);

const assets = new Map<string, number>();

async function weighAssets(body: string, base: string): Promise<number> {
  const heads = /<head>.*?<\/head>/su.exec(body)?.[0] ?? '';
  const addresses = [...toAddresses(heads, 'href', base), ...toAddresses(heads, 'src', base)];
  let sum = 0;
  for (const { href, pathname } of addresses) {
    if (!/\.(?:css|js|svg|ico|woff2)$/u.test(pathname)) continue;
    const known = assets.get(pathname) ?? (await get(href)).bytes;
    assets.set(pathname, known);
    sum += known;
  }
  return sum;
}

type Seen = { readonly first: number; readonly warm: readonly number[]; readonly page: number; readonly paint: number };

async function walk(base: string): Promise<ReadonlyMap<string, readonly Seen[]>> {
  const kinds = new Map<string, Seen[]>();
  const queue = [new URL(base)];
  const known = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    next.hash = '';
    const kind = toKind(next);
    const seen = kinds.get(kind) ?? [];
    if (known.has(next.href) || seen.length >= each) continue;
    known.add(next.href);
    const { href } = next;
    let fetched: Fetched = { body: '', bytes: 0, isAnswered: false };
    const first = await time(async () => {
      fetched = await get(href);
    });
    if (!fetched.isAnswered) continue;
    const warm: number[] = [];
    for (let round = 0; round < rounds; round += 1) warm.push(await time(() => get(href)));
    const paint = fetched.bytes + (await weighAssets(fetched.body, base));
    kinds.set(kind, [...seen, { first, warm, page: fetched.bytes, paint }]);
    queue.push(...toAddresses(fetched.body, 'href', base).filter(isPage));
  }
  return kinds;
}

const toTime = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`.padStart(9);
const toSize = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`.padStart(9);

function report(kind: string, seen: readonly Seen[]): void {
  const cells = [
    toTime(toMedian(seen.map(({ first }) => first))),
    toTime(toMedian(seen.flatMap(({ warm }) => warm))),
    toSize(Math.max(...seen.map(({ page }) => page))),
    toSize(Math.max(...seen.map(({ paint }) => paint))),
  ];
  process.stdout.write(`${kind.padEnd(52)}${cells.join('')}\n`);
}

try {
  const { base, child } = await serve(values.graph ?? (await build()));
  try {
    process.stdout.write(`${'page'.padEnd(52)}    first     warm     page    paint\n`);
    for (const [kind, seen] of [...(await walk(base))].sort(([one], [other]) => (one < other ? -1 : 1)))
      report(kind, seen);
  } finally {
    child.kill();
  }
} finally {
  rmSync(work, { recursive: true });
}
const { date, node, cores, cpu, load, loadAfter } = toMachine();
process.stdout.write(`${date}Z, Node ${node}, ${cores} cores (${cpu}), load ${load}, then ${loadAfter}\n`);
