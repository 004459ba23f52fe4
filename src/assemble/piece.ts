// In: a part of the graph. Out: its piece: what is written of it, and what adds up. The one idea: the graph is a sum of pieces,
// from which one can be taken away again; whatever is known of the whole is kept as counts.
import { toObjectKey, toShare } from '../export/index.ts';
import { type Mapping, type Part, toTold } from '../map/index.ts';
import type { Paragraph, PassageWriter } from '../rdf/index.ts';
import { listFacts } from './facts.ts';
import { toFingerprint } from './fingerprint.ts';
import type { Entry } from './ledger.ts';

export type Piece = {
  readonly paragraphs: readonly Paragraph[];
  readonly entries: readonly Entry[];
  /** The fingerprint of each different object. */
  readonly objects: readonly number[];
};

/** Makes the piece of a part. */
export function toPiece(part: Part, mapping: Mapping, write: PassageWriter): Piece {
  const { quads, paragraphs, prefixes, usesBase } = write(mapping.toQuads(part));
  const { forms, meetings, days } = toShare(quads);
  const { parties, known } = mapping.toNamed(quads);
  const { places, initiatives } = toTold(part);
  const once = (kind: Entry[0], texts: Iterable<string>): Entry[] => [...texts].map((text) => [kind, text, 1]);
  const entries: readonly Entry[] = [
    ...forms.map(([form, times]): Entry => ['form', form, times]),
    ...once('meeting', meetings),
    ...once('day', days),
    ...once('prefix', prefixes),
    ...once('prefix', usesBase ? ['@base'] : []),
    ...once('party', parties),
    ...once('known', known),
    ...once(
      'place',
      places.map((place) => JSON.stringify(place)),
    ),
    ...once(
      'initiative',
      initiatives.map((initiative) => JSON.stringify(initiative)),
    ),
    ...once('fact', listFacts(part)),
  ];
  const objects = new Set(quads.map(({ object }) => toFingerprint(toObjectKey(object))));
  return { paragraphs, entries, objects: [...objects] };
}
