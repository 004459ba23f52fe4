// The part of jsonld that is used here; the package brings no types.
declare module 'jsonld' {
  type DocumentLoader = (url: string) => Promise<never>;
  type Options = {
    readonly base: string;
    readonly documentLoader: DocumentLoader;
    readonly format: 'application/n-quads';
  };
  type FrameOptions = {
    readonly documentLoader: DocumentLoader;
    readonly omitDefault: boolean;
    readonly omitGraph: boolean;
  };
  const jsonld: {
    toRDF(document: unknown, options: Options): Promise<string>;
    fromRDF(lines: string, options: { readonly format: 'application/n-quads' }): Promise<unknown>;
    frame(document: unknown, frame: unknown, options: FrameOptions): Promise<object>;
  };
  export default jsonld;
}
