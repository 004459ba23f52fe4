// In: the folders that --vocabulary names. Out: the vocabulary that a command works with. The one idea: own folders
// add to the bundled vocabulary, so a user follows a new issue with a file of Turtle and no code.
import { statSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { type Command, InvalidArgumentError } from 'commander';
import type { Lexicon } from '../lexicon/index.ts';
import { note } from './output.ts';
import { toLine } from './report.ts';

export type VocabularyOptions = { readonly vocabulary?: readonly string[] };

/** Adds `--vocabulary DIR`, which may be repeated. */
export function addVocabularyOption(command: Command): Command {
  const description = 'folder whose .ttl files are added to the bundled vocabulary; may be repeated';
  return command.option('--vocabulary <dir>', description, addFolder);
}

function addFolder(folder: string, others: readonly string[] = []): readonly string[] {
  const entry = statSync(folder, { throwIfNoEntry: false });
  if (entry?.isDirectory()) return [...others, folder];
  const met = entry === undefined ? 'There is no such folder' : 'This is no folder';
  throw new InvalidArgumentError(`${met}: name one that holds .ttl files.`);
}

/** The quads of the bundled vocabulary and of the added folders; tells names in the latter that nothing defines. */
export async function loadQuads({ vocabulary = [] }: VocabularyOptions): Promise<readonly Quad[]> {
  const { loadVocabulary } = await import('../rdf/index.ts');
  const added = vocabulary.map((folder) => ({ folder, own: loadVocabulary(folder) }));
  const all = [loadVocabulary(), ...added.map(({ own }) => own)].flat();
  if (added.length === 0) return all;
  const [{ findOddLinks }, { findOddNames }] = await Promise.all([import('./odd-links.ts'), import('./odd-names.ts')]);
  for (const { folder, own } of added) {
    for (const finding of await findOddNames({ folder, own, all })) note(toLine(finding));
  }
  for (const finding of await findOddLinks(all, vocabulary.join(', '))) note(toLine(finding));
  return all;
}

/** The same as look-ups. */
export async function loadLexicon(options: VocabularyOptions): Promise<Lexicon> {
  const { toLexicon } = await import('../lexicon/index.ts');
  return toLexicon(await loadQuads(options));
}
