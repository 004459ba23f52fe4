// The ways in which a service cannot be reached, by whose doing: the user's, who gave the address or the login, or the
// service's. No message holds a secret.

/** An address or a login that cannot be used as it was given. The message says what was met and what is expected. */
export class AccessError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AccessError';
  }
}

/** A service that does not answer, refuses, or answers with something else than was asked for. */
export class EndpointError extends Error {
  /** Of HTTP; 0 where nothing answered. */
  readonly status: number;
  /** Was there no answer in time? */
  readonly isLate: boolean;

  constructor(
    message: string,
    { status, isLate = false, cause }: { readonly status: number; readonly isLate?: boolean; readonly cause?: unknown },
  ) {
    super(message, { cause });
    this.name = 'EndpointError';
    this.status = status;
    this.isLate = isLate;
  }
}
