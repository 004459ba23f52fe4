// In: a query, quads and endpoints. Out: its answer, by Comunica, which joins what several of them know. The one idea:
// nothing outside this file knows Comunica, and nobody waits the half second that loading it takes who does not ask it.
import type { Quad, Source, Term } from '@rdfjs/types';
import type { Answer, Dataset, Engine, Row } from './engine.ts';
import { QueryError, toQueryError, UPDATE_REFUSED } from './errors.ts';
import { toFetch } from './federation.ts';
import { orderVariables } from './outline.ts';
import { QuadIndex, toQuadKey } from './quad-index.ts';

/**
 * An engine over quads in memory and endpoints. Else it touches no network, except where a query says `SERVICE`; and that
 * names endpoints, and no files.
 */
export function toComunica(): Engine {
  const indexes = new WeakMap<Dataset, QuadIndex>();
  const comunica = once(async () => {
    const { QueryEngine } = await import('@comunica/query-sparql');
    return new QueryEngine();
  });
  const toIndex = (dataset: Dataset): QuadIndex => {
    const index = indexes.get(dataset) ?? new QuadIndex(dataset.quads);
    indexes.set(dataset, index);
    return index;
  };
  return {
    async query(text, dataset): Promise<Answer> {
      const { quads, packed, endpoints = [] } = dataset;
      if (packed) throw new TypeError('a packed dataset is for Oxigraph alone');
      // Comunica takes any iterable from `match`; the RDF/JS type allows a stream only.
      const index = toIndex(dataset) as unknown as Source<Quad>;
      const remote = endpoints.map(({ url }) => ({ type: 'sparql', value: url }));
      const sources = quads.length > 0 || remote.length === 0 ? [index, ...remote] : remote;
      const engine = await comunica();
      try {
        const result = await engine.query(text, { sources: sources as [typeof index], fetch: toFetch(endpoints) });
        switch (result.resultType) {
          case 'bindings': {
            const [rows, metadata] = await Promise.all([result.execute(), result.metadata()]);
            const names = metadata.variables.map(({ value }) => value);
            return { kind: 'rows', variables: orderVariables(names, text), rows: toRows(rows) };
          }
          case 'quads':
            return { kind: 'quads', quads: toQuads(await result.execute()) };
          case 'boolean':
            return { kind: 'boolean', value: await result.execute() };
          default:
            throw new QueryError(UPDATE_REFUSED);
        }
      } catch (error) {
        throw toQueryError(error);
      }
    },
  };
}

type Bindings = Iterable<[{ readonly value: string }, Term]>;

async function* toRows(stream: AsyncIterable<Bindings>): AsyncGenerator<Row> {
  try {
    for await (const bindings of stream) {
      yield new Map([...bindings].map(([variable, term]) => [variable.value, term]));
    }
  } catch (error) {
    throw toQueryError(error);
  }
}

// A graph holds a triple once; Comunica gives it once for each solution that makes it.
async function* toQuads(stream: AsyncIterable<Quad>): AsyncGenerator<Quad> {
  const seen = new Set<string>();
  try {
    for await (const quad of stream) {
      const key = toQuadKey(quad);
      if (!seen.has(key)) yield quad;
      seen.add(key);
    }
  } catch (error) {
    throw toQueryError(error);
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
