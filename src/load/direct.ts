// In: graphs, for a store without SPARQL Update, where nothing can be staged. Out: they are in the store, and checked.
import { sendInBatches } from './batches.ts';
import type { Verdict } from './check.ts';
import type { GraphContent } from './content.ts';
import type { Writer } from './graphs.ts';
import type { LoadOptions } from './options.ts';
import { checkAll, type Reading } from './verdicts.ts';

/** A graph goes by one PUT, which most stores take whole or not at all; what is added goes by several POSTs. */
export async function loadDirectly(
  reading: Reading,
  contents: readonly GraphContent[],
  { replace, add }: Writer,
  options: Pick<LoadOptions, 'mode' | 'onSent'>,
): Promise<readonly Verdict[]> {
  for (const { name, quads } of contents) {
    if (options.mode === 'replace') {
      await replace(name, quads);
      options.onSent?.(quads.length);
    } else await sendInBatches({ items: quads, send: (batch) => add(name, batch), onSent: options.onSent });
  }
  return checkAll(reading, contents, options);
}
