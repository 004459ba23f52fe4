// The same articles give the same bytes: twice, in whatever order they are named, and in whatever order they are read.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { writeGraph } from '../../src/index.ts';
import { build, seeds } from './seeds.ts';

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-repeatable-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function toBytes(inputs: readonly string[]): Promise<string> {
  const { quads } = await build(inputs);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'rapporteur-repeatable-')), 'graph.ttl');
  await writeGraph(quads, file);
  const bytes = readFileSync(file, 'utf8');
  rmSync(path.dirname(file), { recursive: true });
  return bytes;
}

const names = readdirSync(seeds);
const orders = {
  reversed: [...names].reverse(),
  'with the odd ones first': [...names].sort((one, other) => (names.indexOf(other) % 2) - (names.indexOf(one) % 2)),
};

let once: string;
beforeAll(async () => {
  once = await toBytes([seeds]);
}, 60_000);

it('twice', async () => {
  expect(once.length).toBeGreaterThan(10_000);
  expect(await toBytes([seeds])).toBe(once);
});

it.each(Object.entries(orders))('named in an order that is %s', async (_, order) => {
  expect(await toBytes(order.map((name) => path.join(seeds, name)))).toBe(once);
});

// Files are read in the order of their paths; in folders of their own, named by rank, they are read in another.
it.each(Object.entries(orders))('read in an order that is %s', async (_, order) => {
  const folder = makeFolder();
  for (const [rank, name] of order.entries()) {
    const own = path.join(folder, String(rank).padStart(3, '0'));
    mkdirSync(own);
    cpSync(path.join(seeds, name), path.join(own, name));
  }
  expect(await toBytes([folder])).toBe(once);
});
