// The cache: what was made of an article before, by the same program and vocabulary, so that it is not made again.
export { CacheError } from './errors.ts';
export { type Memory, openMemory, type Told, toRunDigest } from './memory.ts';
export { type CacheReport, type Ingredient, openStore, type Store } from './store.ts';
