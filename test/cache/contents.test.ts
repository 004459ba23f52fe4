// A large segment says at its end where its entries stand; who believes it finds what reading all of it finds.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../src/cache/index.ts';

const Harbour = z.object({ name: z.string(), berths: z.number() });
const names = Array.from({ length: 300 }, (_, number) => `Ålesund ${number} ${'quay '.repeat(1000)}`);

function makeLarge(): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const store = openStore(folder);
  for (const [berths, name] of names.entries()) store.keep([name], { name, berths });
  expect(store.close()).toEqual({ damaged: 0 });
  const [segment = ''] = readdirSync(folder).filter((name) => name.endsWith('.entries'));
  const file = path.join(folder, segment);
  expect(statSync(file).size).toBeGreaterThan(1_000_000);
  return { folder, file };
}

const change = (file: string, edit: (bytes: Buffer) => Buffer): void => writeFileSync(file, edit(readFileSync(file)));
const findAll = (folder: string): readonly [readonly number[], number] => {
  const store = openStore(folder);
  const found = names.map((name) => store.find([name], Harbour)?.berths ?? -1);
  return [found, store.close().damaged];
};
const all = [...names.keys()];

it('finds every entry, and loses none in tidying up', () => {
  const { folder } = makeLarge();
  expect(findAll(folder)).toEqual([all, 0]);
  const store = openStore(folder);
  for (const name of names.slice(0, 250)) store.find([name], Harbour);
  store.close({ prune: true });
  expect(findAll(folder)).toEqual([all.map((number) => (number < 250 ? number : -1)), 0]);
});

it('has no more of them in memory at once, in tidying up, than are new before they are written', () => {
  const { folder } = makeLarge();
  const full = 200_000;
  const store = openStore(folder, { full });
  for (const name of names.slice(0, 250)) store.find([name], Harbour);
  store.close({ prune: true });
  const sizes = readdirSync(folder).flatMap((name) =>
    name.endsWith('.entries') ? [statSync(path.join(folder, name)).size] : [],
  );
  expect(Math.max(...sizes)).toBeLessThan(1.1 * full);
  expect(findAll(folder)).toEqual([all.map((number) => (number < 250 ? number : -1)), 0]);
});

it('does not believe an entry that was changed, and loses no other', () => {
  const { folder, file } = makeLarge();
  change(file, (bytes) => Buffer.from(bytes.toString('utf8').replace('Ålesund 7 quay', 'Ålesund 7 quai'), 'utf8'));
  expect(findAll(folder)).toEqual([all.map((number) => (number === 7 ? -1 : number)), 1]);
  expect(findAll(folder)[1]).toBe(0);
});

it.each<readonly [string, (bytes: Buffer) => Buffer]>([
  ['that is cut off', (bytes) => bytes.subarray(0, bytes.lastIndexOf('contents ') + 99)],
  ['that is gone', (bytes) => bytes.subarray(0, bytes.lastIndexOf('contents '))],
  [
    'of another segment',
    (bytes) => Buffer.from(bytes.toString('latin1').replace(/\d{15}\n$/, '000000000000042\n'), 'latin1'),
  ],
])('reads all of a segment with a list %s', (_, edit) => {
  const { folder, file } = makeLarge();
  change(file, edit);
  expect(findAll(folder)).toEqual([all, 0]);
});
