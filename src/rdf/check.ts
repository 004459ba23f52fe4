// In: quads. Out: nothing, or an error that names the first quad that no file or store may get. The one idea: writers
// trust this check and escape no IRI, so that an IRI with `>` in it can never become a triple of its own.
import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { QuadError } from './errors.ts';
import { isAbsoluteIri, isLanguageTag, isLexicalForm } from './syntax.ts';
import { IRI } from './terms.ts';

const DIRECTED = IRI.rdf.dirLangString;
const blankLabel = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;

/**
 * Throws a QuadError for the first quad with an illegal or relative IRI, a literal that its datatype does not allow (a
 * day that is in no calendar), a malformed language tag, half a surrogate pair, or a term of the wrong kind. `known` are
 * IRIs that were found to be good before, and grows.
 */
export function checkQuads(quads: Iterable<Quad>, known: Set<string> = new Set()): void {
  let last: Term | undefined;
  for (const quad of quads) {
    const { subject, predicate, object, graph } = quad;
    if (predicate.termType !== 'NamedNode') throw new QuadError(quad, `a predicate cannot be a ${predicate.termType}`);
    const fault =
      (subject === last ? undefined : findFault(subject, known)) ??
      findFault(predicate, known) ??
      findFault(object, known) ??
      findFault(graph, known);
    if (fault) throw new QuadError(quad, fault);
    last = subject;
  }
}

function findFault(term: Term, known: Set<string>): string | undefined {
  switch (term.termType) {
    case 'DefaultGraph':
      return undefined;
    case 'NamedNode':
      return findIriFault(term, known);
    case 'Literal':
      return findLiteralFault(term, known);
    case 'BlankNode':
      return blankLabel.test(term.value) ? undefined : `_:${term.value} is no legal label of a blank node`;
    default:
      return `a ${term.termType} cannot be written`;
  }
}

// `known` holds the IRIs that were found to be good: a graph names the same ones over and over.
function findIriFault({ value }: NamedNode, known: Set<string>): string | undefined {
  if (known.has(value)) return undefined;
  if (!isAbsoluteIri(value)) return `${JSON.stringify(value)} is no legal absolute IRI`;
  known.add(value);
  return undefined;
}

function findLiteralFault({ value, language, datatype }: Literal, known: Set<string>): string | undefined {
  if (/\p{Surrogate}/u.test(value)) return 'a literal holds half a surrogate pair, which UTF-8 cannot hold';
  if (datatype.value === DIRECTED) return 'a literal has a base direction, which few formats can hold';
  if (language !== '') return isLanguageTag(language) ? undefined : `"${language}" is no well-formed language tag`;
  if (!isLexicalForm(value, datatype.value)) return `${JSON.stringify(value)} is no valid <${datatype.value}>`;
  return findIriFault(datatype, known);
}
