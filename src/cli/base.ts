// In: --base. Out: the IRI under which articles and facts get theirs. The one idea: facts get their IRIs by a path under the
// base, and evidence by a fragment on its article's: so the base has neither query nor fragment, and ends where a path begins.
import { misuse } from './failure.ts';

/** The base that a user gave, or the usual one. Throws a Failure for one that does not serve. */
export async function toBase(given: string | undefined): Promise<string> {
  const { DEFAULT_BASE } = await import('../pipeline.ts');
  const base = given ?? DEFAULT_BASE;
  const { isAbsoluteIri } = await import('../rdf/index.ts');
  const isFolder = /^(?:https?:\/\/[^/?#]+\/|urn:[^/?#]+:)[^?#]*$/i.test(base) && base.endsWith('/');
  if (isFolder && isAbsoluteIri(base)) return base;
  const expected = 'an absolute http, https or urn IRI that ends with /, without ? and #';
  throw misuse(`--base ${JSON.stringify(base)} does not serve: give ${expected}, such as https://example.org/news/`);
}
