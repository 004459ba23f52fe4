/**
 * In: a folder and the vocabulary. Out: what was read of a file, what was extracted from an article, and what a graph was,
 * before. The idea: an article depends on its bytes and on the program; an extraction on the article, the vocabulary and
 * the program; a graph on the extractions, its options and the program.
 */
import { createHash } from 'node:crypto';
import type { Quad } from '@rdfjs/types';
import { z } from 'zod';
import { Article, Extraction } from '../model/index.ts';
import { openFileStates } from './file-states.ts';
import { toProgramDigest } from './program.ts';
import { openSnapshots } from './snapshots.ts';
import { type CacheReport, type Ingredient, openStore, type StoreOptions, toKey } from './store.ts';

/** An article, and what it says. */
export const Told = z.object({ article: Article, extraction: Extraction }).readonly();
export type Told = z.infer<typeof Told>;

/** What was kept of an article, unread as yet. */
export interface Kept {
  readonly key: string;
  /** The article; where it lay then is of no account. Undefined where what was kept turns out to be damaged. */
  readonly load: () => Article | undefined;
}

export interface Memory {
  readonly articles: {
    /** The article that was read from these ingredients. */
    readonly find: (from: readonly Ingredient[]) => Kept | undefined;
    /** Gives the key of the article. */
    readonly keep: (from: readonly Ingredient[], article: Article) => string;
    /** The article of the file at this path, if it was read there in this state. */
    readonly findFile: (path: string, state: string) => Kept | undefined;
    readonly keepFile: (path: string, state: string, key: string) => void;
  };
  readonly extractions: {
    /** What it says is known by the article, here its key or its content, by the vocabulary and by the program. */
    readonly toKey: (article: Article | string) => string;
    /** Whether there is one, which is not looked at yet. */
    readonly has: (key: string) => boolean;
    readonly find: (key: string) => Told | undefined;
    readonly keep: (key: string, told: Told) => void;
  };
  /** How many extractions were there, without those that were asked for and turned out to be damaged. */
  readonly reused: () => number;
  /** The graph as it was built last with the same options; `of` is whatever else it depends on, such as corrections. */
  readonly snapshots: {
    readonly find: (options: string, of: string) => Buffer | undefined;
    readonly keep: (options: string, of: string, bytes: readonly Uint8Array[]) => void;
  };
  /** Writes what is new. `prune` drops whatever this run did not use. */
  readonly close: (options?: { readonly prune?: boolean }) => CacheReport;
}

const READING_ROOMS = ['model', 'rdf', 'lexicon', 'read', 'extract'] as const;
const WRITING_ROOMS = [...READING_ROOMS, 'correct', 'consolidate', 'map', 'export', 'assemble'] as const;
const LIBRARIES = [
  ...['wink-nlp', 'wink-eng-lite-web-model'],
  ...['@mozilla/readability', 'linkedom', 'yaml', 'zod', 'n3'],
] as const;

/** Opens the memory in `folder`, which is made where it is missing. Throws a CacheError where it cannot be used. */
export function openMemory(folder: string, vocabulary: Iterable<Quad>, options: StoreOptions = {}): Memory {
  const store = openStore(folder, options);
  const program = toProgramDigest(READING_ROOMS, LIBRARIES);
  const words = toVocabularyDigest(vocabulary);
  const snapshots = openSnapshots(folder);
  const ofGraph = [toProgramDigest(WRITING_ROOMS, LIBRARIES), words];
  const ofFiles = ['files', [program]] as const;
  const files = openFileStates(snapshots.find(...ofFiles));
  const toKept = (key: string | undefined): Kept | undefined =>
    key !== undefined && store.has(key) ? { key, load: () => store.findByKey(key, Article) } : undefined;
  const reused = new Set<string>();
  return {
    articles: {
      find: (from) => toKept(toKey(['article', program, ...from])),
      keep: (from, article) => store.keep(['article', program, ...from], article),
      findFile: (path, state) => toKept(files.find(path, state)),
      keepFile: files.keep,
    },
    extractions: {
      toKey: (article) => toKey(['told', program, words, typeof article === 'string' ? article : toContent(article)]),
      has: (key) => {
        const isThere = store.has(key);
        if (isThere) reused.add(key);
        return isThere;
      },
      find: (key) => {
        const told = store.findByKey(key, Told);
        if (told === undefined) reused.delete(key);
        return told;
      },
      keep: store.keepByKey,
    },
    reused: () => reused.size,
    snapshots: {
      find: (options, of) => snapshots.find(options, [...ofGraph, of]),
      keep: (options, of, bytes) => snapshots.keep(options, [...ofGraph, of], bytes),
    },
    close: ({ prune = false } = {}) => {
      const bytes = files.toBytes({ prune });
      if (bytes !== undefined) snapshots.keep(...ofFiles, [bytes]);
      const { damaged, ...fault } = store.close({ prune });
      const other = snapshots.close({ prune });
      return { damaged: damaged + other.damaged, ...other.fault, ...fault };
    },
  };
}

/** A digest of all that the lines of a run depend on: the program, the vocabulary, and `options` as they were given. */
export function toRunDigest(vocabulary: Iterable<Quad>, options: string): string {
  const rooms = [...WRITING_ROOMS, 'work', 'cli'];
  return toKey([toProgramDigest(rooms, LIBRARIES), toVocabularyDigest(vocabulary), options]);
}

// All of an article but where it lies, what was odd about its file and what nobody uses; in one order of keys, which an
// article that was read and one that was found need not share.
function toContent({ id, text, blocks, headline, published, url, publisher, language }: Article): string {
  const lines = blocks.map(({ role, span, reason }) => [role, span.begin, span.end, reason]);
  return JSON.stringify([id, text, lines, headline, published, url, publisher, language]);
}

// In the order in which they come: the first of two labels may count for more.
function toVocabularyDigest(quads: Iterable<Quad>): string {
  const hash = createHash('sha256');
  let part = '';
  for (const { subject, predicate, object } of quads) {
    const kind = object.termType === 'Literal' ? `${object.language}^${object.datatype.value}` : object.termType;
    // The length tells where an object ends that has such lines in it.
    part += `${subject.value} ${predicate.value} ${kind} ${object.value.length} ${object.value}\n`;
    if (part.length < 65_536) continue;
    hash.update(part);
    part = '';
  }
  return hash.update(part).digest('hex');
}
