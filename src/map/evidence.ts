// In: the words from which facts were read. Out: a node for each stretch of text. The one idea: the place of the words
// is the name of the node, so two rules that read the same words share one.
import type { Literal, NamedNode, Quad } from '@rdfjs/types';
import type { Evidence } from '../model/index.ts';
import { literal, NIF, RAP, RDF, XSD } from '../rdf/index.ts';
import { toArticleIri, toEvidenceIri } from './iris.ts';
import { toOffset, toText } from './literals.ts';
import type { Scope } from './scope.ts';
import { toStatements } from './statements.ts';

/**
 * ```turtle
 * <article/seed-1#char=10,42> a rap:Evidence, nif:RFC5147String ;
 *   nif:beginIndex "10"^^xsd:nonNegativeInteger ;
 *   nif:endIndex "42"^^xsd:nonNegativeInteger ;
 *   nif:anchorOf "met his counterpart in Jeddah on" ;
 *   nif:referenceContext <article/seed-1> ;
 *   rap:rule "meeting/met-with" .
 * ```
 */
export function toEvidenceQuads({ base }: Scope, evidence: Evidence): Quad[] {
  const { article, span, quote, rule } = evidence;
  return toStatements(toEvidenceIri(base, evidence), [
    [RDF.type, [RAP.Evidence, NIF.RFC5147String]],
    [NIF.beginIndex, toOffset(span.begin)],
    [NIF.endIndex, toOffset(span.end)],
    [NIF.anchorOf, toText(quote)],
    [NIF.referenceContext, toArticleIri(base, article)],
    [RAP.rule, literal(toText(rule).value)],
  ]);
}

/** The nodes of a fact's evidence. */
export function toEvidenceIris({ base }: Scope, evidence: readonly Evidence[]): NamedNode[] {
  return evidence.map((one) => toEvidenceIri(base, one));
}

/**
 * How sure a fact is: as the surest rule that read it. `"0.9"^^xsd:decimal`, in canonical form (XML Schema 1.1 part 2,
 * 3.3.3.2, but with the point), since stores rewrite any other.
 */
export function toConfidence(evidence: readonly Evidence[]): Literal | undefined {
  const measured = evidence.flatMap(({ confidence }) => confidence ?? []);
  if (measured.length === 0) return undefined;
  const surest = String(Math.max(...measured));
  return literal(surest.includes('.') ? surest : `${surest}.0`, XSD.decimal);
}

/** The articles that a fact comes from: those that report it, and those whose words bear it out. */
export function toSources(
  { base }: Scope,
  { reports, evidence }: { readonly reports: readonly string[]; readonly evidence: readonly Evidence[] },
): NamedNode[] {
  const ids = new Set([...reports, ...evidence.map(({ article }) => article)]);
  return [...ids].map((id) => toArticleIri(base, id));
}
