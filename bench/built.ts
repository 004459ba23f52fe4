// In: dist/. Out: the stages as `npm run build` made them, with the types of their sources. The one idea: what is measured is
// what users run; tsx, under which the benchmark runs, names each function anew whenever it makes one, which doubles some times.
const load = async <T>(room: string): Promise<T> =>
  (await import(new URL(`../dist/${room}/index.js`, import.meta.url).href)) as T;

export const { extract } = await load<typeof import('../src/extract/index.ts')>('extract');
export const { consolidate } = await load<typeof import('../src/consolidate/index.ts')>('consolidate');
export const { toQuads } = await load<typeof import('../src/map/index.ts')>('map');
export const { toLexicon } = await load<typeof import('../src/lexicon/index.ts')>('lexicon');
export const { loadVocabulary, writeGraph } = await load<typeof import('../src/rdf/index.ts')>('rdf');
export const { readArticles } = await load<typeof import('../src/read/index.ts')>('read');
