// In: the IRIs of an answer. Out: the names that the graph has for them. The one idea: whoever writes a query of their own
// wants to read its answer, and would else have to ask for a name with each variable.
import { EndpointError } from '../http/index.ts';
import { IRI, isAbsoluteIri } from '../rdf/index.ts';
import { type Dataset, type Engine, selectRows } from './engine.ts';

/** IRI to name; an IRI that the graph has no name for is not in it. */
export type Labels = ReadonlyMap<string, string>;

// The first that a thing has is its name.
const properties: readonly string[] = [IRI.skos.prefLabel, IRI.schema.name, IRI.rdfs.label];
const AT_ONCE = 500;

/** Asks where the answer came from; of several names an English one, or one of no language. */
export async function findLabels(iris: Iterable<string>, engine: Engine, dataset: Dataset): Promise<Labels> {
  const asked = [...new Set(iris)].filter(isAbsoluteIri).sort();
  const found = new Map<string, { readonly rank: string; readonly label: string }>();
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    for (const row of await askNames(asked.slice(at, at + AT_ONCE), engine, dataset)) {
      const [iri, property, label] = [row.get('iri'), row.get('property'), row.get('label')];
      if (!iri || !property || label?.termType !== 'Literal' || label.value.trim() === '') continue;
      const isPlain = /^(?:en)?$/i.test(label.language);
      const rank = `${properties.indexOf(property.value)} ${isPlain ? 0 : 1} ${label.value}`;
      const best = found.get(iri.value);
      if (best === undefined || rank < best.rank) found.set(iri.value, { rank, label: label.value });
    }
  }
  return new Map([...found].map(([iri, { label }]) => [iri, label]));
}

async function askNames(iris: readonly string[], engine: Engine, dataset: Dataset): ReturnType<typeof selectRows> {
  const list = (some: readonly string[]): string => some.map((iri) => `<${iri}>`).join(' ');
  const query = `SELECT ?iri ?property ?label WHERE {
  VALUES ?iri { ${list(iris)} } VALUES ?property { ${list(properties)} } ?iri ?property ?label
  FILTER(LANG(?label) = "" || LANGMATCHES(LANG(?label), "en")) }`;
  try {
    return await selectRows(engine, query, dataset);
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    const { status, message } = error;
    throw new EndpointError(`${message}; it was asked for the names of IRIs, which --no-labels does without`, {
      ...{ status, cause: error },
    });
  }
}
