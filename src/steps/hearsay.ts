// In: what groups say of places, initiatives, parties and concepts. Out: how often each was said. The one idea: of these any
// group may tell, and by what name a thing goes is known when all have told.
import type { Named, Told } from '../map/index.ts';
import { type RecordOf, toRecordLine } from './records.ts';

export type Hearsay = {
  readonly add: (told: Told, named: Named) => void;
  /** Records for the step that hears all. */
  readonly tell: () => Iterable<string>;
};

/** Begins to listen. */
export function openHearsay(): Hearsay {
  const counts = new Map<string, number>();
  const [parties, known] = [new Set<string>(), new Set<string>()];
  const count = (what: object): void => {
    const text = JSON.stringify(what);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  };
  return {
    add: (told, named) => {
      for (const place of told.places) count({ place });
      for (const initiative of told.initiatives) count({ initiative });
      for (const iri of named.parties) parties.add(iri);
      for (const iri of named.known) known.add(iri);
    },
    *tell() {
      const tell = (one: RecordOf<'5 told'>): string => toRecordLine('5 told', '', one);
      for (const [text, times] of counts) yield tell({ ...JSON.parse(text), times });
      for (const party of parties) yield tell({ party });
      for (const iri of known) yield tell({ known: iri });
    },
  };
}
