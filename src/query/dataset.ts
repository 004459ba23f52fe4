// In: the paths of graphs. Out: their quads as one dataset, and the prefixes under which people see its IRIs.
import { IRI, loadVocabulary, prefixes, readQuads } from '../rdf/index.ts';
import type { Dataset } from './engine.ts';
import type { Prefixes } from './prefixed.ts';

/** Reads RDF files, each in the format that its ending says, into one dataset. */
export async function readDataset(paths: readonly string[]): Promise<Dataset> {
  const graphs = await Promise.all(paths.map((path) => readQuads(path)));
  return { quads: graphs.flat() };
}

/** The vocabulary that the program knows, as a dataset. */
export function toVocabularyDataset(): Dataset {
  return { quads: loadVocabulary() };
}

/**
 * The project's prefixes, and `data` for the base under which the graph was built. The base is a choice of whoever
 * builds, so it is taken from the IRIs themselves: what is common to those of the facts and of their articles.
 */
export function toDisplayPrefixes({ quads, packed }: Dataset): Prefixes {
  if (packed) return packed.prefixes;
  const iris = quads
    .filter(({ predicate, subject, object }) => {
      return (
        predicate.value === IRI.prov.wasDerivedFrom &&
        [subject, object].every(({ termType }) => termType === 'NamedNode')
      );
    })
    .flatMap(({ subject, object }) => [subject.value, object.value]);
  const base = findCommonNamespace(iris);
  return base === undefined ? prefixes : { ...prefixes, data: base };
}

function findCommonNamespace(iris: readonly string[]): string | undefined {
  const [first, ...others] = iris;
  if (first === undefined) return undefined;
  let length = first.length;
  for (const iri of others) {
    while (!iri.startsWith(first.slice(0, length))) length -= 1;
  }
  const namespace = first.slice(0, first.slice(0, length).lastIndexOf('/') + 1);
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]+\//i.test(namespace) ? namespace : undefined;
}
