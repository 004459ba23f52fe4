// Work done side by side comes out in order, with no more of it under way than is allowed.
import { expect, it } from 'vitest';
import { inBatches, mapInOrder, take } from '../../src/work/index.ts';

async function* numbers(count: number, onTake: () => void = () => {}) {
  for (let number = 0; number < count; number += 1) {
    onTake();
    yield number;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

it('keeps the order, whatever finishes first, and the bound', async () => {
  let [under, most, taken] = [0, 0, 0];
  const work = async (number: number): Promise<number> => {
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 3 + ((number * 7) % 11)));
    under -= 1;
    return number;
  };
  const results: number[] = [];
  const ahead: number[] = [];
  for await (const result of mapInOrder(
    numbers(50, () => {
      taken += 1;
    }),
    work,
    4,
  )) {
    results.push(result);
    ahead.push(taken - results.length);
  }
  expect(results).toEqual(await all(numbers(50)));
  expect([most, Math.max(...ahead)]).toEqual([4, 3]);
});

it('throws what the work throws, after what came before it', async () => {
  const met: number[] = [];
  const work = async (number: number): Promise<number> => {
    if (number === 3) throw new Error('three');
    return number;
  };
  await expect(async () => {
    for await (const number of mapInOrder(numbers(9), work, 4)) met.push(number);
  }).rejects.toThrow('three');
  expect(met).toEqual([0, 1, 2]);
});

it('closes a batch by number or by weight', async () => {
  const batches = inBatches(numbers(9), 4, { weigh: (number) => number, heaviest: 6 });
  expect(await all(batches)).toEqual([[0, 1, 2, 3], [4, 5], [6], [7], [8]]);
});

it('takes some that count, with those among them, and leaves the others', async () => {
  const isEven = (number: number): boolean => number % 2 === 0;
  const iterator = numbers(9);
  expect([await all(take(iterator, 2, isEven)), await all(take(iterator, 9))]).toEqual([
    [0, 1, 2],
    [3, 4, 5, 6, 7, 8],
  ]);
});

it('takes some and leaves the others', async () => {
  const iterator = numbers(5);
  expect([await all(take(iterator, 2)), await all(take(iterator, 9))]).toEqual([
    [0, 1],
    [2, 3, 4],
  ]);
});
