// Batches become as large as the store takes, and no larger than that; nothing is sent out of order or left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendInBatches } from '../../src/load/batches.ts';
import { StoreError } from '../../src/load/errors.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

async function sendTo(
  limit: number,
  { count, from = 0, most = 1000 }: { count: number; from?: number; most?: number },
) {
  const taken: number[] = [];
  const sizes: number[] = [];
  let refused = 0;
  const send = async (batch: readonly number[]): Promise<void> => {
    if (batch.length > limit) {
      refused += 1;
      throw new StoreError('too large', { status: 413, mayBeSize: true });
    }
    sizes.push(batch.length);
    taken.push(...batch);
  };
  await sendInBatches({ items: numbers(count), from, send, most });
  return { taken, sizes, refused };
}

describe('batches', () => {
  it('bring everything, in order and once, whatever the store takes', async () => {
    const amounts = { count: fc.nat(3000), limit: fc.integer({ min: 1, max: 1500 }), from: fc.nat(500) };
    await fc.assert(
      fc.asyncProperty(fc.record(amounts), async ({ count, limit, from }) => {
        const { taken } = await sendTo(limit, { count, from });
        expect(taken).toEqual(numbers(count).slice(from));
      }),
    );
  });

  it('come near to what the store takes, with few refusals', async () => {
    const { sizes, refused } = await sendTo(700, { count: 50_000 });
    expect(sizes.at(-2)).toBeGreaterThan(700 / 1.3);
    expect(refused).toBeLessThan(10);
  });

  it('end with the store’s own words where it refuses even one', async () => {
    await expect(sendTo(0, { count: 10 })).rejects.toThrow('too large');
  });

  it('are not halved for what size cannot mend', async () => {
    let tries = 0;
    const send = async (): Promise<void> => {
      tries += 1;
      throw new StoreError('who are you', { status: 401 });
    };
    await expect(sendInBatches({ items: numbers(10), send })).rejects.toThrow('who are you');
    expect(tries).toBe(1);
  });
});
