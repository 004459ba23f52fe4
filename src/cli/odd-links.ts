// In: the vocabulary. Out: a finding for each thing that is said to be two things of one register. The one idea: a
// candidate is accepted in a second, and two that are accepted for one name would join strangers in whatever is linked.
import type { Quad } from '@rdfjs/types';
import type { Finding } from '../model/index.ts';

/** One finding for each node with two links, plain or accepted, of which one register tells that they are not the same. */
export async function findOddLinks(quads: readonly Quad[], folder: string): Promise<readonly Finding[]> {
  const { IRI } = await import('../rdf/index.ts');
  const { annotatedSource, annotatedProperty, annotatedTarget } = IRI.owl;
  const links = new Map<string, Set<string>>();
  const add = (source: string, target: string): void => {
    links.set(source, (links.get(source) ?? new Set()).add(target));
  };
  const axioms = new Map<string, Map<string, string>>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === IRI.skos.exactMatch) add(subject.value, object.value);
    if (![annotatedSource, annotatedProperty, annotatedTarget].includes(predicate.value)) continue;
    axioms.set(subject.value, (axioms.get(subject.value) ?? new Map()).set(predicate.value, object.value));
  }
  for (const axiom of axioms.values()) {
    const [source, target] = [axiom.get(annotatedSource), axiom.get(annotatedTarget)];
    const isAccepted = axiom.get(annotatedProperty) === IRI.skos.exactMatch;
    if (isAccepted && source !== undefined && target !== undefined) add(source, target);
  }
  const toRegister = (iri: string): string => iri.slice(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  return [...links].flatMap(([source, targets]): readonly Finding[] => {
    const registers = [...targets].map(toRegister);
    if (new Set(registers).size === registers.length) return [];
    const message = `${source} is said to be the same as ${[...targets].sort().join(' and ')}; take all but one back`;
    return [{ code: 'odd-link', severity: 'warning', where: folder, message }];
  });
}
