// In: nothing. Out: what of Rapporteur other programs may use. The one idea: the pipeline, its two ends (articles in,
// graph out), the vocabulary between them, and the types of everything that passes.
export { CacheError, type CacheReport, type Memory, openMemory } from './cache/index.ts';
export { type Lexicon, toLexicon } from './lexicon/index.ts';
export * from './model/index.ts';
export { buildGraph, extractArticles, type Graph, type GraphOptions, type Outcome } from './pipeline.ts';
export { type Format, formats, GraphFileError, loadVocabulary, readQuads, writeGraph } from './rdf/index.ts';
export { readArticles } from './read/index.ts';
