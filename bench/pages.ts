// In: a graph, or a number of made-up articles. Out: how long each kind of page of the explorer takes, at its first visit
// and after, and what a browser fetches before it can paint. The one idea: pages are found as a visitor finds them, by
// their links; what only forms lead to is asked for with values that stand in these links. See README.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { makeManyArticles } from './many-articles.ts';
import { run } from './processes.ts';
import { observeMachine } from './report.ts';
import { type Served, serve } from './serving.ts';
import { time, toMedian } from './timing.ts';

const { values } = parseArgs({
  options: {
    graph: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    each: { type: 'string', default: '3' },
    filters: { type: 'string', default: '2' },
    brief: { type: 'boolean', default: false },
  },
});
const [rounds, each, filters] = [Number(values.rounds), Number(values.each), Number(values.filters)];
const main = fileURLToPath(new URL('../dist/bin/rapporteur.js', import.meta.url));
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

type Fetched = { readonly body: string; readonly bytes: number; readonly isAnswered: boolean };

async function get(address: string): Promise<Fetched> {
  const response = await fetch(address);
  const body = await response.text();
  if (!response.ok) process.stdout.write(`${address} answers ${response.status}\n`);
  return { body, bytes: Buffer.byteLength(body), isAnswered: response.ok };
}

const twin = /\.(?:json|csv|ttl)$/u;

// Where a page stands, without which thing it is about.
function toPlace({ pathname }: URL): string {
  const ending = twin.exec(pathname)?.[0] ?? '';
  return decodeURIComponent(pathname).replace(/^(\/data\/[^/]+\/|\/(?!data\/)[^/]+\/).+$/u, `$1…${ending}`);
}

// The kind of a page: its place, and by what it is filtered.
function toKind(address: URL): string {
  const names = [...new Set(address.searchParams.keys())].sort();
  return toPlace(address) + (names.length > 0 ? `?${names.join('&')}` : '');
}

const toAddresses = (body: string, attribute: 'href' | 'src', base: string): readonly URL[] =>
  [...body.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'gu'))]
    .map(([, target = '']) => new URL(target.replaceAll('&amp;', '&'), base))
    .filter(({ origin }) => origin === base);

// Twins are walked where nothing is chosen: those of a choice ask what its page asks.
const isPage = ({ pathname, searchParams: { size } }: URL): boolean =>
  !/\.(?:css|js|svg|png|ico|woff2)$/u.test(pathname) &&
  !/^\/(?:sparql|assets)\b/u.test(pathname) &&
  size <= (twin.test(pathname) ? 0 : filters);

const QUERY =
  'SELECT ?party (COUNT(*) AS ?n) { ?seat <https://w3id.org/rapporteur/ontology#party> ?party } GROUP BY ?party';

// What only forms lead to: two parties, two reports, words, periods, a place of two filters; and pages at the end.
function toAsked(known: ReadonlySet<string>, base: string): readonly URL[] {
  const addresses = [...known].map((href) => new URL(href));
  const choices = (name: string) => [...new Set(addresses.flatMap(({ searchParams }) => searchParams.getAll(name)))];
  const [[party = '', other = ''], [issue = ''], [publisher = '']] = [
    choices('party'),
    choices('issue'),
    choices('publisher'),
  ];
  const articles = addresses.flatMap(({ pathname }) => /^\/data\/article\/([^.]+)$/u.exec(pathname)?.[1] ?? []);
  const concepts = addresses.filter(({ pathname }) => /^\/concept\/[^.]+$/u.test(pathname)).slice(0, each);
  const [from, to] = ['2021', '2023-06'];
  const choose = (place: string, params: Readonly<Record<string, string>>) =>
    new URL(`${place}?${new URLSearchParams(params)}`, base);
  return [
    ...['minister', 'foreign minister', 'the', 'li', 'a b', 'nowhere at all'].map((q) => choose('/search', { q })),
    choose('/query', { query: QUERY }),
    choose('/compare', { party, with: other }),
    choose('/compare', { party, with: other, issue }),
    choose('/reports', { one: articles[0] ?? '', other: articles[1] ?? '' }),
    choose('/meetings', { publisher, from, to }),
    choose('/meetings', { party, issue, from, to, status: 'held' }),
    ...['/issues', '/initiatives', '/map', '/network'].flatMap((place) => [
      choose(place, { party }),
      choose(place, { from, to }),
      choose(place, { party, from }),
    ]),
    ...[{ issue }, { issue, party }, { issue, from }, { least: '2' }, { least: '2', party }].flatMap((chosen) => [
      choose('/network', chosen),
      choose('/network', { ...chosen, of: 'parties' }),
    ]),
    ...concepts.flatMap(({ pathname }) => [
      choose(pathname, { party }),
      choose(pathname, { stance: 'opposes', act: 'urges' }),
      choose(pathname, { party, from, to }),
    ]),
    ...['/meetings', '/articles', '/network'].map((place) => choose(place, { page: '1000000' })),
    choose('/people', { initial: 'A', page: '1000000' }),
  ];
}

// As the server sends it to whatever asks for gzip, which browsers do.
const toSent = (body: string): number => gzipSync(body).length;

const assets = new Map<string, number>();

async function weighAssets(body: string, base: string): Promise<number> {
  const heads = /<head>.*?<\/head>/su.exec(body)?.[0] ?? '';
  const addresses = [...toAddresses(heads, 'href', base), ...toAddresses(heads, 'src', base)];
  let sum = 0;
  for (const { href, pathname } of addresses) {
    if (!/\.(?:css|js|svg|ico|woff2)$/u.test(pathname)) continue;
    const known = assets.get(pathname) ?? toSent((await get(href)).body);
    assets.set(pathname, known);
    sum += known;
  }
  return sum;
}

type Seen = {
  readonly first: number;
  readonly cost: number;
  readonly warm: readonly number[];
  readonly page: number;
  readonly paint: number;
};

async function see(
  href: string,
  { base, readProcessorTime }: Served,
): Promise<{ seen: Seen; body: string } | undefined> {
  let fetched: Fetched = { body: '', bytes: 0, isAnswered: false };
  const before = readProcessorTime();
  const first = await time(async () => {
    fetched = await get(href);
  });
  const cost = readProcessorTime() - before;
  if (!fetched.isAnswered) return undefined;
  const warm: number[] = [];
  for (let round = 0; round < rounds; round += 1) warm.push(await time(() => get(href)));
  const paint = toSent(fetched.body) + (await weighAssets(fetched.body, base));
  return { seen: { first, cost, warm, page: fetched.bytes, paint }, body: fetched.body };
}

type Kinds = ReadonlyMap<string, { readonly place: string; readonly seen: readonly Seen[] }>;

async function walk(served: Served): Promise<Kinds> {
  const kinds = new Map<string, { place: string; seen: Seen[] }>();
  const known = new Set<string>();
  const queue: URL[] = [];
  // What is asked for is visited, however many of its kind were.
  const visit = async (address: URL, isAsked: boolean): Promise<void> => {
    address.hash = '';
    const { href } = address;
    const kind = toKind(address);
    const { place, seen } = kinds.get(kind) ?? { place: toPlace(address), seen: [] };
    if (known.has(href) || (!isAsked && seen.length >= each)) return;
    known.add(href);
    const found = await see(href, served);
    if (!found) return;
    kinds.set(kind, { place, seen: [...seen, found.seen] });
    if (!twin.test(address.pathname)) queue.push(...toAddresses(found.body, 'href', served.base).filter(isPage));
  };
  const follow = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await visit(next, false);
  };
  queue.push(new URL(served.base));
  await follow();
  for (const address of toAsked(known, served.base)) await visit(address, true);
  await follow();
  return kinds;
}

const toTime = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`.padStart(9);
const toSize = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`.padStart(9);

function toCells(seen: readonly Seen[]): readonly number[] {
  return [
    toMedian(seen.map(({ first }) => first)),
    toMedian(seen.map(({ cost }) => cost)),
    toMedian(seen.flatMap(({ warm }) => warm)),
    Math.max(...seen.map(({ page }) => page)),
    Math.max(...seen.map(({ paint }) => paint)),
  ];
}

function report(
  name: string,
  count: string,
  [first = 0, cost = 0, warm = 0, page = 0, paint = 0]: readonly number[],
): void {
  const cells = [...[first, cost, warm].map(toTime), ...[page, paint].map(toSize)];
  process.stdout.write(`${name.padEnd(42)}${count.padStart(6)}${cells.join('')}\n`);
}

function toHead(name: string, count: string): string {
  return `${name.padEnd(42)}${count.padStart(6)}    first      CPU     warm     page    paint\n`;
}

function reportAll(kinds: Kinds): void {
  const sorted = [...kinds].sort(([one], [other]) => (one < other ? -1 : 1));
  if (!values.brief) {
    process.stdout.write(toHead('page', 'pages'));
    for (const [kind, { seen }] of sorted) report(kind, String(seen.length), toCells(seen));
    process.stdout.write('\n');
  }
  process.stdout.write(toHead('place, and the slowest choice there', 'kinds'));
  const places = new Map<string, (readonly number[])[]>();
  for (const [, { place, seen }] of sorted) places.set(place, [...(places.get(place) ?? []), toCells(seen)]);
  for (const [place, cells] of places) {
    const slowest = [0, 1, 2, 3, 4].map((at) => Math.max(...cells.map((each) => each[at] ?? 0)));
    report(place, String(cells.length), slowest);
  }
}

try {
  const served = await serve(main, values.graph ?? (await build()));
  try {
    const fresh = served.readMemory();
    const kinds = await walk(served);
    reportAll(kinds);
    const { now, most } = served.readMemory();
    const words = [
      `${fresh.now.toFixed(0)} MB before the walk`,
      `${now.toFixed(0)} MB after`,
      `${most.toFixed(0)} MB at most`,
    ];
    process.stdout.write(`the server holds ${words.join(', ')}\n`);
  } finally {
    served.end();
  }
} finally {
  rmSync(work, { recursive: true });
}
const { date, node, cores, cpu, load, loadAfter } = toMachine();
process.stdout.write(`${date}Z, Node ${node}, ${cores} cores (${cpu}), load ${load}, then ${loadAfter}\n`);
