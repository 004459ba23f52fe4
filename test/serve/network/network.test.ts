// The drawing of who met whom: what is kept of it, and that it is always the same.
import { performance } from 'node:perf_hooks';
import { describe, expect, it, vi } from 'vitest';
import type { Row } from '../../../src/serve/asker.ts';
import { sheet, toLayout } from '../../../src/serve/network/layout.ts';
import { toBackbone } from '../../../src/serve/network/ties.ts';

vi.setConfig({ testTimeout: 60_000 });

const literal = (value: string) => ({ type: 'literal', value }) as const;

/** Everybody meets some twenty others, a few of them often. */
function toRows(people: number): readonly Row[] {
  return Array.from({ length: people * 10 }, (_, at) => {
    const one = at % people;
    const other = (one + 1 + ((at * 7919) % (people - 1))) % people;
    return {
      ...{ one: literal(`person:${one}`), other: literal(`person:${other}`) },
      ...{ name: literal(`P${one}`), otherName: literal(`P${other}`) },
      ...{ side: literal(`side ${one % 9}`), otherSide: literal(`side ${other % 9}`) },
      meetings: literal(String(1 + ((at * 31) % 6))),
    };
  }).filter(({ one, other }) => one.value < other.value);
}

const rows = toRows(500);

describe('the backbone', () => {
  it('draws so few ties that they can be told apart, and everybody with one', () => {
    const { nodes, ties, allNodes, allTies } = toBackbone(rows, 150);
    expect(nodes.length).toBeLessThanOrEqual(150);
    expect(allNodes).toBe(500);
    expect(allTies).toBe(rows.length);
    expect(ties.length).toBeLessThanOrEqual(nodes.length * 3);
    const tied = new Set(ties.flatMap(({ one, other }) => [one, other]));
    expect([...nodes.map(({ iri }) => iri)].filter((iri) => !tied.has(iri))).toEqual([]);
  });

  it('keeps together what is together', () => {
    const [chain, loner] = [[0, 1, 2, 3].map((at) => [`c${at}`, `c${at + 1}`, 5] as const), [['x', 'y', 1] as const]];
    const toRow = ([one, other, count]: readonly [string, string, number]): Row => ({
      ...{ one: literal(one), other: literal(other), name: literal(one), otherName: literal(other) },
      ...{ side: literal('a'), otherSide: literal('b'), meetings: literal(String(count)) },
    });
    expect(toBackbone([...chain, ...loner].map(toRow)).ties).toHaveLength(5);
  });

  it('is the same in whatever order the pairs come', () => {
    expect(toBackbone([...rows].reverse(), 150)).toEqual(toBackbone(rows, 150));
  });
});

describe('the layout', () => {
  it('is the same each time, on the sheet, with nobody upon another', () => {
    const backbone = toBackbone(rows, 150);
    const spots = toLayout(backbone);
    expect(toLayout(backbone)).toEqual(spots);
    const all = [...spots.values()];
    expect(all.filter(({ x, y }) => x < 0 || y < 0 || x > sheet.width || y > sheet.height)).toEqual([]);
    expect(new Set(all.map(({ x, y }) => `${x} ${y}`)).size).toBe(all.length);
  });

  it('of 500 nodes is soon there', () => {
    const backbone = toBackbone(rows, 500);
    const start = performance.now();
    toLayout(backbone);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
