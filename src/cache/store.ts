/**
 * In: ingredients, and what was made of them. Out: the same when the same ingredients come again. The idea: the
 * ingredients are everything that the result depends on; so nothing is ever out of date, and all may be thrown away.
 */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { openSegments } from './segments.ts';

/** A part of what a result depends on. */
export type Ingredient = string | Uint8Array;

export interface Store {
  /** What was kept under these ingredients; undefined if nothing was, or if it is damaged or not of this `schema`. */
  readonly find: <T>(ingredients: readonly Ingredient[], schema: z.ZodType<T>) => T | undefined;
  /** The same by its key, which `toKey` makes of ingredients. */
  readonly findByKey: <T>(key: string, schema: z.ZodType<T>) => T | undefined;
  /** Whether something was kept under this key; it may turn out to be damaged. */
  readonly has: (key: string) => boolean;
  /** Keeps a result and gives its key; it is on the disk when the store is closed, at the latest. */
  readonly keep: (ingredients: readonly Ingredient[], value: unknown) => string;
  readonly keepByKey: (key: string, value: unknown) => void;
  /** Writes what is not written yet, for a run that may be broken off. */
  readonly flush: () => void;
  /** Does the same, and tidies up. `prune` drops every entry that was neither found nor kept since the store was opened. */
  readonly close: (options?: { readonly prune?: boolean }) => CacheReport;
}

export interface StoreOptions {
  /** Whenever so many characters are new, they are written. */
  readonly full?: number;
}

export interface CacheReport {
  /** Entries that were damaged, or were not what they should be. They are gone from the folder now. */
  readonly damaged: number;
  /** What the system said where something new could not be written. Nothing is lost by it but time. */
  readonly unwritten?: unknown;
}

/** Opens the store in `folder`, which is made where it is missing. Throws a CacheError where it cannot be used. */
export function openStore(folder: string, { full }: StoreOptions = {}): Store {
  const segments = openSegments(folder, full);
  let fault: { readonly unwritten: unknown } | undefined;
  // A full disk must not cost the user the graph, which may well go to another one.
  const attempt = (write: () => void): void => {
    if (fault) return;
    try {
      write();
    } catch (unwritten) {
      fault = { unwritten };
    }
  };
  const findByKey = <T>(key: string, schema: z.ZodType<T>): T | undefined => {
    const text = segments.find(key);
    if (text === undefined) return undefined;
    const value = parse(text, schema);
    if (value === undefined) segments.disown(key);
    return value;
  };
  const keepByKey = (key: string, value: unknown): void => attempt(() => segments.keep(key, JSON.stringify(value)));
  return {
    find: (ingredients, schema) => findByKey(toKey(ingredients), schema),
    findByKey,
    has: segments.has,
    keep: (ingredients, value) => {
      const key = toKey(ingredients);
      keepByKey(key, value);
      return key;
    },
    keepByKey,
    flush: () => attempt(segments.flush),
    close: ({ prune = false } = {}) => {
      attempt(segments.flush);
      attempt(() => segments.tidy({ prune }));
      return { damaged: segments.damaged(), ...fault };
    },
  };
}

function parse<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A digest of the ingredients; the length before each tells ['ab', 'c'] from ['a', 'bc']. */
export function toKey(ingredients: readonly Ingredient[]): string {
  const hash = createHash('sha256');
  for (const part of ingredients) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
