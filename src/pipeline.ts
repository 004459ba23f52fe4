// In: where to read, and the vocabulary. Out: the graph, as quads or as Turtle, and everything that was read on the way.
// The program on one screen: source → read → extract → consolidate → map → quads. It only composes the stages.
import type { Quad } from '@rdfjs/types';
import {
  type Assembled,
  assemble,
  countFacts,
  type FactCounts,
  readSnapshot,
  type Sum,
  sumUp,
  writeSnapshot,
} from './assemble/index.ts';
import type { Memory } from './cache/index.ts';
import { consolidateWith, type Statement } from './consolidate/index.ts';
import type { Corrected, Standing } from './correct/index.ts';
import { type Lexicon, toLexicon } from './lexicon/index.ts';
import { DEFAULT_BASE, type Mapping, parseBase, toMapping, toNaming, toQuads } from './map/index.ts';
import type { Article, Dossier, Finding } from './model/index.ts';
import type { ExtractAll, Telling, TimeLimit } from './outcomes.ts';
import { readSources, type Settings, type Told, tellAll } from './sources.ts';
import { toKnown, updateSum } from './update.ts';

export type { Statement } from './consolidate/index.ts';
export { RULES, type Rule } from './extract/index.ts';
export { DEFAULT_BASE } from './map/index.ts';
export {
  type ExtractAll,
  extractArticles,
  extractReadings,
  type Outcome,
  type Passed,
  type TimeLimit,
} from './outcomes.ts';

export type GraphOptions = {
  /** Files, folders, or `-` for standard input. */
  readonly inputs: readonly string[];
  /** The vocabulary's quads, as `loadVocabulary` gives them. */
  readonly vocabulary: readonly Quad[];
  /** The IRI under which articles, meetings, people and positions get theirs. It ends with `/`. */
  readonly base?: string | undefined;
  /** What is the same and what is not, by the IRIs of the graph; it overrules what the program finds. */
  readonly identity?: readonly Statement[] | undefined;
  /** What a person says of the facts that were read; they are applied to what each article says, in their order. */
  readonly corrections?: readonly Standing[] | undefined;
  /** `include`: the articles' texts go into the graph as well. */
  readonly texts?: 'include' | 'leave-out';
  /** Facts whose confidence is lower are left out, and stand among the rejections: 0 to 1. */
  readonly minConfidence?: number | undefined;
  /** What was made of articles before, which is taken instead of making it again. Whoever opened it closes it. */
  readonly memory?: Memory | undefined;
  /** The largest text that is read, in bytes of UTF-8. */
  readonly maxTextBytes?: number | undefined;
  /** How many times its size a packed file may unpack to; the reader's own bound if it is left out. */
  readonly maxRatio?: number | undefined;
  /** Extracts from articles in their order, elsewhere than in this thread. */
  readonly extractAll?: ExtractAll | undefined;
  /** How long extracting from one article may take. */
  readonly limit?: TimeLimit | undefined;
  /** Called after each article, read or rejected. */
  readonly onOutcome?: (outcome: Told) => void;
};

/** What was read on the way to a graph. */
export type Contents = {
  /** How much of everything there is. */
  readonly facts: FactCounts;
  /** Under which the IRIs of the graph stand, as `writeGraph` takes it to shorten them. It ends with `/`. */
  readonly base: string;
  /** How many articles there are. */
  readonly count: number;
  /** One for each input, or record of one, that is not in the graph. */
  readonly rejected: readonly Finding[];
  /** Corrections that could not be followed, each with the reason. */
  readonly uncorrected: Corrected['unfollowed'];
  /** Statements of `identity` that name what is in no article, or that contradict a difference. */
  readonly unfollowed: { readonly unknown: readonly Statement[]; readonly contradictory: readonly Statement[] };
};

export type Graph = Contents & {
  readonly articles: readonly Article[];
  readonly quads: readonly Quad[];
  readonly dossier: Dossier;
};

/**
 * Builds the graph of all articles under `inputs`. What cannot be read is in `rejected`; the rest is built. Throws an
 * IriError, before anything is read, for a base that is none.
 */
export async function buildGraph(options: GraphOptions): Promise<Graph> {
  const settings = toSettings(options);
  const { sources, lost, uncorrected, ...read } = await readSources(options, settings);
  const tellings = await tellAll(sources);
  const articles = tellings.map(({ article }) => article);
  const told = consolidateAll(tellings, settings, options.identity);
  const quads = toQuads({ ...settings, articles, dossier: told.dossier });
  const facts = countFacts(told.dossier);
  const rejected = [...read.rejected, ...lost];
  return { base: settings.base, count: articles.length, articles, rejected, uncorrected, facts, ...told, quads };
}

/** So few changes are sooner made again the next time than a large graph is kept anew. */
const FEW = 16;

/**
 * Builds the same graph as Turtle. Where `memory` has it as it was built last, only what has changed since is done again. A
 * graph with an `identity` is built from nothing, since a statement may be about anything.
 */
export async function buildTurtle(options: GraphOptions): Promise<Contents & Assembled> {
  const settings = toSettings(options);
  const { base } = settings;
  const snapshots = options.identity?.length ? undefined : options.memory?.snapshots;
  const slot = JSON.stringify([base, settings.includeText, settings.minConfidence]);
  const of = JSON.stringify(settings.corrections);
  const { sources, recall, rejected, lost, uncorrected } = await readSources(options, settings);
  const last = readSnapshot(snapshots?.find(slot, of));
  const changed = last && (await updateSum(last, sources, { ...settings, recall }));
  // What is lost may still stand in it.
  const updated = lost.length > 0 ? undefined : changed;
  const built = updated ?? sumAll(await tellAll(sources), settings, options.identity);
  if (snapshots && (updated === undefined || updated.changes > Math.min(FEW, sources.length / 500))) {
    const articles = await toKnown(sources, settings, updated?.ties);
    snapshots.keep(slot, of, writeSnapshot({ articles, sum: built.sum }));
  }
  const unfollowed = 'unfollowed' in built ? built.unfollowed : { unknown: [], contradictory: [] };
  return {
    base,
    count: sources.length - lost.length,
    rejected: [...rejected, ...lost],
    uncorrected,
    unfollowed,
    ...assemble(built.sum, built.mapping, base),
  };
}

type Built = { readonly sum: Sum; readonly mapping: Mapping; readonly unfollowed: Contents['unfollowed'] };

function sumAll(tellings: readonly Telling[], settings: Settings, statements?: readonly Statement[]): Built {
  const { dossier, unfollowed } = consolidateAll(tellings, settings, statements);
  const mapping = toMapping({ ...settings, articles: tellings.map(({ article }) => article), dossier });
  return { mapping, sum: sumUp(mapping, settings.base), unfollowed };
}

/** What stays the same for all articles. Throws an IriError for a base that is none. */
export function toSettings(options: GraphOptions): Settings {
  const { vocabulary, corrections = [], texts, minConfidence = 0 } = options;
  const base = parseBase(options.base ?? DEFAULT_BASE);
  let lexicon: Lexicon | undefined;
  // Where nothing is new, nobody asks for it.
  const toLexiconOnce = (): Lexicon => {
    lexicon ??= toLexicon(vocabulary);
    return lexicon;
  };
  return { vocabulary, base, corrections, minConfidence, includeText: texts === 'include', toLexicon: toLexiconOnce };
}

function consolidateAll(
  tellings: readonly Telling[],
  settings: Settings,
  statements: readonly Statement[] = [],
): Pick<Graph, 'dossier' | 'unfollowed'> {
  const extractions = tellings.map(({ extraction }) => extraction);
  const identity = { statements, ...toNaming(settings.base) };
  const { dossier, unknown, contradictory } = consolidateWith(extractions, { lexicon: settings.toLexicon(), identity });
  return { dossier, unfollowed: { unknown, contradictory } };
}
