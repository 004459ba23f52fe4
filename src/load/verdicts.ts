// In: graphs that were loaded. Out: whether each is what was sent, or an error that says what is not.
import { checkGraph, type Verdict } from './check.ts';
import type { Client } from './client.ts';
import type { GraphContent } from './content.ts';
import { LoadError } from './errors.ts';
import type { Mode } from './staging.ts';

/** Where a store is asked. */
export type Reading = { readonly client: Client; readonly query: string };

/** Rejects with a LoadError for the first graph that is not what was sent. */
export async function checkAll(
  { client, query }: Reading,
  contents: readonly GraphContent[],
  { mode }: { readonly mode: Mode },
): Promise<readonly Verdict[]> {
  const holds = mode === 'replace' ? 'exactly' : 'at least';
  const verdicts: Verdict[] = [];
  for (const { name, quads } of contents) {
    const verdict = await checkGraph({ client, url: query, graph: name, quads, holds });
    verdicts.push(verdict);
    if (verdict.faults.length === 0) continue;
    const where = name === undefined ? 'the default graph' : `the graph <${name}>`;
    throw new LoadError(`${where} was loaded, but is not what was sent: ${toList(verdict.faults)}`);
  }
  return verdicts;
}

/** The first few of them, and how many more there are. */
export function toList(faults: readonly string[]): string {
  const more = faults.length - MOST_TOLD;
  return `${faults.slice(0, MOST_TOLD).join('; ')}${more > 0 ? `; and ${more.toLocaleString('en')} more` : ''}`;
}

const MOST_TOLD = 3;
