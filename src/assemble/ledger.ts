// In: what pieces add. Out: how often each thing was added. The one idea: what is counted can be taken away again, and what is
// gone to nothing leaves no trace; so the ledger of a graph does not tell how the graph came to be.

export type Kind = 'form' | 'meeting' | 'day' | 'prefix' | 'party' | 'known' | 'place' | 'initiative' | 'fact';

/** That something is so many times in a piece. */
export type Entry = readonly [kind: Kind, what: string, times: number];

export type Ledger = ReadonlyMap<Kind, ReadonlyMap<string, number>>;

/** The ledger of all entries. */
export function toLedger(entries: Iterable<Entry>): Ledger {
  const ledger = new Map<Kind, Map<string, number>>();
  for (const [kind, what, times] of entries) {
    const counts = ledger.get(kind) ?? new Map<string, number>();
    ledger.set(kind, counts);
    const count = (counts.get(what) ?? 0) + times;
    if (count === 0) counts.delete(what);
    else counts.set(what, count);
  }
  return ledger;
}

/** The ledger with another's entries more, or, with the sign -1, less; undefined where less is left of one than nothing. */
export function addLedger(ledger: Ledger, other: Ledger, sign: 1 | -1 = 1): Ledger | undefined {
  const sum = toLedger([...listEntries(ledger), ...listEntries(other, sign)]);
  return [...listEntries(sum)].every(([, , times]) => times > 0) ? sum : undefined;
}

function* listEntries(ledger: Ledger, sign = 1): Generator<Entry> {
  for (const [kind, counts] of ledger) for (const [what, times] of counts) yield [kind, what, sign * times];
}

/** What is counted of a kind. */
export function listKind(ledger: Ledger, kind: Kind): readonly string[] {
  return [...(ledger.get(kind)?.keys() ?? [])];
}
