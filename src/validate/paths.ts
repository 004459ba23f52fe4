// In: a property path. Out: how SPARQL writes it: `rap:participation/rap:party`, `^rap:participation`.
import type { Step } from 'shacl-engine';

const quantifiers = { one: '', oneOrMore: '+', zeroOrMore: '*', zeroOrOne: '?' } as const;

/** `toIriText` says how an IRI is written. */
export function toPathText(path: readonly Step[], toIriText: (iri: string) => string): string {
  return path.map((step) => toStepText(step, toIriText)).join('/');
}

function toStepText({ quantifier, start, predicates }: Step, toIriText: (iri: string) => string): string {
  const names = predicates.map(({ value }) => toIriText(value)).join('|');
  const step = predicates.length > 1 ? `(${names})` : names;
  return `${start === 'object' ? '^' : ''}${step}${quantifiers[quantifier]}`;
}
