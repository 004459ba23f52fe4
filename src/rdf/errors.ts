// The ways in which RDF can fail: a file that cannot be read or written, and a quad that must not be.
import type { Quad, Term } from '@rdfjs/types';

/** Something that a user can mend: the message says where, what was met and what to do. Each kind bears its own name. */
export class MendableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A file, ending or graph that cannot be read or written. */
export class GraphFileError extends MendableError {}

/** A quad that no file or store may get, such as one with an illegal IRI. It is a defect of whoever made the quad. */
export class QuadError extends Error {
  readonly quad: Quad;

  constructor(quad: Quad, reason: string) {
    super(`${reason}, in the quad ${toDisplay(quad)}`);
    this.name = 'QuadError';
    this.quad = quad;
  }
}

// For a message only: JSON's quotes make odd characters visible and keep the message on one line.
function toDisplay({ subject, predicate, object }: Quad): string {
  return [subject, predicate, object].map(toDisplayedTerm).join(' ');
}

function toDisplayedTerm(term: Term): string {
  const value = term.value.length > 200 ? `${term.value.slice(0, 200)}…` : term.value;
  return term.termType === 'NamedNode' ? `<${JSON.stringify(value).slice(1, -1)}>` : JSON.stringify(value);
}
