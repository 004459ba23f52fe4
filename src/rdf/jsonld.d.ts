// The part of jsonld that is used here; the package brings no types.
declare module 'jsonld' {
  type Options = {
    readonly base: string;
    readonly documentLoader: (url: string) => Promise<never>;
    readonly format: 'application/n-quads';
  };
  const jsonld: { toRDF(document: unknown, options: Options): Promise<string> };
  export default jsonld;
}
