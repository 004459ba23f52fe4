// In: what the user wrote for a parameter, and all that the graph has of its type. Out: the one node that is meant.
import type { NamedNode } from '@rdfjs/types';
import { namedNode } from '../rdf/index.ts';
import { QueryError } from './errors.ts';
import { findNearest, toLookupKey } from './nearest.ts';
import { toFullIri, toLocalName, toShortIri } from './prefixed.ts';

/** A node with one of its labels; of the labels that fit, those of the lowest tier decide. */
export type Candidate = { readonly iri: string; readonly label: string | undefined; readonly tier: number };

export type CandidateOptions = {
  /** Of the parameter, for messages. */
  readonly name: string;
  readonly type: string;
  readonly prefixes: Readonly<Record<string, string>>;
  /** Others that the graph does not name, but that would be taken as well. */
  readonly known?: readonly Candidate[];
};

// A code such as `CN` or the local name of an IRI stands below names and above other names.
const LOCAL_NAME_TIER = 2;
const MOST_LISTED = 12;

/** The node of this IRI, else of this label, code or local name, if any. Throws a QueryError where there are several. */
export function findCandidate(
  text: string,
  candidates: readonly Candidate[],
  options: CandidateOptions,
): NamedNode | undefined {
  const iri = toFullIri(text, options.prefixes);
  if (candidates.some((candidate) => candidate.iri === iri)) return namedNode(iri);
  const wanted = toLookupKey(text);
  const named = candidates.flatMap(({ iri, label, tier }) => [
    { iri, label: toLocalName(iri), tier: LOCAL_NAME_TIER },
    ...(label === undefined ? [] : [{ iri, label, tier }]),
  ]);
  const fitting = named.filter(({ label }) => toLookupKey(label) === wanted);
  const lowest = Math.min(...fitting.map(({ tier }) => tier));
  const found = new Set(fitting.filter(({ tier }) => tier === lowest).map((candidate) => candidate.iri));
  const [first, ...others] = [...found].sort();
  if (first === undefined || others.length === 0) return first === undefined ? undefined : namedNode(first);
  throw new QueryError(toAmbiguous(text, [first, ...others], candidates, options));
}

/** Throws a QueryError that says what comes near. */
export function failUnknown(text: string, candidates: readonly Candidate[], options: CandidateOptions): never {
  throw new QueryError(toUnknown(text, candidates, options));
}

function toUnknown(
  text: string,
  candidates: readonly Candidate[],
  { name, type, known = [] }: CandidateOptions,
): string {
  const met = `--${name}: the graph has no ${type} ${JSON.stringify(text)}`;
  const nearest = findNearest(text, [...candidates, ...known].map(toName));
  if (nearest.length > 0) return `${met}; the nearest are ${quoteAll(nearest)}`;
  const all = [...new Set(candidates.filter(({ tier }) => tier === 1).map(toName))].sort();
  if (all.length === 0) return `${met}, nor any other ${type}`;
  return all.length <= MOST_LISTED ? `${met}; it has ${quoteAll(all)}` : `${met}, nor anything near it`;
}

function toName({ iri, label }: Candidate): string {
  return label ?? toLocalName(iri);
}

function toAmbiguous(
  text: string,
  iris: readonly string[],
  candidates: readonly Candidate[],
  { name, type, prefixes }: CandidateOptions,
): string {
  const shown = iris.map((iri) => {
    const label = candidates.find((candidate) => candidate.iri === iri && candidate.tier === 1)?.label;
    return label === undefined ? toShortIri(iri, prefixes) : `${toShortIri(iri, prefixes)} (${label})`;
  });
  return `--${name}: the graph has more than one ${type} ${JSON.stringify(text)}; give one of ${shown.join(', ')}`;
}

function quoteAll(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}
