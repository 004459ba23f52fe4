// In: a graph and shapes. Out: what the SHACL engine finds, as plain data. The one idea: only this file knows the engine.
import type { Quad, Term } from '@rdfjs/types';
import { type Result, type Step, Validator } from 'shacl-engine';
import { blankNode, defaultGraph, literal, namedNode, prefixes, quad } from '../rdf/index.ts';
import { SearchableDataset } from './dataset.ts';
import { ShapesError } from './errors.ts';
import { checkShapes } from './soundness.ts';
import { toSparqlPlugin } from './sparql.ts';
import { withStrings } from './strings.ts';

/** One node that breaks one constraint of one shape. */
export type Violation = {
  readonly focus: Term;
  /** What stands there, where the constraint is about a single value. */
  readonly value: Term | undefined;
  /** From the node to what is wrong with it; none where it is the node itself. */
  readonly path: readonly Step[] | undefined;
  readonly shape: Term;
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

/** Validates `quads` against all shapes of `shapes` that have a target. Rejects with a ShapesError for what is no shape. */
export async function findViolations(quads: Iterable<Quad>, shapes: Iterable<Quad>): Promise<readonly Violation[]> {
  await checkShapes([...shapes]);
  const rules = SearchableDataset.of(shapes);
  const dataset = SearchableDataset.of(quads);
  const validator = new Validator(rules, { factory });
  const { validations } = validator.registry;
  validations.set(DATATYPE, withStrings(validations.get(DATATYPE), rules));
  // Without this plug-in the engine passes over sh:sparql in silence; it is loaded only where it is needed.
  const hasSparql = rules.match(null, SPARQL).size > 0;
  if (hasSparql) validations.set(SPARQL, await toSparqlPlugin([...dataset], rules));
  try {
    const { results } = await validator.validate({ dataset });
    return results.flatMap(toViolation);
  } catch (error) {
    // The engine reads shapes as it goes.
    throw new ShapesError(`the shapes cannot be followed: ${(error as Error).message}`, { cause: error });
  }
}

const DATATYPE = namedNode(`${prefixes.sh}datatype`);
const SPARQL = namedNode(`${prefixes.sh}sparql`);
const sparqlConstraint = `${prefixes.sh}SPARQLConstraintComponent`;

// variable() is for SPARQL constraints, whose engine makes its own terms.
const factory = {
  namedNode,
  literal,
  blankNode,
  defaultGraph,
  quad,
  variable: (value: string) => ({
    termType: 'Variable',
    value,
    equals: (other: Term | undefined) => other?.termType === 'Variable' && other.value === value,
  }),
};

function toViolation({
  focusNode,
  value,
  path,
  shape,
  constraintComponent,
  severity,
  message,
}: Result): readonly Violation[] {
  const focus = focusNode.term;
  if (!focus || !shape.ptr.term) return [];
  return [
    {
      focus,
      value: value?.term ?? undefined,
      path: path ?? undefined,
      shape: shape.ptr.term,
      constraint: constraintComponent.value,
      severity: severities[severity?.value] ?? 'error',
      message: message[0]?.value ?? '',
      author: shape.message.length > 0 || constraintComponent.value === sparqlConstraint ? 'shape' : 'engine',
    },
  ];
}
