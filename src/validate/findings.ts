// In: a violation. Out: the finding that a person reads: which node, what stands there, what to do.
import type { Term } from '@rdfjs/types';
import type { Finding } from '../model/index.ts';
import type { Violation } from './shacl.ts';

/** `where` is the IRI of the node that is wrong; `code` is its shape: `meeting-kind` for `rap:MeetingKindShape`. */
export function toFinding({ focus, value, shape, constraint, severity, message, author }: Violation): Finding {
  const source = author === 'shape' ? '' : ` (${toLocalName(constraint)} of ${shape})`;
  const expected = `${message}${source}`;
  // A node that is itself the value is named by `where` already.
  const met = value === undefined || value.equals(focus) ? '' : ` Met: ${toText(value)}`;
  return { code: toCode(shape), severity, where: toText(focus), message: `${expected}${met}` };
}

function toCode(shape: string): string {
  const name = /[/#]/.test(shape) ? toLocalName(shape).replace(/Shape$/, '') : '';
  const code = name.replace(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/g, '-').toLowerCase();
  return code === '' ? 'shape' : code;
}

function toText(term: Term): string {
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.termType !== 'Literal') return term.value;
  const type = term.language === '' ? `^^${toLocalName(term.datatype.value)}` : `@${term.language}`;
  return `${JSON.stringify(term.value)}${type}`;
}

const toLocalName = (iri: string): string => iri.replace(/^.*[/#]/, '');
