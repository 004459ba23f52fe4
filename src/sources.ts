// In: inputs, and what was read of them before. Out: each article, with what it says as soon as somebody asks. The one idea:
// whatever becomes of an article takes its turn, so that the order is that of reading and nothing piles up.
import type { Memory } from './cache/index.ts';
import type { Corrected } from './correct/index.ts';
import type { Article, Finding } from './model/index.ts';
import { type ExtractAll, extractReadings, type Passed, type Telling, type TimeLimit } from './outcomes.ts';
import { type Known, type Reading, type ReadResult, recallArticles } from './read/index.ts';
import {
  type CheckedSource,
  findSource,
  load,
  type Settings,
  type Source,
  type Teller,
  toKey,
  toSource,
} from './source.ts';

export type { Settings, Source } from './source.ts';

/** What is told of each article as soon as it is read. */
export type Told = { readonly article: Pick<Article, 'findings'> } | { readonly rejected: Finding };

export type Sources = {
  readonly sources: readonly Source[];
  readonly rejected: readonly Finding[];
  /** Why sources are lost: those of which it was known what they say, when it turns out that nobody knows. */
  readonly lost: readonly Finding[];
  /** Corrections that could not be followed. */
  readonly uncorrected: Corrected['unfollowed'];
  /** An article of an earlier build, by its key; undefined where it is not known any more. */
  readonly recall: (key: string) => Source | undefined;
};

type Given = {
  readonly inputs: readonly string[];
  readonly memory?: Memory | undefined;
  /** The largest text that is read, in bytes of UTF-8. */
  readonly maxTextBytes?: number | undefined;
  /** How many times its size a file may unpack to. */
  readonly maxRatio?: number | undefined;
  /** Extracts from each article in its turn, as in threads; without it, here. */
  readonly extractAll?: ExtractAll | undefined;
  readonly limit?: TimeLimit | undefined;
  readonly onOutcome?: ((outcome: Told) => void) | undefined;
};

/** Reads the articles under `inputs`. What cannot be read, or makes a rule throw, is in `rejected`. */
export async function readSources(given: Given, settings: Settings): Promise<Sources> {
  const { memory } = given;
  const sources: CheckedSource[] = [];
  const rejected: Finding[] = [];
  const lost: Finding[] = [];
  for await (const source of streamSources(given, settings, (finding) => void lost.push(finding))) {
    if ('rejected' in source) rejected.push(source.rejected);
    else sources.push(source);
  }
  const recall = (key: string): Source | undefined => {
    const told = memory?.extractions.find(key);
    return (
      told && toSource({ id: told.article.id, key, findings: [] }, async () => told, { ...settings, lose: () => {} })
    );
  };
  const corrected = new Set(settings.corrections.map(({ article }) => article));
  const checks = sources.filter(({ id }) => corrected.has(id)).map(({ check }) => check());
  const uncorrected = (await Promise.all(checks)).flatMap((told) => told?.unfollowed ?? []);
  return { sources, rejected, lost, uncorrected, recall };
}

/** What all of them say that are not lost, in their order. */
export async function tellAll(sources: readonly Source[]): Promise<readonly Telling[]> {
  return (await Promise.all(sources.map(({ tell }) => tell()))).flatMap((told) => told ?? []);
}

/** The same one after the other; nothing is kept. */
export async function* streamSources(
  given: Given,
  settings: Settings,
  onLost: (finding: Finding) => void = () => {},
): AsyncGenerator<Found> {
  const { inputs, memory, limit, maxTextBytes, maxRatio, onOutcome } = given;
  const readings = recallArticles(inputs, memory?.articles, { maxTextBytes, maxRatio });
  const lose = (rejected: Finding): void => {
    onLost(rejected);
    onOutcome?.({ rejected });
  };
  for await (const source of toSources(readings, { ...settings, memory, limit, lose }, given)) {
    onOutcome?.('rejected' in source ? source : { article: { findings: source.findings } });
    yield source;
  }
}

type Found = CheckedSource | { readonly rejected: Finding };

// What need not be extracted from goes the same way, and comes out as it is.
async function* toSources(
  readings: AsyncIterable<ReadResult | Known>,
  teller: Teller,
  { extractAll }: Given,
): AsyncGenerator<Found> {
  const { memory, limit, toLexicon } = teller;
  const underWay: (Found | Reading)[] = [];
  async function* takeTurns(): AsyncGenerator<ReadResult | Passed> {
    for await (const result of readings) {
      const found = 'rejected' in result ? result : (findSource(result, teller) ?? (await load(result)));
      underWay.push(found);
      yield 'tell' in found ? { passed: found.id } : found;
    }
  }
  const outcomes = extractAll?.(takeTurns(), toLexicon) ?? extractReadings(takeTurns(), toLexicon, limit);
  for await (const outcome of outcomes) {
    const found = underWay.shift();
    if (found !== undefined && 'tell' in found) yield found;
    else if ('rejected' in outcome) yield outcome;
    else if ('extraction' in outcome) {
      const key = toKey(found && 'article' in found ? found : outcome, memory);
      memory?.extractions.keep(key, outcome);
      const { id, findings } = outcome.article;
      yield toSource({ id, key, findings }, async () => outcome, teller);
    }
  }
}
