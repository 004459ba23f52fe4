// In: a violation. Out: the finding that a person reads: which node, what stands there, what to do.
import type { Term } from '@rdfjs/types';
import type { Finding } from '../model/index.ts';
import type { Violation } from './shacl.ts';

/** `where` is the IRI of the node that is wrong; `code` is its shape: `meeting-kind` for `rap:MeetingKindShape`. */
export function toFinding(violation: Violation): Finding {
  const met = toMet(violation);
  const message = `${toMessage(violation)}${met === undefined ? '' : ` Met: ${toText(met)}`}`;
  return { code: toCode(violation.shape), severity: violation.severity, where: toText(violation.focus), message };
}

/** What is expected and how to mend it, in the words of the shape; where it has none, which shape asks for what. */
export function toMessage({ message, author, constraint, shape }: Violation): string {
  return author === 'shape' ? message : `${message} (${toLocalName(constraint)} of ${shape.value})`;
}

/** The value that is wrong; a node that is itself the value is named as the node already. */
export function toMet({ focus, value }: Violation): Term | undefined {
  return value === undefined || value.equals(focus) ? undefined : value;
}

/** `meeting-kind` for `rap:MeetingKindShape`; `shape` for one without a name. */
export function toCode(shape: Term): string {
  const name = shape.termType === 'NamedNode' ? toLocalName(shape.value).replace(/Shape$/, '') : '';
  const code = name.replace(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/g, '-').toLowerCase();
  return code === '' ? 'shape' : code;
}

/** A term as a person reads it: an IRI as it stands, a literal in quotes with its type or language. */
export function toText(term: Term, toIriText: (iri: string) => string = (iri) => iri): string {
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.termType !== 'Literal') return toIriText(term.value);
  const type = term.language === '' ? `^^${toLocalName(term.datatype.value)}` : `@${term.language}`;
  return `${JSON.stringify(term.value)}${type}`;
}

const toLocalName = (iri: string): string => iri.replace(/^.*[/#]/, '');
