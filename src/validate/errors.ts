// What can be wrong with shapes themselves.

/** Shapes that cannot be used as they stand. The message says which shape, what was met, and what is expected. */
export class ShapesError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ShapesError';
  }
}
