// In: statements, meetings with their visits, and what was told of places, initiatives, parties and concepts. Out: the graph.
// The one idea: statements go through as they are, each once; what belongs to the whole follows them.
import type { Quad } from '@rdfjs/types';
import { toMapping, toPartOfQuads } from '../map/index.ts';
import { SKOS, toDocument } from '../rdf/index.ts';
import type { Met } from './groups.ts';
import type { RecordOf } from './records.ts';
import { emptyDossier } from './scatter.ts';
import type { Settings } from './settings.ts';

/** The step `graph`, as N-Quads without named graphs. Equal lines that follow each other are written once. */
export async function* writeGraphLines(met: AsyncIterable<Met>, settings: Settings): AsyncGenerator<string> {
  let last = '';
  for await (const one of met) {
    if ('line' in one) {
      if (one.line !== last) yield one.line;
      last = one.line;
    } else if (one.group.kind === '5 during') {
      const [first, ...others] = one.group.values;
      if (first !== undefined && others.every(({ visit }) => visit === first.visit)) {
        yield* toLines(toPartOfQuads(settings.base, first.meeting, first.visit));
      }
    } else if (one.group.kind === '5 told') yield* toLines(toSharedQuads(one.group.values, settings));
  }
}

function toLines(quads: readonly Quad[]): Iterable<string> {
  return toDocument(quads, { format: 'nquads' }).text as Iterable<string>;
}

function toSharedQuads(told: readonly RecordOf<'5 told'>[], { vocabulary, base }: Settings): readonly Quad[] {
  const { toSharedQuads } = toMapping({ articles: [], dossier: emptyDossier, vocabulary, base });
  const labelled = new Set(
    vocabulary.flatMap(({ subject, predicate }) => (predicate.equals(SKOS.prefLabel) ? subject.value : [])),
  );
  const places = sumUp(
    told.flatMap((one) => ('place' in one ? [[one.place, one.times] as const] : [])),
    labelled,
  );
  const initiatives = sumUp(
    told.flatMap((one) => ('initiative' in one ? [[one.initiative, one.times] as const] : [])),
    labelled,
  );
  const parties = told.flatMap((one) => ('party' in one ? one.party : []));
  const known = told.flatMap((one) => ('known' in one ? one.known : []));
  return toSharedQuads({ places, initiatives }, { parties: new Set(parties), known: new Set(known) });
}

type Thing = { readonly name: string; readonly concept?: string | undefined };

// The commonest name stands for a thing, unless the vocabulary has one: so of names it matters which is commoner, and not by
// how much. Each is repeated as often as there are rarer counts, which keeps their order, and ties.
function sumUp<T extends Thing>(told: readonly (readonly [T, number])[], labelled: ReadonlySet<string>): T[] {
  const things = new Map<string, { readonly thing: T; times: number }>();
  for (const [thing, times] of told) {
    const text = JSON.stringify(thing);
    const known = things.get(text);
    if (known === undefined) things.set(text, { thing, times });
    else known.times += times;
  }
  const counts = [...new Set([...things.values()].map(({ times }) => times))].sort((one, other) => one - other);
  const ranks = new Map(counts.map((count, at) => [count, at + 1]));
  const toTimes = ({ thing: { concept }, times }: { thing: T; times: number }): number =>
    concept !== undefined && labelled.has(concept) ? 1 : (ranks.get(times) ?? 1);
  return [...things.values()].flatMap((one) => Array<T>(toTimes(one)).fill(one.thing));
}
