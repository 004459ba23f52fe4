// In: names, as people write them. Out: whether they name the same. The one idea: case, diacritics, hyphens, titles and
// the order of a person's names say nothing.

/**
 * The other names of a party, by its code, or of a person, place, issue or initiative of the vocabulary, by its IRI; none
 * for what the vocabulary does not know.
 */
export type LabelsOf = (id: string) => readonly string[];

/** A name without what does not count in it. */
export function toPlain(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return folded
    .replace(/^the /, '')
    .replace(/[-‐‑–’'`.,ʿʾ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Is `name` one of `names`? */
export function isNamed(names: readonly string[], name: string): boolean {
  const plain = toPlain(name);
  return names.some((one) => toPlain(one) === plain);
}

// What stands before or after a name and is no part of it: forms of address, "Junior", the Arabic article.
const titles = new Set(['mr', 'ms', 'mrs', 'dr', 'jr', 'sr', 'al', 'el', 'he', 'sheikh']);

// An initial may be left out as well.
function toNameWords(name: string): readonly string[] {
  return toPlain(name)
    .split(' ')
    .filter((word) => word.length > 1 && !titles.has(word));
}

/** Does one of these spellings name the person that `others` name? A name may be shorter than the other, as "Li" is. */
export function isSamePerson(spellings: readonly string[], others: readonly string[]): boolean {
  return spellings.some((spelling) => others.some((other) => isSpelling(spelling, other)));
}

function isSpelling(one: string, other: string): boolean {
  const [short = [], long = []] = [toNameWords(one), toNameWords(other)].sort((a, b) => a.length - b.length);
  if (short.length === 0) return toPlain(one) === toPlain(other);
  return short.every((word) => long.includes(word));
}

/** Is `name` one of the names of a place? The federal district after a town's name does not count. */
export function isPlaceNamed(names: readonly string[], name: string): boolean {
  const toTown = (one: string): string => toPlain(one).replace(/ d c\b.*$/, '');
  return names.some((one) => toTown(one) === toTown(name));
}

/** `Taiwan` of `concept:Taiwan` */
export function toLocalName(iri: string): string {
  return decodeURIComponent(iri.replace(/^.*[/#]/, ''));
}
