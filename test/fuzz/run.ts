// In: a target, a seed, a number. Out: how many inputs were tried; an error with the input that failed, and how to make it again. The one idea: time is
// that of the processor, so that a busy machine makes nobody guilty.
import fc from 'fast-check';
import type { Target } from './targets.ts';

/** No input may take longer, in seconds. */
const LONGEST = 2;

/** Tries so many inputs; throws what fast-check says where one fails. */
export async function tryInputs(
  target: Target,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<void> {
  const property = fc.asyncProperty(target.inputs, async (input) => {
    const before = process.cpuUsage();
    await target.attempt(input as never);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds > LONGEST) throw new Error(`it takes ${seconds} s`);
  });
  await fc.assert(property, { seed, numRuns: count, endOnFailure: true });
}
