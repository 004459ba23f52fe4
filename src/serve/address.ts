// In: IRIs of a graph, and addresses of pages. Out: the one for the other. The one idea: what the graph names has its page
// at the path that its own IRI spells, so that an address lasts as long as the IRI does.
import { prefixes } from '../rdf/index.ts';

/** Where things of the vocabulary have their pages; `/data/` is for whatever articles state. */
const folders = {
  '/party/': prefixes.party,
  '/person/': prefixes.person,
  '/place/': prefixes.place,
  '/office/': prefixes.office,
  '/concept/': prefixes.concept,
} as const;

const DATA = '/data/';

export type Addresses = {
  /** The path of an IRI's page, with its fragment; undefined for what stands elsewhere on the web. */
  toPath(iri: string): string | undefined;
  /** The IRI that a path belongs to; undefined where it is no thing's. */
  toIri(path: string): string | undefined;
  /** The least that tells an IRI from others in the parameters of an address: `party:CN`, or all of it. */
  toParameter(iri: string): string;
};

/** `base` is the one under which the graph was built. */
export function toAddresses(base: string): Addresses {
  const pairs: readonly (readonly [string, string])[] = [[DATA, base], ...Object.entries(folders)];
  const ontology = prefixes.rap.slice(0, -1);
  return {
    toPath(iri) {
      // The longest namespace counts: a base may lie within another.
      const fitting = pairs.filter(([, namespace]) => iri.startsWith(namespace) && iri.length > namespace.length);
      const [best] = fitting.sort(([, one], [, other]) => other.length - one.length);
      if (best) return best[0] + iri.slice(best[1].length);
      return iri === ontology || iri.startsWith(prefixes.rap) ? `/ontology${iri.slice(ontology.length)}` : undefined;
    },
    toIri(path) {
      const pair = pairs.find(([folder]) => path.startsWith(folder) && path.length > folder.length);
      return pair && pair[1] + path.slice(pair[0].length);
    },
    toParameter(iri) {
      const found = Object.entries(prefixes).find(([, namespace]) => iri.startsWith(namespace));
      if (iri.startsWith(base)) return `data:${iri.slice(base.length)}`;
      return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
    },
  };
}
