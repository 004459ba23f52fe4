// In: a term that was sent, and one that the store gives back. Out: whether they are the same, the same value in other
// letters, or not the same. The one idea: a store may write 7 for +07, and may not lose a word.
import type { Term } from '@rdfjs/types';
import { IRI } from '../rdf/index.ts';

/** What became of a term. */
export type Likeness = 'same' | 'same value' | 'different';

export function compareTerms(sent: Term, held: Term): Likeness {
  if (sent.equals(held)) return 'same';
  if (sent.termType !== 'Literal' || held.termType !== 'Literal') return 'different';
  if (sent.language !== '' || held.language !== '') {
    const isSame = sent.value === held.value && sent.language.toLowerCase() === held.language.toLowerCase();
    return isSame ? 'same value' : 'different';
  }
  const [one, other] = [toValue(sent.value, sent.datatype.value), toValue(held.value, held.datatype.value)];
  return one !== undefined && one === other ? 'same value' : 'different';
}

const integers: ReadonlySet<string> = new Set([
  ...[IRI.xsd.integer, IRI.xsd.nonNegativeInteger, IRI.xsd.positiveInteger],
]);

// A text that two literals of one value share; nothing where letters are all that there is to compare.
function toValue(text: string, datatype: string): string | undefined {
  if (integers.has(datatype)) return `number ${BigInt(text.replace('+', ''))}`;
  if (datatype === IRI.xsd.boolean) return `boolean ${text === '1' || text === 'true'}`;
  if (datatype === IRI.xsd.double) return `double ${Number(text.replace('INF', 'Infinity'))}`;
  if (datatype !== IRI.xsd.decimal) return undefined;
  const [, sign = '', whole = '', part = ''] = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const digits = `${whole === '' ? '0' : whole}${part === '' ? '' : `.${part}`}`;
  return `number ${sign === '-' && digits !== '0' ? '-' : ''}${digits}`;
}
