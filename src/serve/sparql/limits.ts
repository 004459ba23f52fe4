// In: nothing. Out: how much a visitor may ask of the endpoint. The one idea: every limit says so in plain words when it
// bites, and all of them stand in one place.

export type Limits = {
  /** Rows, or triples, of one answer. */
  readonly rows: number;
  /** For one answer, in seconds. */
  readonly timeout: number;
  /** Of what a client sends. */
  readonly bodyBytes: number;
  /** For what a client sends to arrive. */
  readonly bodySeconds: number;
  /** After which one who was turned away may come again. */
  readonly retrySeconds: number;
};

export const usualLimits: Limits = {
  rows: 10_000,
  timeout: 30,
  bodyBytes: 200_000,
  bodySeconds: 10,
  retrySeconds: 5,
};

/**
 * For Node's `createServer` (`serverOptions` of @hono/node-server): clients who send their headers, or anything, too slowly
 * are let go; in milliseconds.
 */
export const serverOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
} as const;
