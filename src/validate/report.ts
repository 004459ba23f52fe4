// In: a graph and shapes. Out: what is wrong, in full: which node, by what name, at which property, what stands there,
// how to mend it, and the words of articles that lead there. The one idea: every form of the report is made of this one.
import type { Quad, Term } from '@rdfjs/types';
import type { Step } from 'shacl-engine';
import { toName } from '../graph/index.ts';
import type { Finding } from '../model/index.ts';
import { IRI, toNodeName, toNodes } from '../rdf/index.ts';
import { toCode, toMessage, toMet, toText } from './findings.ts';
import { toPathText } from './paths.ts';
import { findViolations, type Violation } from './shacl.ts';
import { findTrail, type Trail } from './trail.ts';

/** One node that breaks one constraint. */
export type Fault = {
  /** Its shape: `meeting-kind`. */
  readonly code: string;
  readonly severity: Finding['severity'];
  /** What is expected, and how to mend it. */
  readonly message: string;
  readonly node: Term;
  /** The name that the graph has for the node. */
  readonly label: string | undefined;
  readonly path: readonly Step[] | undefined;
  readonly value: Term | undefined;
  readonly shape: Term;
  readonly constraint: string;
  readonly trail: Trail;
};

export type Report = {
  /** Errors first. Empty for a graph that conforms. */
  readonly faults: readonly Fault[];
  /** Different ones. */
  readonly triples: number;
  readonly quads: readonly Quad[];
  readonly shapes: readonly Quad[];
};

const severities = ['error', 'warning', 'info'] as const;

/** Validates a graph; what stands in the report, and its order, follow from the content alone. */
export async function toReport(quads: readonly Quad[], shapes: readonly Quad[]): Promise<Report> {
  const violations = await findViolations(quads, shapes);
  const byKey = new Map(violations.map((violation) => [toKey(violation), violation]));
  const nodes = toNodes(quads);
  const faults = [...byKey.keys()].sort().map((key) => toFault(byKey.get(key) as Violation, nodes));
  return { faults, triples: new Set(quads.map(toQuadText)).size, quads, shapes };
}

/** How many there are of each severity. */
export function countFaults(faults: readonly Fault[]): Readonly<Record<Finding['severity'], number>> {
  const count = (wanted: string): number => faults.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

function toFault(violation: Violation, nodes: ReturnType<typeof toNodes>): Fault {
  const { focus, path, shape, constraint, severity } = violation;
  const node = toNodeName(focus);
  return {
    code: toCode(shape),
    severity,
    message: toMessage(violation),
    node: focus,
    label: isNamed(nodes, node) ? toName(nodes, node) : undefined,
    path,
    value: toMet(violation),
    shape,
    constraint,
    trail: findTrail(nodes, node),
  };
}

const names = [IRI.rdfs.label, IRI.schema.name, IRI.skos.prefLabel];

function isNamed(nodes: ReturnType<typeof toNodes>, node: string): boolean {
  return names.some((name) => nodes.value(node, name) !== undefined);
}

function toKey(violation: Violation): string {
  const { severity, shape, focus, path = [], constraint } = violation;
  const met = toMet(violation);
  return JSON.stringify([
    severities.indexOf(severity),
    toCode(shape),
    toText(focus),
    toPathText(path, (iri) => iri),
    met === undefined ? '' : toText(met),
    constraint,
    toMessage(violation),
    toNodeName(shape),
  ]);
}

function toQuadText({ subject, predicate, object, graph }: Quad): string {
  return JSON.stringify([toText(subject), predicate.value, toText(object), graph.value]);
}
