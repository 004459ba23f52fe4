// In: the folders that --vocabulary names. Out: the vocabulary that a command works with. The one idea: own folders
// add to the bundled vocabulary, so a user follows a new issue with a file of Turtle and no code.
import { statSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { type Command, InvalidArgumentError } from 'commander';
import type { Lexicon } from '../lexicon/index.ts';

export type VocabularyOptions = { readonly vocabulary?: readonly string[] };

/** Adds `--vocabulary DIR`, which may be repeated. */
export function addVocabularyOption(command: Command): Command {
  const description = 'folder whose .ttl files are added to the bundled vocabulary; may be repeated';
  return command.option('--vocabulary <dir>', description, addFolder);
}

function addFolder(folder: string, others: readonly string[] = []): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InvalidArgumentError('There is no such folder: name one that holds .ttl files.');
  }
  return [...others, folder];
}

/** The quads of the bundled vocabulary and of the added folders. */
export async function loadQuads({ vocabulary = [] }: VocabularyOptions): Promise<readonly Quad[]> {
  const { loadVocabulary } = await import('../rdf/index.ts');
  return [loadVocabulary(), ...vocabulary.map((folder) => loadVocabulary(folder))].flat();
}

/** The same as look-ups. */
export async function loadLexicon(options: VocabularyOptions): Promise<Lexicon> {
  const { toLexicon } = await import('../lexicon/index.ts');
  return toLexicon(await loadQuads(options));
}
