// In: how many inputs, and a seed: `npx tsx test/fuzz/long.ts 1000000 1`. Out: how many of each kind were tried, as they come; the first
// that fails ends it. The one idea: what `npm test` does for seconds, for as long as one likes.
import { tryInputs } from './run.ts';
import { toTargets } from './targets.ts';

const [total = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
const ROUND = 10_000;
const targets = await toTargets();
const tried = new Map<string, number>();
for (let round = 0; round * ROUND < total; round += 1) {
  for (const [name, target] of Object.entries(targets)) {
    const count = Math.ceil((target.share / 100) * Math.min(ROUND, total - round * ROUND));
    await tryInputs(target, { seed: seed * 1_000_003 + round, count });
    tried.set(name, (tried.get(name) ?? 0) + count);
  }
  process.stdout.write(`${JSON.stringify(Object.fromEntries(tried))}\n`);
}
for (const target of Object.values(targets)) await target.close?.();
