// In: articles, and a choice of shards and orders. Out: the graph as the steps make it, each run in several processes' places.
// The one idea: it does what a cluster does, and takes every freedom that a cluster takes.
import { consolidateWith } from '../../src/consolidate/index.ts';
import { toLexicon } from '../../src/lexicon/index.ts';
import { DEFAULT_BASE, toQuads } from '../../src/map/index.ts';
import type { Article, Extraction } from '../../src/model/index.ts';
import { loadVocabulary, toDocument } from '../../src/rdf/index.ts';
import { runStep, STEPS, type Step, scatter } from '../../src/steps/index.ts';

export type Told = { readonly article: Article; readonly extraction: Extraction };

export const vocabulary = loadVocabulary();
export const lexicon = toLexicon(vocabulary);
const settings = { vocabulary, lexicon, base: DEFAULT_BASE };

/** Numbers from 0 to less than `below`, as a test draws them. */
export type Draw = (below: number) => number;

/** The lines of the graph as it is built of all articles at once, sorted. */
export function buildAtOnce(corpus: readonly Told[]): readonly string[] {
  const { dossier } = consolidateWith(
    corpus.map(({ extraction }) => extraction),
    { lexicon },
  );
  const quads = toQuads({ articles: corpus.map(({ article }) => article), dossier, vocabulary });
  return toLines(toDocument(quads, { format: 'ntriples' }).text as Iterable<string>).sort();
}

/** The same as the steps make it, sorted and each once. */
export async function buildInSteps(corpus: readonly Told[], draw: Draw): Promise<readonly string[]> {
  let lines = corpus.flatMap(({ article, extraction }) => toLines(scatter(article, extraction, settings)));
  for (const step of STEPS) {
    const parts = share(lines, step === 'people' ? 1 : 1 + draw(4), draw);
    lines = (await Promise.all(parts.map((part) => run(step, sortByKey(part, draw))))).flat();
  }
  return [...new Set(lines)].sort();
}

/** One step on one part. */
export async function run(step: Step, lines: readonly string[]): Promise<string[]> {
  async function* input() {
    yield Buffer.from(lines.map((line) => `${line}\n`).join(''));
  }
  let text = '';
  for await (const line of runStep(step, input(), settings)) text += line;
  return toLines([text]);
}

const toKey = (line: string): string => (line.startsWith('<') ? line : line.slice(0, line.indexOf('\t')));

/** Lines with one key in the same part, as a shuffle gives them. */
function share(lines: readonly string[], count: number, draw: Draw): readonly string[][] {
  const parts = Array.from({ length: count }, (): string[] => []);
  const places = new Map<string, number>();
  for (const line of lines) {
    const place = places.get(toKey(line)) ?? draw(count);
    places.set(toKey(line), place);
    parts[place]?.push(line);
  }
  return parts;
}

/** By key alone; lines of one key in any order. */
function sortByKey(lines: readonly string[], draw: Draw): readonly string[] {
  const shuffled = lines.map((line) => ({ line, key: toKey(line), at: draw(1_000_000) }));
  shuffled.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.at - other.at));
  return shuffled.map(({ line }) => line);
}

export function toLines(pieces: Iterable<string>): string[] {
  return [...pieces].join('').split('\n').filter(Boolean);
}
