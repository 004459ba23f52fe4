// In: the engine's check of sh:datatype. Out: the same, but for strings. The one idea: the engine takes a character
// beyond the basic plane, such as 𝕎 or an emoji, for no character of a string.
import type { Compile } from 'shacl-engine/sparql.js';
import { IRI, literal, namedNode, prefixes } from '../rdf/index.ts';
import type { SearchableDataset } from './dataset.ts';

const component = namedNode(`${prefixes.sh}DatatypeConstraintComponent`);
const strings: readonly string[] = [IRI.xsd.string, IRI.rdf.langString];

/** `check`: what the engine does for a shape with sh:datatype. */
export function withStrings(check: Compile, shapes: SearchableDataset): Compile {
  return (shape) => {
    const [quad] = shape.ptr.term ? shapes.match(shape.ptr.term, namedNode(`${prefixes.sh}datatype`)) : [];
    const datatype = quad?.object.value ?? '';
    if (!strings.includes(datatype)) return check(shape);
    return {
      generic: async (context) => {
        const { term } = context.valueOrNode;
        const isString = term.termType === 'Literal' && term.datatype.value === datatype;
        const message = [literal(`Value is no <${datatype}>`)];
        if (!isString) context.violation(component, { args: {}, message, value: context.valueOrNode });
      },
    };
  };
}
