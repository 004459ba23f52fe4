// The way in which asking a service can fail as a whole. What was answered until then is kept.

/** The service cannot be asked, or does not speak the Reconciliation API. The message says what was met and what to do. */
export class ServiceError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ServiceError';
  }
}
