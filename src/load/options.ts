// What a load is asked for, and what it tells.
import type { Quad } from '@rdfjs/types';
import type { Verdict } from './check.ts';
import type { ClientOptions } from './client.ts';
import type { Way } from './graphs.ts';
import type { Mode } from './staging.ts';
import type { Store, StoreAddress } from './stores.ts';

export type LoadOptions = ClientOptions & {
  readonly quads: Iterable<Quad>;
  readonly address: StoreAddress;
  /** Where the triples of the default graph go; left out, they go into the store's default graph. */
  readonly graph?: string | undefined;
  readonly mode: Mode;
  /** Left out, the Graph Store Protocol, and SPARQL Update where the store has nothing else. */
  readonly way?: Way | undefined;
  /** `refuse`: load nothing if the store writes a literal in its own way (7 for +07). */
  readonly rewriting?: 'take' | 'refuse';
  /** `only look`: find the store, say what would be done, and send nothing. */
  readonly doing?: 'load' | 'only look';
  readonly onSent?: (count: number) => void;
  /** Is told what the user should know, a line each. */
  readonly onNote?: (text: string) => void;
};

export type LoadedGraph = {
  readonly name: string | undefined;
  readonly triples: number;
  /** Triples in the store's graph before. */
  readonly before: number;
  /** How many of the triples an earlier try had left in the store. */
  readonly foundThere: number;
  /** Nothing where nothing was loaded. */
  readonly verdict: Verdict | undefined;
};

export type LoadReport = {
  readonly store: Store;
  readonly graphs: readonly LoadedGraph[];
  /** `staged`: the old graph stays as it was until the new one is complete and checked. */
  readonly safety: 'staged' | 'direct';
};
