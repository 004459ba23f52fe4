// In: inputs, and what was read of them before. Out: each article, with what it says as soon as somebody asks. The one idea:
// of an article that is known from before nothing is looked at but its key, until it matters.
import type { Quad } from '@rdfjs/types';
import type { Memory } from './cache/index.ts';
import { applyCorrections, type Corrected, type Standing } from './correct/index.ts';
import { extract, withoutDoubtful } from './extract/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { Article, Extraction, Finding } from './model/index.ts';
import { type Reading, type ReadResult, readArticles } from './read/index.ts';

/** An article with what it says, or why it is not in the graph. */
export type Outcome = { readonly article: Article; readonly extraction: Extraction } | { readonly rejected: Finding };

/** A bound on the time of one article; `within` gives undefined where the work was ended at it. */
export type TimeLimit = {
  readonly seconds: number;
  readonly within: <T extends object>(work: () => T) => T | undefined;
};

/** Says what each article states, in their order. */
export type ExtractAll = (readings: AsyncIterable<ReadResult>, toLexicon: () => Lexicon) => AsyncIterable<Outcome>;

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
  /** Where it is known from before, it is looked up only when somebody asks. */
  readonly article: Article;
  /** By article, vocabulary and program; the same key says the same. */
  readonly key: string;
  readonly tell: () => Extraction;
};

/** With what is odd about its file, and what became of its corrections. */
export type CheckedSource = Source & { readonly findings: readonly Finding[]; readonly check: () => Corrected };

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
    return told && toSource({ article: told.article }, key, () => told.extraction, settings);
  };
  const corrected = new Set(settings.corrections.map(({ article }) => article));
  const uncorrected = sources.flatMap(({ id, check }) => (corrected.has(id) ? check().unfollowed : []));
  return { sources, rejected, uncorrected, recall };
}

/** The same one after the other; nothing is kept. */
export async function* streamSources(given: Given, settings: Settings): AsyncGenerator<Found> {
  const { inputs, memory, maxTextBytes, maxRatio, onOutcome } = given;
  const readings = readArticles(inputs, { maxTextBytes, maxRatio, memory: memory?.articles });
  for await (const source of toSources(readings, settings, given)) {
    onOutcome?.('rejected' in source ? source : { article: { findings: source.findings } });
    yield source;
  }
}

/** Reads the articles under `inputs` one after the other, and says what each of them states. */
export function extractArticles(inputs: readonly string[], lexicon: Lexicon): AsyncGenerator<Outcome> {
  return extractReadings(readArticles(inputs), () => lexicon);
}

/** Says what each article states as it is read, wherever from; none waits for another, and nothing is kept. */
export async function* extractReadings(
  readings: AsyncIterable<ReadResult>,
  toLexicon: () => Lexicon,
  limit?: TimeLimit,
): AsyncGenerator<Outcome> {
  for await (const reading of readings) {
    yield 'rejected' in reading ? reading : toOutcome(reading.article, toLexicon(), limit);
  }
}

type Found = CheckedSource | { readonly rejected: Finding };

// What is known from before waits in its place for those that are extracted, so that the order is that of reading.
async function* toSources(
  readings: AsyncIterable<ReadResult>,
  settings: Settings,
  { memory, limit, extractAll }: Given,
): AsyncGenerator<Found> {
  const extractThem: ExtractAll = extractAll ?? ((some, toLexicon) => extractReadings(some, toLexicon, limit));
  let waiting: Found[] = [];
  const asked: { readonly before: readonly Found[]; readonly reading: Reading }[] = [];
  async function* unknown(): AsyncGenerator<ReadResult> {
    for await (const reading of readings) {
      const found = 'rejected' in reading ? reading : findSource(reading, settings, memory);
      if (found !== undefined) waiting.push(found);
      else if ('article' in reading) {
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
      const reading = next?.reading ?? outcome;
      const key = toKey(reading, memory);
      memory?.extractions.keep(key, outcome);
      yield toSource(reading, key, () => outcome.extraction, settings);
    }
  }
  yield* waiting;
}

function toKey(reading: Reading, memory?: Memory): string {
  return memory?.extractions.toKey(reading.known?.key ?? reading.article) ?? '';
}

function findSource(reading: Reading, settings: Settings, memory?: Memory): CheckedSource | undefined {
  const key = toKey(reading, memory);
  if (!memory?.extractions.has(key)) return undefined;
  // What turns out to be damaged is extracted again.
  const find = () => memory.extractions.find(key)?.extraction ?? extract(reading.article, settings.toLexicon());
  return toSource(reading, key, find, settings);
}

function toSource(reading: Reading, key: string, find: () => Extraction, settings: Settings): CheckedSource {
  const { minConfidence, corrections } = settings;
  let corrected: Corrected | undefined;
  const check = (): Corrected => {
    corrected ??= applyCorrections(reading.article, withoutDoubtful(find(), minConfidence), corrections);
    return corrected;
  };
  const { id, findings } = reading.known ? { id: reading.known.id, findings: [] } : reading.article;
  return {
    ...{ id, key, findings, check, tell: () => check().extraction },
    get article() {
      return reading.article;
    },
  };
}

// A rule that throws on one article is a defect of ours; it must not cost the user all the others.
function toOutcome(article: Article, lexicon: Lexicon, limit?: TimeLimit): Outcome {
  const reject = (code: string, message: string): Outcome => {
    return { rejected: { code, severity: 'error', where: article.source, message } };
  };
  try {
    const work = (): Extraction => extract(article, lexicon);
    const extraction = limit === undefined ? work() : limit.within(work);
    if (extraction !== undefined) return { article, extraction };
    const met = `extracting from article "${article.id}" takes more than ${limit?.seconds} s`;
    return reject('too-slow', `${met}; split it into its articles, or allow more time`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `article "${article.id}" is left out, since extracting from it failed: ${reason}; this is a defect, please report it`;
    return reject('extract-failed', message);
  }
}
