// In: a folder of Turtle. Out: its quads. The one idea: the bundled vocabulary is parsed when the program is built, and read
// from there as long as the Turtle is still the same to the byte; whoever edits it notices nothing but a slower start.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { fromCompact, toCompact } from './compact.ts';
import { GraphFileError } from './errors.ts';
import { parseTurtle } from './read.ts';

// The same two steps up from src/rdf/ and from dist/rdf/.
const VOCABULARY = fileURLToPath(new URL('../../ontology/vocabulary', import.meta.url));
const PREPARED = fileURLToPath(new URL('../../dist/vocabulary.json', import.meta.url));

type Text = { readonly path: string; readonly text: string };

/** Reads every `.ttl` of a folder, by name; without a folder, the vocabulary that the package brings. */
export function loadVocabulary(folder: string = VOCABULARY): Quad[] {
  const texts = readTexts(folder);
  return (folder === VOCABULARY ? readPrepared(toDigest(texts)) : undefined) ?? parseTexts(texts);
}

/** Parses the bundled vocabulary and keeps it for `loadVocabulary`, as a step of the program's build. */
export function prepareVocabulary(): void {
  const texts = readTexts(VOCABULARY);
  writeFileSync(PREPARED, `${toDigest(texts)}\n${toCompact(parseTexts(texts))}\n`);
}

function readTexts(folder: string): readonly Text[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ttl'));
  if (names.length === 0) throw new GraphFileError(`${folder} holds no .ttl file: it cannot be a vocabulary`);
  return names.sort().map((name) => {
    const path = resolve(folder, name);
    return { path, text: readFileSync(path, 'utf8') };
  });
}

const parseTexts = (texts: readonly Text[]): Quad[] =>
  texts.flatMap(({ path, text }) => parseTurtle(text, pathToFileURL(path).href, path));

function toDigest(texts: readonly Text[]): string {
  const hash = createHash('sha256');
  for (const { text } of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}

// A program that was not built has none; one that was built from another vocabulary has an older one.
function readPrepared(digest: string): Quad[] | undefined {
  let prepared: string;
  try {
    prepared = readFileSync(PREPARED, 'utf8');
  } catch {
    return undefined;
  }
  return prepared.startsWith(`${digest}\n`) ? fromCompact(prepared.slice(digest.length + 1)) : undefined;
}
