// In: an IRI, and prefixes. Out: the IRI as people like to read it (`party:CN`), and back. For eyes and arguments
// only: what is shortened here may hold signs that Turtle would want escaped.

export type Prefixes = Readonly<Record<string, string>>;

/** `party:CN` for an IRI under a known namespace, of several the longest; any other IRI in angle brackets. */
export function toShortIri(iri: string, prefixes: Prefixes): string {
  let best: readonly [prefix: string, namespace: string] | undefined;
  for (const entry of Object.entries(prefixes)) {
    const isUnder = iri.startsWith(entry[1]) && iri.length > entry[1].length;
    if (isUnder && entry[1].length > (best?.[1].length ?? 0)) best = entry;
  }
  return best ? `${best[0]}:${iri.slice(best[1].length)}` : `<${iri}>`;
}

/** The IRI that `party:CN`, `<https://…>` or `https://…` stands for; text that is none of them stays as it is. */
export function toFullIri(text: string, prefixes: Prefixes): string {
  if (text.startsWith('<') && text.endsWith('>')) return text.slice(1, -1);
  const colon = text.indexOf(':');
  const namespace = colon < 0 ? undefined : new Map(Object.entries(prefixes)).get(text.slice(0, colon));
  return namespace === undefined ? text : namespace + text.slice(colon + 1);
}

/** The part of an IRI after its last slash or hash. */
export function toLocalName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
}
