// The part of jsonld that is used here; the package brings no types.
declare module 'jsonld' {
  import type { Quad } from '@rdfjs/types';

  type DocumentLoader = (url: string) => Promise<never>;
  type Options = {
    readonly base: string;
    readonly documentLoader: DocumentLoader;
    readonly format: 'application/n-quads';
  };
  export type FrameOptions = {
    readonly documentLoader: DocumentLoader;
    readonly omitDefault: boolean;
    readonly omitGraph: boolean;
  };
  type ExpandFrameOptions = FrameOptions & { readonly isFrame: true; readonly keepFreeFloatingNodes: true };
  type Expanded = Readonly<Record<string, readonly unknown[] | undefined>>;
  export type JsonLd = {
    toRDF(document: unknown, options: Options): Promise<string>;
    /** Gives each node once. */
    fromRDF(quads: readonly Quad[]): Promise<readonly Expanded[]>;
    expand(frame: object, options: ExpandFrameOptions): Promise<readonly Expanded[]>;
    frame(document: unknown, frame: object, options: FrameOptions): Promise<Record<string, unknown>>;
  };
  const jsonld: JsonLd;
  export default jsonld;
}
