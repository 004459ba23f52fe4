// In: a request. Out: the headers that keep a browser from doing what a page did not ask for. The one idea: nothing is loaded
// from elsewhere and nothing written in a page runs, so text from the graph can do no harm even where it slipped through.
import type { Context } from 'hono';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

// The editor places its tooltips by styles of elements.
const policyOfEditor = `${policy}; style-src-attr 'unsafe-inline'`;

/** Sets the headers of every answer (Content Security Policy Level 3; Fetch, `nosniff`). */
export function secure(context: Context): void {
  context.header('content-security-policy', context.req.path === '/query' ? policyOfEditor : policy);
  context.header('x-content-type-options', 'nosniff');
  // With no-referrer a browser would not say where a form of ours comes from.
  context.header('referrer-policy', 'same-origin');
  context.header('cross-origin-opener-policy', 'same-origin');
}

/** Is this a name of ours? Another would be of a page that leads its visitor's browser here (DNS rebinding). */
export function isOwnHost(host: string | undefined, hosts: readonly string[]): boolean {
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host ?? '')?.[1]?.toLowerCase();
  return name !== undefined && hosts.includes(name);
}
