// In: a graph and shapes. Out: what the SHACL engine finds, as plain data. The one idea: only this file knows the engine.
import type { Quad, Term } from '@rdfjs/types';
import { type Result, Validator } from 'shacl-engine';
import { blankNode, defaultGraph, literal, namedNode, prefixes, quad } from '../rdf/index.ts';
import { SearchableDataset } from './dataset.ts';

/** One node that breaks one constraint of one shape. */
export type Violation = {
  readonly focus: Term;
  /** What stands there, where the constraint is about a single value. */
  readonly value: Term | undefined;
  /** The shape's IRI, or a blank node's label. */
  readonly shape: string;
  /** The IRI of the kind of constraint: `sh:MinCountConstraintComponent`. */
  readonly constraint: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** Whose words `message` is: the shape's author's, or the engine's, which says what is wrong and not what to do. */
  readonly author: 'shape' | 'engine';
};

const severities: Readonly<Record<string, Violation['severity']>> = {
  [`${prefixes.sh}Warning`]: 'warning',
  [`${prefixes.sh}Info`]: 'info',
};

/** Validates `quads` against all shapes of `shapes` that have a target. */
export async function findViolations(quads: Iterable<Quad>, shapes: Iterable<Quad>): Promise<readonly Violation[]> {
  const rules = SearchableDataset.of(shapes);
  const validator = new Validator(rules, { factory, ...(await loadSparql(rules)) });
  const { results } = await validator.validate({ dataset: SearchableDataset.of(quads) });
  return results.flatMap(toViolation);
}

const sparqlConstraint = `${prefixes.sh}SPARQLConstraintComponent`;

// variable() is for SPARQL constraints, whose engine makes its own terms.
const factory = {
  namedNode,
  literal,
  blankNode,
  defaultGraph,
  quad,
  variable: (value: string) => ({ termType: 'Variable', value }),
};

// Without this plug-in the engine passes over sh:sparql in silence. Ours have none; a user's shapes may, and pay for it.
async function loadSparql(shapes: SearchableDataset): Promise<{ readonly validations?: unknown }> {
  if (shapes.match(null, namedNode(`${prefixes.sh}sparql`)).size === 0) return {};
  const { validations } = await import('shacl-engine/sparql.js');
  return { validations };
}

function toViolation({
  focusNode,
  value,
  shape,
  constraintComponent,
  severity,
  message,
}: Result): readonly Violation[] {
  const focus = focusNode.term;
  if (!focus) return [];
  return [
    {
      focus,
      value: value?.term ?? undefined,
      shape: shape.ptr.term?.value ?? '',
      constraint: constraintComponent.value,
      severity: severities[severity?.value] ?? 'error',
      message: message[0]?.value ?? '',
      author: shape.message.length > 0 || constraintComponent.value === sparqlConstraint ? 'shape' : 'engine',
    },
  ];
}
