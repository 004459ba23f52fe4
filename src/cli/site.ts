// In: a graph. Out: a folder of pages that any web host can give, or a browser open from disk. The one idea: the folder is
// replaced as a whole or not at all, and only if it is one that this command wrote, or is empty.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { findArticles } from './articles-at-hand.ts';
import { Failure } from './failure.ts';
import { DEFAULT_GRAPH, findGraphs } from './graphs.ts';
import { print } from './output.ts';
import { startProgress } from './progress.ts';

type SiteOptions = { readonly graph?: readonly string[]; readonly articles?: readonly string[] };

/** By this a folder is known to be ours. */
const MARK = '.rapporteur-site';

/** Adds `rapporteur site`. */
export function registerSite(program: Command): void {
  program
    .command('site')
    .summary('write the pages of serve as files')
    .description('Writes all pages about a graph into a folder, for any web host, or to be opened from disk.')
    .argument('<folder>', 'where to; it is replaced if this command wrote it')
    .option('-g, --graph <file...>', `RDF files (default: "${DEFAULT_GRAPH}")`)
    .option('--articles <input...>', 'the articles it was built from: their texts are shown, and what was dropped')
    .addHelpText('after', '\nExample:\n  rapporteur site out/site --articles seeds')
    .action(site);
}

async function site(target: string, { graph, articles }: SiteOptions): Promise<void> {
  const folder = resolve(target);
  await checkFolder(folder, target);
  const [{ makeFolder }, { readDataset }, { toSiteOf }] = await Promise.all([
    import('../rdf/index.ts'),
    import('../query/index.ts'),
    import('../serve/index.ts'),
  ]);
  const dataset = await readDataset(await findGraphs(graph, 'another with --graph'));
  const readArticle = articles && (await findArticles(articles));
  const made = `${folder}.${randomUUID()}.tmp`;
  await makeFolder(dirname(folder));
  const progress = startProgress(process.stderr, Date.now, 'file');
  let count = 0;
  try {
    for await (const { path, content } of toSiteOf(dataset, { readArticle })) {
      const file = join(made, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      count += 1;
      progress.tick();
    }
    await writeFile(join(made, MARK), '');
    await replaceFolder(folder, made);
  } finally {
    progress.clear();
    await rm(made, { recursive: true, force: true });
  }
  await print(`${count} files in ${target}; open ${join(target, 'index.html')}\n`);
}

async function checkFolder(folder: string, target: string): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0 || names.includes(MARK)) return;
  throw new Failure(`${target} holds other files, which would be lost: name an empty folder, or one that is not there`);
}

async function replaceFolder(folder: string, made: string): Promise<void> {
  const old = `${made}.old`;
  const hadOld = await rename(folder, old).then(
    () => true,
    () => false,
  );
  await rename(made, folder);
  if (hadOld) await rm(old, { recursive: true, force: true });
}
