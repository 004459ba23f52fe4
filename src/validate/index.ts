// Validate: whether a graph looks as the shapes say, and how to mend it where it does not.
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import type { Finding } from '../model/index.ts';
import { toFinding } from './findings.ts';
import { findViolations } from './shacl.ts';

export { ShapesError } from './errors.ts';
export { toText } from './findings.ts';
export { toReportJson } from './json.ts';
export { toPathText } from './paths.ts';
export { countFaults, type Fault, type Report, toReport } from './report.ts';
export { toReportQuads } from './report-quads.ts';
export { hasTarget } from './soundness.ts';

/** The shapes that come with the program: the same two steps up from src/validate/ and from dist/validate/. */
export const shapesFile = fileURLToPath(new URL('../../ontology/shapes.ttl', import.meta.url));

/**
 * Validates a graph against SHACL shapes (`ontology/shapes.ttl`, or a user's own). Out: one finding for each node that
 * breaks a shape, in an order that depends on the content alone; none for a graph that is sound.
 */
export async function validate(quads: Iterable<Quad>, shapes: Iterable<Quad>): Promise<Finding[]> {
  const findings = (await findViolations(quads, shapes)).map(toFinding);
  const byKey = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}
