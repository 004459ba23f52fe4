// In: the name of something that a graph speaks of. Out: its node. The one idea: it is found as the parameter of a saved
// question is, by any of its names, with the same suggestions where there is none.
import { toComunica } from './comunica.ts';
import { toDisplayPrefixes } from './dataset.ts';
import type { Dataset } from './engine.ts';
import { resolveParameters } from './parameters.ts';
import { readTypes, toQuery } from './saved.ts';

/** The IRI of what is named; `type` is one of `queries/types/`. Rejects with a QueryError that says what comes near. */
export async function findNamed(dataset: Dataset, type: string, name: string): Promise<string> {
  const prefixes = toDisplayPrefixes(dataset);
  const params = [{ name: type, type, description: `the ${type}`, required: true }];
  const query = { ...toQuery('ASK {}', prefixes), params };
  const given = new Map([[type, name]]);
  const values = await resolveParameters({
    query,
    given,
    types: await readTypes(),
    engine: toComunica(),
    dataset,
    prefixes,
  });
  const value = values.get(type);
  return value && 'value' in value ? value.value : name;
}
