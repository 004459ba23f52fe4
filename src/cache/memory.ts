/**
 * In: a folder and the vocabulary. Out: what was read of a file, and what was extracted from an article, before. The
 * idea: an article depends on its bytes and on the program; an extraction on the article, the vocabulary and the program.
 */
import { createHash } from 'node:crypto';
import type { Quad } from '@rdfjs/types';
import { Article, Extraction } from '../model/index.ts';
import { toProgramDigest } from './program.ts';
import { type CacheReport, type Ingredient, openStore } from './store.ts';

export interface Memory {
  readonly articles: {
    /** The article that was read from these ingredients; where it lay then is of no account. */
    readonly find: (from: readonly Ingredient[]) => Article | undefined;
    readonly keep: (from: readonly Ingredient[], article: Article) => void;
  };
  readonly extractions: {
    readonly find: (article: Article) => Extraction | undefined;
    readonly keep: (article: Article, extraction: Extraction) => void;
  };
  /** How many extractions were found. */
  readonly reused: () => number;
  /** Writes what is new. `prune` drops whatever this run did not use. */
  readonly close: (options?: { readonly prune?: boolean }) => CacheReport;
}

const ROOMS = ['model', 'rdf', 'lexicon', 'read', 'extract'] as const;
const LIBRARIES = [
  ...['wink-nlp', 'wink-eng-lite-web-model'],
  ...['@mozilla/readability', 'linkedom', 'yaml', 'zod'],
] as const;

/** Opens the memory in `folder`, which is made where it is missing. Throws a CacheError where it cannot be used. */
export function openMemory(folder: string, vocabulary: Iterable<Quad>): Memory {
  const store = openStore(folder);
  const program = toProgramDigest(ROOMS, LIBRARIES);
  const words = toVocabularyDigest(vocabulary);
  const toIngredients = (article: Article) => ['extraction', program, words, toContent(article)];
  let reused = 0;
  return {
    articles: {
      find: (from) => store.find(['article', program, ...from], Article),
      keep: (from, article) => store.keep(['article', program, ...from], article),
    },
    extractions: {
      find: (article) => {
        const found = store.find(toIngredients(article), Extraction);
        if (found?.article !== article.id) return undefined;
        reused += 1;
        return found;
      },
      keep: (article, extraction) => store.keep(toIngredients(article), extraction),
    },
    reused: () => reused,
    close: store.close,
  };
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
    part += `${JSON.stringify([subject.value, predicate.value, kind, object.value])}\n`;
    if (part.length < 65_536) continue;
    hash.update(part);
    part = '';
  }
  return hash.update(part).digest('hex');
}
