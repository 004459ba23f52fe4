// In: a folder of `.rq` files, or one of them. Out: the questions they ask. The one idea: a question is a file that
// any SPARQL tool can run, and its name is the file's.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { QueryError } from './errors.ts';
import { type Header, literalTypes, parseHeader } from './header.ts';
import { findNearest } from './nearest.ts';

/** A question: the decorators, and the SPARQL under them. */
export type SavedQuery = Header & {
  readonly name: string;
  /** None for what was written on the command line. */
  readonly file: string | undefined;
  readonly text: string;
  /** How many letters of `text` the program has put before what the user wrote. */
  readonly declared: number;
};

const ENDING = '.rq';

/** The folder of the questions that come with the program. */
export const queryFolder = fileURLToPath(new URL('../../queries/', import.meta.url));

// Each question here finds, in `term`, what a parameter of its name can be.
const typeFolder = join(queryFolder, 'types');

/** The types that are looked up in a graph: name to the question that finds their values; all, or those of `wanted`. */
export async function readTypes(wanted?: readonly string[]): Promise<ReadonlyMap<string, SavedQuery>> {
  const names = await listQueryNames(typeFolder);
  const chosen = wanted === undefined ? names : names.filter((name) => wanted.includes(name));
  const types = await Promise.all(chosen.map((name) => readDecorated(join(typeFolder, name + ENDING))));
  return new Map(types.map((type) => [type.name, type]));
}

/** Reads one file. A file of one's own may do without decorators; it then takes no parameters. */
export async function readQuery(file: string): Promise<SavedQuery> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  const name = basename(file, ENDING);
  const types = [...(await listQueryNames(typeFolder)), ...Object.keys(literalTypes)];
  return { ...(parseHeader(text, { file, types }) ?? toBareHeader(name)), name, file, text, declared: 0 };
}

/** Reads all questions of a folder, in the order of their names; each has to have decorators. */
export async function readQueries(folder: string = queryFolder): Promise<readonly SavedQuery[]> {
  const names = await listQueryNames(folder);
  return Promise.all(names.map((name) => readDecorated(join(folder, name + ENDING))));
}

/** Reads the question of a name or an alias, such as `timeline`, or of a path, such as `./mine.rq`. */
export async function findQuery(nameOrPath: string, folder: string = queryFolder): Promise<SavedQuery> {
  if (nameOrPath.endsWith(ENDING)) return readQuery(nameOrPath);
  const names = await listQueryNames(folder);
  if (names.includes(nameOrPath)) return readDecorated(join(folder, nameOrPath + ENDING));
  const aliases = await Promise.all(
    names.map(async (name) => ({ name, alias: await findAlias(join(folder, name + ENDING)) })),
  );
  const [aliased, another] = aliases.filter(({ alias }) => alias === nameOrPath);
  if (aliased && another) throw new QueryError(`"${nameOrPath}" is the alias of ${aliased.name} and ${another.name}`);
  if (aliased) return readDecorated(join(folder, aliased.name + ENDING));
  const nearest = findNearest(nameOrPath, [...names, ...aliases.flatMap(({ alias }) => alias ?? [])]);
  const hint = nearest.length > 0 ? `; do you mean ${nearest.join(', ')}?` : '';
  throw new QueryError(
    `there is no saved query "${nameOrPath}"${hint} (--list shows all; a file's name ends with .rq)`,
  );
}

// Parsing the decorators of all files takes longer than most questions.
async function findAlias(file: string): Promise<string | undefined> {
  return /^#\+ alias: *(\S+)/m.exec(await readFile(file, 'utf8'))?.[1];
}

async function listQueryNames(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => basename(file, ENDING))
    .sort();
}

async function readDecorated(file: string): Promise<SavedQuery> {
  const query = await readQuery(file);
  if (query.summary === '')
    throw new QueryError(`${file}:1: decorators are missing: a saved query begins with "#+ summary: …"`);
  return query;
}

function toBareHeader(name: string): Header {
  return { summary: '', description: `The query of ${name}${ENDING}.`, tags: [], params: [] };
}

/** A query that somebody wrote on the command line; prefixes that it uses without saying so are declared for it. */
export function toQuery(text: string, prefixes: Readonly<Record<string, string>>): SavedQuery {
  const missing = Object.entries(prefixes).filter(([prefix]) => {
    return new RegExp(`(?<![\\w:])${prefix}:`).test(text) && !new RegExp(`\\bprefix\\s+${prefix}:`, 'i').test(text);
  });
  const declarations = missing.map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}> `).join('');
  const declared = declarations.length;
  return { ...toBareHeader('this'), name: 'this query', file: undefined, text: declarations + text, declared };
}
