import type { Quad } from '@rdfjs/types';

/** What has to be the same in all steps. */
export type Settings = {
  /** The vocabulary's quads, as `loadVocabulary` gives them. */
  readonly vocabulary: readonly Quad[];
  /** Under which articles and facts get their IRIs. It ends with `/`. */
  readonly base: string;
  /** Puts the articles' texts into the graph. */
  readonly includeText?: boolean;
};
