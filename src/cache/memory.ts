/**
 * In: a folder and the vocabulary. Out: what was read of a file, what was extracted from an article, and what a graph was,
 * before. The idea: an article depends on its bytes and on the program; an extraction on the article, the vocabulary and
 * the program; a graph on the extractions, its options and the program.
 */
import { createHash } from 'node:crypto';
import type { Quad } from '@rdfjs/types';
import { z } from 'zod';
import { Article, Extraction } from '../model/index.ts';
import { toProgramDigest } from './program.ts';
import { openSnapshots, type Snapshots } from './snapshots.ts';
import { type CacheReport, type Ingredient, openStore, type StoreOptions, toKey } from './store.ts';

/** An article, and what it says. */
export const Told = z.object({ article: Article, extraction: Extraction }).readonly();
export type Told = z.infer<typeof Told>;

export interface Memory {
  readonly articles: {
    /** The article that was read from these ingredients, unread as yet; where it lay then is of no account. */
    readonly find: (from: readonly Ingredient[]) => { readonly key: string; readonly load: () => Article } | undefined;
    /** Gives the key of the article. */
    readonly keep: (from: readonly Ingredient[], article: Article) => string;
  };
  readonly extractions: {
    /** What it says is known by the article, here its key or its content, by the vocabulary and by the program. */
    readonly toKey: (article: Article | string) => string;
    /** Whether there is one, which is not looked at yet. */
    readonly has: (key: string) => boolean;
    readonly find: (key: string) => Told | undefined;
    readonly keep: (key: string, told: Told) => void;
  };
  /** How many extractions were there. */
  readonly reused: () => number;
  /** The graph as it was built last with the same options. */
  readonly snapshots: {
    readonly find: Snapshots['find'];
    readonly keep: Snapshots['keep'];
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
  const snapshots = openSnapshots(folder, `${toProgramDigest(WRITING_ROOMS, LIBRARIES)} ${words}`);
  let reused = 0;
  return {
    articles: {
      find: (from) => store.peek(['article', program, ...from], Article),
      keep: (from, article) => store.keep(['article', program, ...from], article),
    },
    extractions: {
      toKey: (article) => toKey([program, words, typeof article === 'string' ? article : toContent(article)]),
      has: (key) => {
        const isThere = store.has(['told', key]);
        if (isThere) reused += 1;
        return isThere;
      },
      find: (key) => store.find(['told', key], Told),
      keep: (key, told) => void store.keep(['told', key], told),
    },
    reused: () => reused,
    snapshots: { find: snapshots.find, keep: snapshots.keep },
    close: (options) => {
      const { damaged, ...fault } = store.close(options);
      const other = snapshots.close(options);
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
