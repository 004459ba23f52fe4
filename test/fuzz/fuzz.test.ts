// Spoilt inputs, a few of each kind; `npx tsx test/fuzz/long.ts` tries a million.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tryInputs } from './run.ts';
import { type Target, toTargets } from './targets.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const counts = { readers: 200, sentences: 2000, dates: 2000, parameters: 1000, graphs: 4, http: 40 } as const;
let targets: Readonly<Record<string, Target>> = {};
beforeAll(async () => {
  targets = await toTargets();
});
afterAll(async () => {
  for (const target of Object.values(targets)) await target.close?.();
});

it.each(Object.entries(counts))('nothing breaks the %s', async (name, count) => {
  const target = targets[name];
  if (target === undefined) throw new Error(`there is no target ${name}`);
  await tryInputs(target, { seed: 20_261_122, count });
});

it('and a target that breaks is seen to', async () => {
  const target: Target = {
    inputs: targets.sentences?.inputs as Target['inputs'],
    share: 0,
    attempt: (text: string) => {
      if (text.includes('\0')) throw new Error('broken');
    },
  };
  await expect(tryInputs(target, { seed: 1, count: 2000 })).rejects.toThrow(/Counterexample/);
});
