// In: a query and quads. Out: its answer, by Comunica. The one idea: nothing outside this file knows Comunica, and
// nobody who asks no question waits the half second that loading it takes.
import type { Quad, Source, Term } from '@rdfjs/types';
import type { Answer, Dataset, Engine, Row } from './engine.ts';
import { QueryError } from './errors.ts';
import { QuadIndex, toQuadKey } from './quad-index.ts';

/** An engine over quads in memory. It touches no network, except where a query itself says `SERVICE`. */
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
      // Comunica takes any iterable from `match`; the RDF/JS type allows a stream only.
      const source = toIndex(dataset) as unknown as Source<Quad>;
      const engine = await comunica();
      try {
        const result = await engine.query(text, { sources: [source] });
        switch (result.resultType) {
          case 'bindings': {
            const [rows, metadata] = await Promise.all([result.execute(), result.metadata()]);
            return { kind: 'rows', variables: metadata.variables.map(({ value }) => value), rows: toRows(rows) };
          }
          case 'quads':
            return { kind: 'quads', quads: toQuads(await result.execute()) };
          case 'boolean':
            return { kind: 'boolean', value: await result.execute() };
          default:
            throw new QueryError(
              'an update changes a graph; here a graph is only asked: SELECT, CONSTRUCT, DESCRIBE, ASK',
            );
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

function toQueryError(error: unknown): QueryError {
  if (error instanceof QueryError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new QueryError(`the query cannot be answered: ${message}`, { cause: error });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
