// The laws of sorting on the disk: what comes out is what went in, in order, whatever memory there is for it.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openSpillFile } from '../../src/spill/file.ts';
import { openDistinct, openSorter, SpillError } from '../../src/spill/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-spill-'));
afterAll(() => rmSync(folder, { recursive: true }));
vi.setConfig({ testTimeout: 60_000 });
let paths = 0;
const newPath = (): string => path.join(folder, `run-${++paths}`);

const line = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', 'a', 'a ', 'a\r', '\u2028', '\ue000', '😀', 'x'.repeat(40_000)),
);
const lines = fc.array(
  line.map((text) => text.replaceAll('\n', ' ')),
  { maxLength: 200 },
);
const most = fc.constantFrom(1, 50, 400, 3000, 1e9);

describe('a sorter', () => {
  it('gives all lines in the order of their code units, whatever it holds in memory', () => {
    fc.assert(
      fc.property(lines, most, (all, most) => {
        const sorter = openSorter({ most, newPath });
        for (const one of all) sorter.add(one);
        const sorted = [...sorter.sorted()];
        sorter.close();
        expect(sorted).toEqual([...all].sort());
      }),
      { numRuns: 100 },
    );
  });

  it('merges thousands of runs', () => {
    const all = Array.from({ length: 5000 }, (_, at) => String((at * 7919) % 5000).padStart(4, '0'));
    const sorter = openSorter({ most: 1, newPath });
    for (const one of all) sorter.add(one);
    expect([...sorter.sorted()]).toEqual([...all].sort());
    sorter.close();
  });

  it('asks for no file where memory does, and leaves none behind where it does not', () => {
    const before = paths;
    const small = openSorter({ most: 1e6, newPath });
    small.add('b');
    small.add('a');
    expect([[...small.sorted()], paths]).toEqual([['a', 'b'], before]);
    const large = openSorter({ most: 4, newPath });
    for (const one of ['c', 'b', 'a']) large.add(one);
    expect([paths, readdirSync(folder)]).toEqual([before + 1, []]);
    expect([...large.sorted()]).toEqual(['a', 'b', 'c']);
    large.close();
  });

  it('says where it cannot write', () => {
    const sorter = openSorter({ most: 1, newPath: () => path.join(folder, 'nowhere', 'run') });
    sorter.add('a');
    expect(() => sorter.add('b')).toThrow(SpillError);
  });
});

it('a file that has become shorter is told as one that cannot be used', () => {
  const file = openSpillFile(newPath());
  file.append(Buffer.from('abc'));
  expect(file.read(1, 2).toString()).toBe('bc');
  expect(() => file.read(1, 3)).toThrow(SpillError);
  file.close();
});

it('numbers are counted once each, whatever is held in memory', () => {
  const number = fc.oneof(fc.nat(300), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(number, { maxLength: 2000 }), fc.constantFrom(1, 600, 1e6), (all, most) => {
      const distinct = openDistinct({ most, newPath });
      for (const one of all) distinct.add(one);
      expect(distinct.count()).toBe(new Set(all).size);
      distinct.close();
    }),
    { numRuns: 60 },
  );
});
