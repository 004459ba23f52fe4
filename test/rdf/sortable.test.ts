// Lines that are sorted as texts come out in the order in which a graph is written, and as what they were.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  inOrder,
  literal,
  namedNode,
  quad,
  toDocument,
  toSortable,
  toStatementLine,
  toStatementQuad,
  toSubjectText,
  XSD,
} from '../../src/rdf/index.ts';
import { awkwardQuads, controlQuads, toComparable } from './awkward.ts';

const toLines = (quads: Parameters<typeof toDocument>[0]): readonly string[] => [
  ...(toDocument(quads, { format: 'nquads' }).text as Iterable<string>),
];

const word = fc.constantFrom('a', 'a/b', 'a#b', 'a:b', 'ab', 'é', '\uff21', '😀', "a'", 'a(b)');
const iri = word.map((end) => namedNode(`https://example.org/${end}`));
const text = fc
  .array(fc.constantFrom('a', ' ', '"', '\\', '\n', '\t', '\u0000', '\u2028', '@en', '^^', '😀', '\ufeff', '<', '>'), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''));
const object = fc.oneof(
  iri,
  text.map((value) => literal(value)),
  fc.tuple(text, fc.constantFrom('en', 'en-gb', 'fr')).map(([value, language]) => literal(value, language)),
  text.map((value) => literal(value, namedNode('https://example.org/a'))),
  fc.constantFrom('1', '10', '2').map((value) => literal(value, XSD.integer)),
);
const graphs = fc.array(
  fc.tuple(iri, iri, object).map(([one, two, three]) => quad(one, two, three)),
  { maxLength: 60 },
);

it('gives the lines of a graph in its order, however they came and however often', () => {
  const check = (quads: Parameters<typeof toDocument>[0]): void => {
    const lines = toLines(quads);
    const sorted = [...lines, ...lines.slice(3)].reverse().map(toSortable).sort();
    expect([...inOrder(sorted)].map(toStatementLine)).toEqual(lines);
    expect(toComparable([...inOrder(sorted)].map(toStatementQuad))).toEqual(toComparable(quads));
  };
  check([...awkwardQuads, ...controlQuads]);
  fc.assert(fc.property(graphs, (quads) => check([...new Map(quads.map((one) => [toLines([one])[0], one])).values()])));
});

it('begins with the subject', () => {
  for (const [at, line] of toLines(awkwardQuads).entries())
    expect(line.startsWith(`<${toSubjectText(toSortable(line))}> <`), String(at)).toBe(true);
});
