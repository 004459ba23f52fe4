// What the cache promises: what was kept comes back, and what is not exactly that never does.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { CacheError, openStore } from '../../src/cache/index.ts';

const Harbour = z.object({ name: z.string(), berths: z.number() });
const vadso = { name: 'Vadsø', berths: 7 };

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'cache');
}

const segmentsOf = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.entries'));

function keepOne(folder: string, ingredients: readonly string[], value: unknown): void {
  const store = openStore(folder);
  store.keep(ingredients, value);
  expect(store.close()).toEqual({ damaged: 0 });
}

it('gives back what was kept, under the same ingredients only', () => {
  const folder = makeFolder();
  keepOne(folder, ['ab', 'c'], vadso);
  const store = openStore(folder);
  expect(store.find(['ab', 'c'], Harbour)).toEqual(vadso);
  expect(store.find([Buffer.from('ab'), 'c'], Harbour)).toEqual(vadso);
  expect(store.find(['a', 'bc'], Harbour)).toBeUndefined();
  expect(store.close()).toEqual({ damaged: 0 });
});

const damages: readonly (readonly [string, (text: string) => string])[] = [
  ['a changed letter', (text) => text.replace('Vads', 'Bods')],
  ['a changed figure', (text) => text.replace(':7', ':8')],
  ['half an entry', (text) => text.slice(0, -9)],
  ['a changed key', (text) => (text.startsWith('0') ? '1' : '0') + text.slice(1)],
  ['other things', () => 'Once upon a time\n\u0000\u0001\n'],
];

it.each(damages)('does not believe %s, counts it, and is rid of it afterwards', (what, damage) => {
  const folder = makeFolder();
  keepOne(folder, ['harbour'], vadso);
  keepOne(folder, ['other'], { ...vadso, berths: 9 });
  const [segment = ''] = segmentsOf(folder).filter((name) =>
    readFileSync(path.join(folder, name), 'utf8').includes(':7'),
  );
  const file = path.join(folder, segment);
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  const store = openStore(folder);
  expect(store.find(['harbour'], Harbour)).toBeUndefined();
  expect(store.find(['other'], Harbour)).toEqual({ ...vadso, berths: 9 });
  store.keep(['harbour'], vadso);
  const { damaged } = store.close();
  const again = openStore(folder);
  expect(again.find(['harbour'], Harbour)).toEqual(vadso);
  expect(again.find(['other'], Harbour)).toEqual({ ...vadso, berths: 9 });
  // A line under another key is found by nobody, so nobody can know.
  expect(damaged > 0).toBe(what !== 'a changed key');
  expect(again.close()).toEqual({ damaged: 0 });
});

it('does not believe a whole entry of another shape', () => {
  const folder = makeFolder();
  keepOne(folder, ['harbour'], { name: 'Vadsø', berths: 'seven' });
  const store = openStore(folder);
  expect(store.find(['harbour'], Harbour)).toBeUndefined();
  expect(store.close()).toEqual({ damaged: 1 });
  expect(segmentsOf(folder)).toEqual([]);
});

it('leaves what others put there alone, and says once to programs that copy folders that it is a cache', () => {
  const folder = makeFolder();
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'notes.txt'), 'mine');
  keepOne(folder, ['harbour'], vadso);
  openStore(folder).close({ prune: true });
  expect(readdirSync(folder).sort()).toEqual(['CACHEDIR.TAG', 'notes.txt']);
  expect(readFileSync(path.join(folder, 'notes.txt'), 'utf8')).toBe('mine');
});

it('drops what nobody asked for, when it is told to, and nothing else', () => {
  const folder = makeFolder();
  const first = openStore(folder);
  for (const name of ['one', 'two', 'three']) first.keep([name], vadso);
  first.close();
  const second = openStore(folder);
  second.find(['two'], Harbour);
  second.keep(['four'], vadso);
  second.close({ prune: true });
  const third = openStore(folder);
  const found = ['one', 'two', 'three', 'four'].filter((name) => third.find([name], Harbour));
  expect(found).toEqual(['two', 'four']);
});

it('brings many small segments together and loses nothing', () => {
  const folder = makeFolder();
  const names = Array.from({ length: 40 }, (_, number) => `entry ${number}`);
  for (const name of names) keepOne(folder, [name], { name, berths: 1 });
  expect(segmentsOf(folder).length).toBeLessThan(20);
  const store = openStore(folder);
  expect(names.map((name) => store.find([name], Harbour)?.name)).toEqual(names);
});

it('two at a time lose nothing, even where one puts together what the other has open', () => {
  const folder = makeFolder();
  for (let number = 0; number < 17; number += 1) keepOne(folder, [`old ${number}`], vadso);
  const [one, other] = [openStore(folder), openStore(folder)];
  one.keep(['one'], vadso);
  other.keep(['other'], vadso);
  one.keep(['both'], vadso);
  other.keep(['both'], vadso);
  expect(one.close()).toEqual({ damaged: 0 });
  expect(other.find(['old 3'], Harbour)).toEqual(vadso);
  expect(other.close()).toEqual({ damaged: 0 });
  const after = openStore(folder);
  for (const name of ['one', 'other', 'both', 'old 0', 'old 16']) expect(after.find([name], Harbour)).toEqual(vadso);
});

it('says of a place that is no folder that it cannot be used', () => {
  const folder = makeFolder();
  writeFileSync(folder, 'a file');
  expect(() => openStore(folder)).toThrow(CacheError);
  expect(() => openStore(path.join(folder, 'below'))).toThrow(CacheError);
});

it('a folder that goes away costs the entries and not the run', () => {
  const folder = makeFolder();
  const store = openStore(folder);
  rmSync(folder, { recursive: true });
  store.keep(['harbour'], vadso);
  expect(store.close().unwritten).toMatchObject({ code: 'ENOENT' });
});
