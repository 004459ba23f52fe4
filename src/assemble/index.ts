/**
 * In: the sum of the parts of a graph. Out: the whole as Turtle, and its counts. The one idea: places, parties and concepts,
 * of which any part may tell, come last and are made anew each time; there are few of them.
 */
import { addShares, type Tally, toObjectKey, toShare } from '../export/index.ts';
import type { Mapping } from '../map/index.ts';
import { toDocumentHead, toPassageWriter, toSectionHead } from '../rdf/index.ts';
import type { FactCounts } from './facts.ts';
import { toFingerprint } from './fingerprint.ts';
import { type Kind, listKind } from './ledger.ts';
import { countObjects } from './objects.ts';
import { editSections } from './sections.ts';
import type { Sum } from './sum.ts';

export { countFacts, type FactCounts } from './facts.ts';
export { toFingerprint } from './fingerprint.ts';
export { readSnapshot, type Snapshot, writeSnapshot } from './snapshot.ts';
export { changeSum, findChanged, type Sum, sumUp } from './sum.ts';

export interface Assembled {
  readonly tally: Tally;
  readonly facts: FactCounts;
  /** The document, to the letter what `toDocument` gives for all quads; `comment` stands at its head. */
  readonly toTurtle: (comment?: string) => Iterable<string | Uint8Array>;
}

/** Puts together the document of a graph whose IRIs stand under `base`. Throws a QuadError, as `toQuads` does. */
export function assemble({ sections, ledger, objects }: Sum, { toSharedQuads }: Mapping, base: string): Assembled {
  const list = (kind: Kind): readonly string[] => listKind(ledger, kind);
  // A name that more texts use stands for the others.
  const tell = <T>(kind: Kind): T[] =>
    [...(ledger.get(kind) ?? [])].flatMap(([json, times]) => Array<T>(times).fill(JSON.parse(json)));
  const shared = toSharedQuads(
    { places: tell('place'), initiatives: tell('initiative') },
    { parties: list('party'), known: list('known') },
  );
  const { quads, paragraphs, prefixes, usesBase } = toPassageWriter(base)(shared);
  const all = editSections(sections, { removed: [], added: paragraphs }, base);
  if (all === undefined) throw new Error('a part of the graph is about a place, party or concept');
  const forms = [...(ledger.get('form') ?? [])];
  const shares = [{ forms, meetings: list('meeting'), days: list('day') }, toShare(quads)];
  const fingerprints = new Set(quads.map(({ object }) => toFingerprint(toObjectKey(object))));
  const own = new Set(list('prefix'));
  const head = {
    prefixes: [...new Set([...own, ...prefixes])].filter((prefix) => prefix !== '@base'),
    usesBase: usesBase || own.has('@base'),
  };
  return {
    tally: addShares(shares, countObjects(objects, [...fingerprints])),
    facts: ledger.get('fact') ?? new Map(),
    *toTurtle(comment) {
      yield toDocumentHead(head.prefixes, { base, usesBase: head.usesBase, comment });
      for (const rank of [...all.keys()].sort((one, other) => one - other)) {
        yield toSectionHead(rank);
        // The empty line after the last paragraph is that before the next heading.
        yield (all.get(rank) as Buffer).subarray(0, -1);
      }
    },
  };
}
