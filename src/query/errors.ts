// What a user can mend: a saved question that is written wrong, a parameter that nothing in the graph answers to, a
// query that the engine refuses.

/** A question or a parameter that cannot be used as it stands. The message says where, what was met, and what to do. */
export class QueryError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'QueryError';
  }
}
