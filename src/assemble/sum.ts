// In: the parts of a graph, or how they changed. Out: their sum. The one idea: a sum that was changed is the same as one that was
// made anew, so whoever has yesterday's need look only at what is different today.
import type { Mapping, Part } from '../map/index.ts';
import { type Paragraph, type PassageWriter, toPassageWriter } from '../rdf/index.ts';
import { addLedger, type Entry, type Ledger, toLedger } from './ledger.ts';
import { addObjects, type Objects, toObjects } from './objects.ts';
import { toPiece } from './piece.ts';
import { editSections, type Sections } from './sections.ts';

/** What is written of all parts, and what adds up. */
export type Sum = { readonly sections: Sections; readonly ledger: Ledger; readonly objects: Objects };

/** The sum of all parts. Throws a QuadError, as `toQuads` does. */
export function sumUp(mapping: Mapping, base: string): Sum {
  // Ids of articles that differ in what cannot be written, half a surrogate pair, give one node: then all is one part.
  const sum = sumParts(mapping.parts.values(), mapping, base) ?? sumParts([mapping.whole], mapping, base);
  if (sum === undefined) throw new Error('two paragraphs of the graph are about the same node');
  return sum;
}

function sumParts(parts: Iterable<Part>, mapping: Mapping, base: string): Sum | undefined {
  const { paragraphs, ledger, objects } = gather(parts, mapping, toPassageWriter(base));
  const sections = editSections(new Map(), { removed: [], added: paragraphs }, base);
  return sections && { sections, ledger, objects };
}

/**
 * The sum after some parts, as `before` has them, became what `after` has. Undefined where it does not hold what is to be
 * taken away, letter for letter: then it is the sum of something else.
 */
export function changeSum(sum: Sum, before: Mapping, after: Mapping, base: string): Sum | undefined {
  const write = toPassageWriter(base);
  const removed = gather(findChanged(before, after), before, write);
  const added = gather(findChanged(after, before), after, write);
  const sections = editSections(sum.sections, { removed: removed.paragraphs, added: added.paragraphs }, base);
  const [more, others] = [addLedger(sum.ledger, added.ledger), addObjects(sum.objects, added.objects)];
  const ledger = more && addLedger(more, removed.ledger, -1);
  const objects = others && addObjects(others, removed.objects, -1);
  return sections && ledger && objects && { sections, ledger, objects };
}

/** The parts of one that the other has not, or not so. */
export function findChanged(one: Mapping, other: Mapping): readonly Part[] {
  return [...one.parts].flatMap(([name, part]) => {
    const rival = other.parts.get(name);
    return rival !== undefined && one.toContent(part) === other.toContent(rival) ? [] : [part];
  });
}

type Gathered = Pick<Sum, 'ledger' | 'objects'> & { readonly paragraphs: readonly Paragraph[] };

function gather(parts: Iterable<Part>, mapping: Mapping, write: PassageWriter): Gathered {
  const paragraphs: Paragraph[] = [];
  const fingerprints: number[] = [];
  // One after the other: all entries of a large graph at once take more room than the graph.
  function* walk(): Generator<Entry> {
    for (const part of parts) {
      const piece = toPiece(part, mapping, write);
      for (const paragraph of piece.paragraphs) paragraphs.push(paragraph);
      for (const fingerprint of piece.objects) fingerprints.push(fingerprint);
      yield* piece.entries;
    }
  }
  const ledger = toLedger(walk());
  return { paragraphs, ledger, objects: toObjects(fingerprints) };
}
