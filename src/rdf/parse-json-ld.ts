// In: a text in JSON-LD. Out: its quads. The one idea: nothing that is read may make the program call out, so a context
// has to stand in the file itself.
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { GraphFileError } from './errors.ts';

/** The quads of a JSON-LD document; relative IRIs are resolved against `base`. The library is loaded here only. */
export async function parseJsonLd(text: string, base: string): Promise<Quad[]> {
  const document: unknown = JSON.parse(text);
  const { default: jsonld } = await import('jsonld');
  let refusal: GraphFileError | undefined;
  const documentLoader = async (url: string): Promise<never> => {
    refusal = new GraphFileError(`the context ${url} is not fetched: write it into the file`);
    throw refusal;
  };
  try {
    const lines = await jsonld.toRDF(document, { base, documentLoader, format: 'application/n-quads' });
    return new Parser({ format: 'nquads' }).parse(lines);
  } catch (error) {
    throw refusal ?? error;
  }
}
