// In: a report. Out: the W3C's validation report (SHACL, section 3.6) as quads. The one idea: each result also points,
// by rap:evidence, at the words that lead to it.
import type { Quad, Quad_Object, Term } from '@rdfjs/types';
import { groupBy } from '../graph/index.ts';
import {
  blankNode,
  isAbsoluteIri,
  isLexicalForm,
  literal,
  namedNode,
  prefixes,
  quad,
  RAP,
  RDF,
  toNodeName,
  XSD,
} from '../rdf/index.ts';
import type { Fault, Report } from './report.ts';

const sh = (name: string) => namedNode(prefixes.sh + name);
const severities = { error: 'Violation', warning: 'Warning', info: 'Info' } as const;

/** The report; its nodes are blank, as the standard has them, and numbered in the order of the findings. */
export function toReportQuads({ faults, shapes }: Report): readonly Quad[] {
  const report = blankNode('report');
  const digits = String(faults.length).length;
  const bySubject = groupBy(shapes, ({ subject }) => toNodeName(subject));
  return [
    quad(report, RDF.type, sh('ValidationReport')),
    quad(report, sh('conforms'), literal(String(faults.length === 0), XSD.boolean)),
    ...faults.flatMap((fault, at) => {
      const result = blankNode(`result-${String(at + 1).padStart(digits, '0')}`);
      const path = bySubject
        .get(toNodeName(fault.shape))
        ?.find(({ predicate }) => predicate.equals(sh('path')))?.object;
      return [
        quad(report, sh('result'), result),
        ...toResultQuads(result, fault, path),
        ...(path === undefined ? [] : toBlankQuads(path, bySubject)),
      ];
    }),
  ];
}

function toResultQuads(result: ReturnType<typeof blankNode>, fault: Fault, path: Term | undefined): readonly Quad[] {
  const { node, value, shape, constraint, severity, message, trail } = fault;
  const properties: readonly (readonly [string, Term | undefined])[] = [
    ['focusNode', toWritable(node)],
    ['resultPath', path],
    ['value', value && toWritable(value)],
    ['sourceShape', shape],
    ['sourceConstraintComponent', namedNode(constraint)],
    ['resultSeverity', sh(severities[severity])],
    ['resultMessage', literal(message)],
  ];
  const said = properties.filter(([, object]) => object !== undefined);
  return [
    quad(result, RDF.type, sh('ValidationResult')),
    ...said.map(([property, object]) => quad(result, sh(property), object as Quad_Object)),
    ...trail.quotations
      .filter(({ iri }) => isAbsoluteIri(iri))
      .map(({ iri }) => quad(result, RAP.evidence, namedNode(iri))),
  ];
}

// A day that is in no calendar ends some stores: what no file may hold is given as a plain string.
function toWritable(term: Term): Term {
  if (term.termType === 'NamedNode') return isAbsoluteIri(term.value) ? term : literal(term.value);
  const isFit = term.termType !== 'Literal' || isLexicalForm(term.value, term.datatype.value);
  return isFit ? term : literal(term.value);
}

// A path of several steps is a list, and so are blank nodes of the shapes.
function toBlankQuads(term: Term, bySubject: ReadonlyMap<string, readonly Quad[]>): readonly Quad[] {
  if (term.termType !== 'BlankNode') return [];
  const own = bySubject.get(toNodeName(term)) ?? [];
  return [...own, ...own.flatMap(({ object }) => toBlankQuads(object, bySubject))];
}
