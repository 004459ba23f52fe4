// The crowd has in it what it is there for: every text, plain and in every language, every datatype, every odd IRI.
import { expect, it } from 'vitest';
import { isAbsoluteIri, XSD } from '../../src/rdf/index.ts';
import { toCrowd, toTexts } from './crowd.ts';

const crowd = toCrowd(100_000);
const literals = crowd.flatMap(({ object }) => (object.termType === 'Literal' ? [object] : []));

const awkward: readonly (readonly [string, RegExp])[] = [
  ['quotes of all sorts', /"no \d+".*'perhaps'.*"""/],
  ['ends of lines', /\n.*\t.*\r\n/],
  ['backslashes, one of them at the end', /^C:\\new.*\\u0041 \\$/],
  ['markup', /\]\]>.*<!\[CDATA\[/],
  ['letters beyond Latin and invisible ones', /😀 北京.*\u2028\u2029 \u0085 \ufeff$/],
  ['right to left', /^\u200fשלום \d+ العربية/],
  ['what looks like syntax', /^@en \^\^xsd:date # no comment/],
  ['blanks at both ends', /^ {2}\S.*\S {2}$/],
  ['what looks like a variable or an escape', /\?name \$name %3E/],
  ['nothing', /^$/],
];
const languages = ['', 'en', 'ar', 'zh-hans', 'fr-ca', 'sr-latn-rs', 'x-own'];

it.each(awkward)('has %s, plain and in each language', (_, pattern) => {
  const found = new Set(
    literals.flatMap(({ value, language, datatype }) =>
      pattern.test(value) && (language !== '' || datatype.equals(XSD.string)) ? [language] : [],
    ),
  );
  expect([...found].sort()).toEqual([...languages].sort());
});

it('has every kind of value', () => {
  const found = new Set(literals.map(({ datatype: { value } }) => value.replace(/^.*[#/]/, '')));
  expect([...found].sort()).toEqual(
    ['Own', 'anyURI', 'date', 'decimal', 'gMonthDay', 'gYear', 'gYearMonth', 'integer', 'langString'].concat(
      ...['nonNegativeInteger', 'string'],
    ),
  );
});

it.each(['%3E%20', 'é/北京/', '😀', '?b=c&d=%25;', 'x./y./', '%E2%80%8F', '-._~!$&*+,;=:@/'])(
  'has %s in subjects and in objects, after each beginning',
  (piece) => {
    for (const start of ['https://example.org/', 'urn:example:', 'http://[::1]:8080/']) {
      const has = (iri: string): boolean => iri.startsWith(start) && iri.includes(piece) && isAbsoluteIri(iri);
      expect(crowd.some(({ subject }) => has(subject.value))).toBe(true);
      expect(crowd.some(({ object }) => object.termType === 'NamedNode' && has(object.value))).toBe(true);
    }
  },
);

it('has no two alike', () => {
  expect([crowd.length, toTexts(crowd).size]).toEqual([100_000, 100_000]);
});
