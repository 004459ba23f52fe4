// In: a graph as it was built last, and the articles as they are now. Out: the sum of its parts as they are now. The one idea:
// the articles that came, changed or went are consolidated with their neighbours, once as they were and once as they are.
// Whoever comes out of it differently is taken for changed as well, until nobody else is; the rest of the graph stands.
import { changeSum, findChanged, type Snapshot, type Sum } from './assemble/index.ts';
import { consolidateWith, toNeighbourhoods, toOffices, toTies } from './consolidate/index.ts';
import { type Mapping, toArticleIds, toMapping } from './map/index.ts';
import type { Ties } from './model/index.ts';
import { type Settings, type Source, tellAll } from './sources.ts';

export type Update = Settings & {
  readonly recall: (key: string) => Source | undefined;
  /** The share of all articles from which on it is as well to build from nothing: 0 to 1. */
  readonly most?: number;
};

export type Updated = {
  readonly sum: Sum;
  /** Of the articles that were looked at. */
  readonly mapping: Mapping;
  readonly ties: ReadonlyMap<string, Ties>;
  /** How many articles came, changed or went, or are seen differently for it. */
  readonly changes: number;
};

const HALF = 0.5;

/** The sum as it is now; undefined where too much has changed, or what there was is not known well enough. */
export async function updateSum(
  { articles: known, sum }: Snapshot,
  sources: readonly Source[],
  update: Update,
): Promise<Updated | undefined> {
  const { recall, base, most = HALF } = update;
  const current = new Map(sources.map((source) => [source.id, source]));
  const touched = new Set(
    [...known.keys(), ...current.keys()].filter((id) => known.get(id)?.key !== current.get(id)?.key),
  );
  const former = new Map<string, Source>();
  for (const id of touched) {
    const key = known.get(id)?.key;
    const source = key === undefined ? undefined : recall(key);
    if (source) former.set(id, source);
    else if (key !== undefined) return undefined;
  }
  const changed = new Set(touched);
  const toFormer = (id: string): Source | undefined => (changed.has(id) ? former.get(id) : current.get(id));
  const offices = toOffices(update.toLexicon());
  const now = [...changed].flatMap((id) => current.get(id) ?? []);
  const fresh = (await tellAll(now)).map(
    ({ extraction }) => [extraction.article, toTies(extraction, offices)] as const,
  );
  const findNeighbours = toNeighbourhoods([...[...known].map(([id, { ties }]) => [id, ties] as const), ...fresh]);
  for (;;) {
    const near = [...findNeighbours(touched)];
    if (near.length > most * current.size) return undefined;
    const was = await toState(
      near.flatMap((id) => toFormer(id) ?? []),
      update,
    );
    const is = await toState(
      near.flatMap((id) => current.get(id) ?? []),
      update,
    );
    const more = findTouched(was, is).filter((id) => !touched.has(id));
    if (more.length === 0) {
      const changedSum = changeSum(sum, was.mapping, is.mapping, base);
      const all = new Map([...[...known].map(([id, { ties }]) => [id, ties] as const), ...fresh]);
      return changedSum && { sum: changedSum, mapping: is.mapping, ties: all, changes: touched.size };
    }
    for (const id of more) touched.add(id);
  }
}

/** The articles of a graph as the next build has to know them; `ties` are those that are known already. */
export async function toKnown(
  sources: readonly Source[],
  { toLexicon }: Settings,
  ties: ReadonlyMap<string, Ties> = new Map(),
): Promise<Snapshot['articles']> {
  const others = sources.filter(({ id }) => !ties.has(id));
  const offices = others.length > 0 ? toOffices(toLexicon()) : undefined;
  const fresh =
    offices &&
    new Map(
      (await tellAll(others)).map(({ extraction }) => [extraction.article, toTies(extraction, offices)] as const),
    );
  return new Map(
    sources.flatMap(({ id, key }) => {
      const own = ties.get(id) ?? fresh?.get(id);
      return own ? [[id, { key, ties: own }] as const] : [];
    }),
  );
}

type State = { readonly mapping: Mapping; readonly identities: ReadonlyMap<string, string> };

async function toState(
  sources: readonly Source[],
  { toLexicon, vocabulary, base, includeText }: Settings,
): Promise<State> {
  const told = await tellAll(sources);
  const extractions = told.map(({ extraction }) => extraction);
  const { dossier, identify } = consolidateWith(extractions, { lexicon: toLexicon() });
  const articles = told.map(({ article }) => article);
  return {
    mapping: toMapping({ articles, dossier, vocabulary, base, includeText }),
    identities: new Map(extractions.map((extraction) => [extraction.article, identify(extraction)])),
  };
}

// The articles of which something else is said, or whose people others see differently.
function findTouched(one: State, other: State): readonly string[] {
  const parts = [...findChanged(one.mapping, other.mapping), ...findChanged(other.mapping, one.mapping)];
  const renamed = [...one.identities].filter(([id, text]) => (other.identities.get(id) ?? text) !== text);
  return [...new Set([...parts.flatMap(toArticleIds), ...renamed.map(([id]) => id)])];
}
