// In: a term. Out: how N-Triples, and Turtle where it has nothing shorter, write it. IRIs are taken as checked.
import type { Term } from '@rdfjs/types';
import { IRI } from './terms.ts';

/** A term as N-Triples and N-Quads write it; `toIriText` says how an IRI is written. */
export function toTermText(term: Term, toIriText: (iri: string) => string = toFullIri): string {
  switch (term.termType) {
    case 'NamedNode':
      return toIriText(term.value);
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Literal': {
      const quoted = `"${escapeText(term.value)}"`;
      if (term.language !== '') return `${quoted}@${term.language}`;
      return term.datatype.value === IRI.xsd.string ? quoted : `${quoted}^^${toIriText(term.datatype.value)}`;
    }
    default:
      throw new TypeError(`a ${term.termType} has no text`);
  }
}

export function toFullIri(iri: string): string {
  return `<${iri}>`;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

// Beside the controls, the characters that editors and terminals take for an end of line or do not show at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
const unsafe = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function escapeText(text: string): string {
  return text.replace(
    unsafe,
    (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
