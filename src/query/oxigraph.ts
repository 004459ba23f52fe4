// In: a query and quads. Out: its answer, by Oxigraph's WebAssembly build. The one idea: the fastest engine for what is
// in memory; what it rewrites is shown as the graph spells it, where a term comes from the graph and is not computed.
import type { Quad, Term } from '@rdfjs/types';
import type { Quad as OxigraphQuad } from 'oxigraph';
import { type JsonResults, type JsonTerm, toTerm as toPlainTerm } from '../http/index.ts';
import { quad } from '../rdf/index.ts';
import { type Answer, type Dataset, type Engine, type Row, toRow } from './engine.ts';
import { QueryError, toQueryError, UPDATE_REFUSED } from './errors.ts';
import { findComputed, findForm, orderVariables } from './outline.ts';
import { type Loaded, loadStore, toTerm } from './oxigraph-store.ts';
import { toQuadKey } from './quad-index.ts';
import { type Spellings, toLiteralKey } from './spelling.ts';

/** An engine over quads in memory. It touches no network at all: `SERVICE` is refused. `isBrief`: for one question. */
export function toOxigraph(options: { readonly isBrief?: boolean } = {}): Engine {
  const loaded = new WeakMap<Dataset, Loaded>();
  return {
    async query(text, dataset): Promise<Answer> {
      const form = findForm(text);
      if (form === 'update') throw new QueryError(UPDATE_REFUSED);
      try {
        const { store, spellings } = loaded.get(dataset) ?? (await loadStore(dataset, options));
        loaded.set(dataset, { store, spellings });
        if (form === 'construct' || form === 'describe') {
          return { kind: 'quads', quads: toQuads(store.query(text) as OxigraphQuad[], { store, spellings }) };
        }
        const results: JsonResults = JSON.parse(store.query(text, { results_format: 'json' }) as string);
        if ('boolean' in results) return { kind: 'boolean', value: results.boolean };
        const variables = orderVariables(results.head.vars, text);
        return { kind: 'rows', variables, rows: toRows(results.results.bindings, text, spellings) };
      } catch (error) {
        throw toQueryError(toReason(error));
      }
    },
  };
}

// Of what it expected it lists every letter; what breaks a rule beyond the grammar stands among them as a sentence.
function toReason(error: unknown): unknown {
  const [, list] = /^error at \d+:\d+: expected (.*)$/s.exec(error instanceof Error ? error.message : '') ?? [];
  if (list === undefined) return error;
  const sentences = list.match(/\b[A-Z][a-z]*(?: \w+){2,}/g) ?? [];
  const advice = 'it is no SPARQL; look for a variable that is bound twice, or that is neither grouped nor computed';
  return new Error(sentences.length > 0 ? sentences.join('; ') : advice, { cause: error });
}

type Solutions = readonly Readonly<Record<string, JsonTerm>>[];

async function* toRows(solutions: Solutions, query: string, spellings: Spellings): AsyncGenerator<Row> {
  const computed = findComputed(query);
  for (const bindings of solutions) {
    yield toRow(bindings, (json, variable) => {
      const term = toPlainTerm(json);
      return computed.has(variable) ? term : toSpelt(term, spellings);
    });
  }
}

// A graph holds a triple once. A literal is spelt as the dataset spells it of the same subject and property: one that
// the template computes, or has of its own, stays as it is.
async function* toQuads(given: Iterable<OxigraphQuad>, { store, spellings }: Loaded): AsyncGenerator<Quad> {
  const seen = new Set<string>();
  for (const { subject, predicate, object } of given) {
    const plain = quad(toTerm(subject) as never, toTerm(predicate) as never, toTerm(object) as never);
    const spelt = toSpelt(plain.object, spellings);
    const isRespelt = spelt !== plain.object && store.match(subject, predicate, object).length > 0;
    const chosen = isRespelt ? quad(plain.subject, plain.predicate, spelt as never) : plain;
    const key = toQuadKey(chosen);
    if (!seen.has(key)) yield chosen;
    seen.add(key);
  }
}

function toSpelt(term: Term, spellings: Spellings): Term {
  return term.termType === 'Literal' ? (spellings.get(toLiteralKey(term)) ?? term) : term;
}
