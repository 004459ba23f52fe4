// What a user can mend: a saved question that is written wrong, a parameter that nothing in the graph answers to, a
// query that the engine refuses.
import { EndpointError } from '../http/index.ts';

/** A question or a parameter that cannot be used as it stands. The message says where, what was met, and what to do. */
export class QueryError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'QueryError';
  }
}

export const UPDATE_REFUSED = 'an update changes a graph; here a graph is only asked: SELECT, CONSTRUCT, DESCRIBE, ASK';

/** What an engine threw, as an error of the query, or of the endpoint that did not answer it. */
export function toQueryError(error: unknown): QueryError | EndpointError {
  if (error instanceof QueryError || error instanceof EndpointError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new QueryError(`the query cannot be answered: ${message}`, { cause: error });
}
