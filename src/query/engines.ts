// In: what the user wants to be asked by, or nothing. Out: an engine. The one idea: what is in memory goes to Oxigraph,
// which was measured to be the faster; one endpoint is asked itself; what lies in several places, Comunica joins.
import { toComunica } from './comunica.ts';
import { toEndpointEngine } from './endpoint.ts';
import type { Dataset, Engine } from './engine.ts';
import { QueryError } from './errors.ts';
import { asksService } from './outline.ts';
import { toOxigraph } from './oxigraph.ts';

export type EngineName = 'oxigraph' | 'comunica';

/** An engine that chooses for each query; with a name, that one. `isBrief`: the process ends after one question. */
export function toEngine(name?: EngineName, options: { readonly isBrief?: boolean } = {}): Engine {
  const [oxigraph, comunica, endpoint] = [toOxigraph(options), toComunica(), toEndpointEngine()];
  const choose = (text: string, { quads, endpoints = [] }: Dataset): Engine => {
    if (name === 'comunica') return comunica;
    const isHere = endpoints.length === 0;
    if (name === 'oxigraph') {
      if (!isHere) throw new QueryError('Oxigraph asks files only: leave --engine out, or take --engine comunica');
      return oxigraph;
    }
    if (isHere) return asksService(text) ? comunica : oxigraph;
    return endpoints.length === 1 && quads.length === 0 ? endpoint : comunica;
  };
  return { query: async (text, dataset) => choose(text, dataset).query(text, dataset) };
}
