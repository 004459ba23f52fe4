// In: where to read, and the vocabulary. Out: the quads, and everything that was read on the way to them.
// The program on one screen: source → read → extract → consolidate → map → quads. It only composes the stages.
import type { Quad } from '@rdfjs/types';
import type { Memory } from './cache/index.ts';
import { consolidateWith, type Statement } from './consolidate/index.ts';
import { applyCorrections, type Corrected, type Standing } from './correct/index.ts';
import { extract, withoutDoubtful } from './extract/index.ts';
import { type Lexicon, toLexicon } from './lexicon/index.ts';
import { DEFAULT_BASE, parseBase, toNaming, toQuads } from './map/index.ts';
import type { Article, Dossier, Extraction, Finding } from './model/index.ts';
import { type ReadResult, readArticles } from './read/index.ts';

export type { Statement } from './consolidate/index.ts';
export { RULES, type Rule } from './extract/index.ts';
export { DEFAULT_BASE } from './map/index.ts';

/** An article with what it says, or why it is not in the graph. */
export type Outcome = { readonly article: Article; readonly extraction: Extraction } | { readonly rejected: Finding };

/** A bound on the time of one article; `within` gives undefined where the work was ended at it. */
export type TimeLimit = {
  readonly seconds: number;
  readonly within: <T extends object>(work: () => T) => T | undefined;
};

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
  /** How long extracting from one article may take. */
  readonly limit?: TimeLimit | undefined;
  /** Called after each article, read or rejected. */
  readonly onOutcome?: (outcome: Outcome) => void;
};

export type Graph = {
  readonly quads: readonly Quad[];
  /** Under which its IRIs stand, as `writeGraph` takes it to shorten them. It ends with `/`. */
  readonly base: string;
  readonly dossier: Dossier;
  readonly articles: readonly Article[];
  /** One for each input, or record of one, that is not in the graph. */
  readonly rejected: readonly Finding[];
  /** Corrections that could not be followed; those of articles that were not read are among them. */
  readonly uncorrected: Corrected['unfollowed'];
  /** Statements of `identity` that name what is in no article, or that contradict a difference. */
  readonly unfollowed: { readonly unknown: readonly Statement[]; readonly contradictory: readonly Statement[] };
};

/**
 * Builds the graph of all articles under `inputs`. What cannot be read is in `rejected`; the rest is built. Throws an
 * IriError, before anything is read, for a base that is none.
 */
export async function buildGraph(options: GraphOptions): Promise<Graph> {
  const { inputs, vocabulary, identity = [], corrections = [], texts, memory, minConfidence = 0, onOutcome } = options;
  const { maxTextBytes, limit } = options;
  const base = parseBase(options.base ?? DEFAULT_BASE);
  let lexicon: Lexicon | undefined;
  const toWords = (): Lexicon => {
    lexicon ??= toLexicon(vocabulary);
    return lexicon;
  };
  const articles: Article[] = [];
  const extractions: Extraction[] = [];
  const rejected: Finding[] = [];
  const uncorrected: Corrected['unfollowed'][number][] = [];
  const readings = readArticles(inputs, { maxTextBytes, memory: memory?.articles });
  for await (const outcome of toOutcomes(readings, { toWords, memory, limit })) {
    if ('rejected' in outcome) {
      rejected.push(outcome.rejected);
    } else {
      articles.push(outcome.article);
      const sure = withoutDoubtful(outcome.extraction, minConfidence);
      const corrected = applyCorrections(outcome.article, sure, corrections);
      uncorrected.push(...corrected.unfollowed);
      extractions.push(corrected.extraction);
    }
    onOutcome?.(outcome);
  }
  const { dossier, ...unfollowed } = consolidateWith(extractions, {
    lexicon: toWords(),
    identity: { statements: identity, ...toNaming(base) },
  });
  const quads = toQuads({ articles, dossier, vocabulary, base, includeText: texts === 'include' });
  return { quads, base, dossier, articles, rejected, uncorrected, unfollowed };
}

/** Reads the articles under `inputs` one after the other, and says what each of them states. */
export function extractArticles(inputs: readonly string[], lexicon: Lexicon): AsyncGenerator<Outcome> {
  return extractReadings(readArticles(inputs), lexicon);
}

/** Says what each article states as it is read, wherever from; none waits for another, and nothing is kept. */
export function extractReadings(
  readings: AsyncIterable<ReadResult>,
  lexicon: Lexicon,
  limit?: TimeLimit,
): AsyncGenerator<Outcome> {
  return toOutcomes(readings, { toWords: () => lexicon, limit });
}

/** The lexicon is made only when an article is met that the memory does not know. */
type Means = {
  readonly toWords: () => Lexicon;
  readonly memory?: Memory | undefined;
  readonly limit?: TimeLimit | undefined;
};

async function* toOutcomes(readings: AsyncIterable<ReadResult>, means: Means): AsyncGenerator<Outcome> {
  for await (const reading of readings) {
    if ('rejected' in reading) yield reading;
    else yield toOutcome(reading.article, means);
  }
}

// A rule that throws on one article is a defect of ours; it must not cost the user all the others.
function toOutcome(article: Article, { toWords, memory, limit }: Means): Outcome {
  const known = memory?.extractions.find(article);
  if (known) return { article, extraction: known };
  const reject = (code: string, message: string): Outcome => {
    return { rejected: { code, severity: 'error', where: article.source, message } };
  };
  try {
    const lexicon = toWords();
    const work = (): Extraction => extract(article, lexicon);
    const extraction = limit === undefined ? work() : limit.within(work);
    if (extraction === undefined) {
      const met = `extracting from article "${article.id}" takes more than ${limit?.seconds} s`;
      return reject('too-slow', `${met}; split it into its articles, or allow more time`);
    }
    memory?.extractions.keep(article, extraction);
    return { article, extraction };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `article "${article.id}" is left out, since extracting from it failed: ${reason}; this is a defect, please report it`;
    return reject('extract-failed', message);
  }
}
