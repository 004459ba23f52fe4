// In: inputs, and what was read of them before. Out: each article, with what it says as soon as somebody asks. The one idea:
// of an article that is known from before nothing is looked at but its key, until it matters.
import type { Quad } from '@rdfjs/types';
import type { Memory } from './cache/index.ts';
import { applyCorrections, type Corrected, type Standing } from './correct/index.ts';
import { extract, withoutDoubtful } from './extract/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { Article, Finding } from './model/index.ts';
import { type ExtractAll, extractReadings, type Telling, type TimeLimit } from './outcomes.ts';
import { type Known, type Reading, type ReadResult, recallArticles } from './read/index.ts';

/** What is told of each article as soon as it is read. */
export type Told = { readonly article: Pick<Article, 'findings'> } | { readonly rejected: Finding };

/** What holds for all articles of a graph. */
export type Settings = {
  readonly toLexicon: () => Lexicon;
  readonly vocabulary: readonly Quad[];
  readonly base: string;
  readonly includeText: boolean;
  /** Of facts; 0 to 1. */
  readonly minConfidence: number;
  readonly corrections: readonly Standing[];
};

/** An article, and what it says. */
export type Source = {
  readonly id: string;
  /** By article, vocabulary and program; the same key says the same. */
  readonly key: string;
  /** Both; where they are known from before, they are looked up only when somebody asks. */
  readonly tell: () => Promise<Telling>;
};

type Corrections = { readonly article: Article } & Corrected;
/** With what is odd about its file, and what became of its corrections. */
export type CheckedSource = Source & {
  readonly findings: readonly Finding[];
  readonly check: () => Promise<Corrections>;
};

export type Sources = {
  readonly sources: readonly Source[];
  readonly rejected: readonly Finding[];
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
  for await (const source of streamSources(given, settings)) {
    if ('rejected' in source) rejected.push(source.rejected);
    else sources.push(source);
  }
  const recall = (key: string): Source | undefined => {
    const told = memory?.extractions.find(key);
    return told && toSource({ id: told.article.id, key, findings: [] }, async () => told, settings);
  };
  const corrected = new Set(settings.corrections.map(({ article }) => article));
  const checks = sources.filter(({ id }) => corrected.has(id)).map(({ check }) => check());
  const uncorrected = (await Promise.all(checks)).flatMap(({ unfollowed }) => unfollowed);
  return { sources, rejected, uncorrected, recall };
}

/** What all of them say, in their order. */
export function tellAll(sources: readonly Source[]): Promise<readonly Telling[]> {
  return Promise.all(sources.map(({ tell }) => tell()));
}

/** The same one after the other; nothing is kept. */
export async function* streamSources(given: Given, settings: Settings): AsyncGenerator<Found> {
  const { inputs, memory, maxTextBytes, maxRatio, onOutcome } = given;
  const readings = recallArticles(inputs, memory?.articles, { maxTextBytes, maxRatio });
  for await (const source of toSources(readings, settings, given)) {
    onOutcome?.('rejected' in source ? source : { article: { findings: source.findings } });
    yield source;
  }
}

type Found = CheckedSource | { readonly rejected: Finding };

// What is known from before waits in its place for those that are extracted, so that the order is that of reading.
async function* toSources(
  readings: AsyncIterable<ReadResult | Known>,
  settings: Settings,
  { memory, limit, extractAll }: Given,
): AsyncGenerator<Found> {
  const extractThem: ExtractAll = extractAll ?? ((some, toLexicon) => extractReadings(some, toLexicon, limit));
  let waiting: Found[] = [];
  const asked: { readonly before: readonly Found[]; readonly reading: Reading }[] = [];
  async function* unknown(): AsyncGenerator<ReadResult> {
    for await (const result of readings) {
      const found = 'rejected' in result ? result : findSource(result, settings, memory);
      if (found !== undefined) waiting.push(found);
      else if (!('rejected' in result)) {
        const reading = 'known' in result ? { article: await result.known.load(), key: result.known.key } : result;
        asked.push({ before: waiting, reading });
        waiting = [];
        yield reading;
      }
    }
  }
  for await (const outcome of extractThem(unknown(), settings.toLexicon)) {
    const next = asked.shift();
    yield* next?.before ?? [];
    if ('rejected' in outcome) yield outcome;
    else {
      const key = toKey(next?.reading ?? outcome, memory);
      memory?.extractions.keep(key, outcome);
      const { id, findings } = outcome.article;
      yield toSource({ id, key, findings }, async () => outcome, settings);
    }
  }
  yield* waiting;
}

function toKey({ article, key }: Reading, memory?: Memory): string {
  return memory?.extractions.toKey(key ?? article) ?? '';
}

function findSource(result: Reading | Known, settings: Settings, memory?: Memory): CheckedSource | undefined {
  const isKnown = 'known' in result;
  const key = isKnown ? memory?.extractions.toKey(result.known.key) : toKey(result, memory);
  if (key === undefined || !memory?.extractions.has(key)) return undefined;
  const { id, source } = isKnown ? result.known : { id: result.article.id, source: result.article.source };
  const find = async (): Promise<Telling> => {
    const told = memory.extractions.find(key);
    if (told && isKnown) return { article: { ...told.article, source }, extraction: told.extraction };
    const article = isKnown ? await result.known.load() : result.article;
    // What turns out to be damaged is extracted again.
    return { article, extraction: told?.extraction ?? extract(article, settings.toLexicon()) };
  };
  return toSource({ id, key, findings: isKnown ? [] : result.article.findings }, find, settings);
}

function toSource(
  about: Pick<CheckedSource, 'id' | 'key' | 'findings'>,
  find: Source['tell'],
  { minConfidence, corrections }: Settings,
): CheckedSource {
  const checkAll = async (): Promise<Corrections> => {
    const { article, extraction } = await find();
    return { article, ...applyCorrections(article, withoutDoubtful(extraction, minConfidence), corrections) };
  };
  let checked: Promise<Corrections> | undefined;
  const check = (): Promise<Corrections> => {
    checked ??= checkAll();
    return checked;
  };
  return { ...about, check, tell: check };
}
