/** The parts of wink-nlp that tag tokens; its own types know only the whole. */
declare module 'wink-nlp/src/cache.js' {
  export interface WinkCache {
    intrinsicSize(): number;
    lookup(text: string): readonly number[] | null;
    value(index: number): string;
    normal(index: number): number;
    nox(binaryWord: number): number;
    mappedSpelling(index: number): number;
    posOf(index: number): number;
    isMemberPOS(index: number, pos: number): boolean;
    property(index: number, name: string): string | number;
    valueOf(feature: string, index: number): string;
  }
  export default function toCache(model: object, featureFn: unknown): WinkCache;
}
declare module 'wink-nlp/src/compile-trex.js' {
  export default function compile(patterns: object): object;
}
declare module 'wink-nlp/src/dd-wrapper.js' {
  interface Data {
    /** What is asked of a `WinkCache`: a word's number, and a number for a word that has none. */
    readonly cache: {
      lookup(text: string): readonly number[] | null;
      add(text: string, category: number): number;
    };
    readonly tokens: number[];
    readonly nonBreakingSpaces: object;
  }
  export default function toDocument(data: Data): object;
}
declare module 'wink-nlp/src/tokenizer.js' {
  export default function toTokenizer(
    patterns: object,
    categories: object,
    preserve: object,
  ): (document: object, text: string) => void;
}
