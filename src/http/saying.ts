// In: the body of an answer that was not asked for. Out: a line of it for a person. The one idea: a page of HTML helps
// nobody, and its words may.

const MOST = 200; // letters

/** What a service says in its own words: without markup, control characters or the request's own text. */
export function toSaying(body: string): string {
  const text = body
    .replace(/\s*SPARQL query:[\s\S]*$/i, '')
    .replace(/<(?:head|title|style|script)\b[\s\S]*?<\/(?:head|title|style|script)>/gi, ' ')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^>]*)?\/?>/gi, ' ') // no IRI, in which a colon follows
    .replace(/<!doctype[^>]*>/gi, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
