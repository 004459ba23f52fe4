// In: the folders of saved questions. Out: those for everybody, those of the pages, and the types of parameters. The one
// idea: what a page may ask, and what a form may offer, is what lies there as files.
import { join } from 'node:path';
import { queryFolder, readQueries, readTypes, type SavedQuery } from '../query/index.ts';

export type Questions = {
  /** For everybody, in the order of their names. */
  readonly saved: readonly SavedQuery[];
  /** Only the explorer's pages ask these; they stand beside those for everybody. */
  readonly ofPages: readonly SavedQuery[];
  /** What parameters may be: each finds its values, in `term` and `label`. */
  readonly types: ReadonlyMap<string, SavedQuery>;
};

/** Reads them all. */
export async function readQuestions(): Promise<Questions> {
  const [saved, ofPages, types] = await Promise.all([
    readQueries(),
    readQueries(join(queryFolder, 'explorer')),
    readTypes(),
  ]);
  return { saved, ofPages, types };
}

/** All of them by the names under which pages ask; the values of a type are asked for as `types/party`. */
export function toNamed({ saved, ofPages, types }: Questions): ReadonlyMap<string, SavedQuery> {
  const all = [...saved, ...ofPages].map((question) => [question.name, question] as const);
  return new Map([...all, ...[...types].map(([name, type]) => [`types/${name}`, type] as const)]);
}
