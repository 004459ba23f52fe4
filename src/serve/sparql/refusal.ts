// What is not answered, and why, for whoever asked.
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A request that is turned away: its status, a plain word that says what to do, and headers. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: ContentfulStatusCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.headers = headers;
  }
}
