// What must never be written: each fault is named together with the quad that has it.
import fc from 'fast-check';
import { parse } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import {
  blankNode,
  checkQuads,
  isAbsoluteIri,
  isLanguageTag,
  isLexicalForm,
  literal,
  namedNode,
  QuadError,
  quad,
  RDFS,
  XSD,
} from '../../src/rdf/index.ts';

const subject = namedNode('https://example.org/s');

describe('an IRI', () => {
  it.each([
    ...['https://example.org/', 'https://example.org/é?x=1#y', 'urn:isbn:123', 'mailto:a@b.example', 'a:', 'a:/b'],
    ...['http://user@host:80/p//q', 'http://[::1]/x', 'file:///x', 'https://example.org/%25', 'x:y#?/'],
  ])('%s is legal', (iri) => {
    expect(isAbsoluteIri(iri)).toBe(true);
    expect(() => parse(`<${iri}> <x:p> <x:o> .`, { format: 'application/n-triples' })).not.toThrow();
  });

  it.each([
    ...[
      '',
      'x',
      '/x',
      '//x/y',
      '#x',
      '1a:b',
      'https://example.org/a b',
      'https://example.org/<',
      'https://example.org/>',
    ],
    ...['x:"', 'x:{', 'x:}', 'x:|', 'x:^', 'x:`', 'x:\\', 'x:\n', 'x:\u0000', 'x:\u007f', 'x:\u0085', 'x:%', 'x:%zz'],
    ...['x:a#b#c', 'x:[', 'https://example.org/]', 'x:\ue000', 'x:\ufffe', 'x:\ud800', 'x:\u{1ffff}', 'http://a:b:c/'],
  ])('%j is not', (iri) => {
    expect(isAbsoluteIri(iri)).toBe(false);
  });

  it('is legal to us when it is to Oxigraph', () => {
    const characters = [...'abZ09-._~:/?#[]@!$&\'()*+,;=% <>"{}|^`\\é北\u{1f600}\ue000\u0000', '%25', '%C3'];
    const isLegalToOxigraph = (iri: string) => {
      try {
        return parse(`<${iri}> <x:p> <x:o> .`, { format: 'application/n-triples' }).length === 1;
      } catch {
        return false;
      }
    };
    const start = fc.constantFrom('', 'x:', 'https://', 'https://h', 'https://h/');
    const rest = fc.array(fc.constantFrom(...characters), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(start, rest, (one, other) => {
        expect(isAbsoluteIri(one + other)).toBe(isLegalToOxigraph(one + other));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a language tag', () => {
  it.each(['en', 'en-GB', 'zh-Hans-CN', 'de-1996', 'sl-rozaj-biske', 'x-private', 'en-a-bbb-x-1'])(
    '%s is well formed',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(true);
    },
  );

  it.each(['', 'e', 'en_GB', 'en-', '-en', 'en GB', 'englishlanguage', 'en-a', 'en>', 'é'])('%j is not', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});

describe('a literal', () => {
  it.each([
    [
      'date',
      ['2026-01-31', '2024-02-29', '2000-02-29', '12024-02-29', '-0044-03-15', '2026-01-01Z', '2026-01-01+14:00'],
    ],
    ['gYearMonth', ['2026-12', '0001-01']],
    ['gYear', ['2026', '10000', '-0001']],
    ['gMonthDay', ['--02-29', '--12-31']],
    ['dateTime', ['2026-01-31T23:59:59', '2026-01-31T24:00:00', '2026-01-31T00:00:00.5Z']],
    ['integer', ['0', '-0', '+7', '007']],
    ['nonNegativeInteger', ['0', '-0', '12']],
    ['positiveInteger', ['1', '+010']],
    ['decimal', ['1', '1.', '.5', '-0.50']],
    ['double', ['1', '1e3', '-INF', 'NaN', '1.5E-3']],
    ['boolean', ['true', '0']],
    ['string', ['', 'anything']],
  ] as const)('of xsd:%s may be %j', (type, values) => {
    expect(values.filter((value) => !isLexicalForm(value, XSD[type].value))).toEqual([]);
  });

  it.each([
    [
      'date',
      [
        '2026-02-29',
        '1900-02-29',
        '2026-13-01',
        '2026-00-10',
        '2026-01-00',
        '2026-04-31',
        '26-01-01',
        '2026-1-1',
        ' 2026-01-01',
        '2026-01-01T00:00:00',
        '02026-01-01',
        '2026-01-01+15:00',
      ],
    ],
    ['gYearMonth', ['2026-13', '2026-00', '2026-1', '2026-01-01']],
    ['gYear', ['26', '02026', 'MMXXVI', '']],
    ['gMonthDay', ['--02-30', '--13-01', '01-22', '--1-22', '--01-22-']],
    ['dateTime', ['2026-01-31', '2026-02-30T00:00:00', '2026-01-31T24:00:01', '2026-01-31T25:00:00']],
    ['integer', ['', '1.0', '1e3', '٣']],
    ['nonNegativeInteger', ['-1', '']],
    ['positiveInteger', ['0', '-1']],
    ['decimal', ['.', '1e3', '1,5', '']],
    ['double', ['inf', 'nan', '1e']],
    ['boolean', ['True', 'yes', '']],
  ] as const)('of xsd:%s may not be %j', (type, values) => {
    expect(values.filter((value) => isLexicalForm(value, XSD[type].value))).toEqual([]);
  });
});

describe('a quad', () => {
  it.each([
    ['"x:>" is no legal absolute IRI', quad(subject, RDFS.seeAlso, namedNode('x:>'))],
    ['"relative" is no legal absolute IRI', quad(namedNode('relative'), RDFS.label, literal('x'))],
    ['"" is no legal absolute IRI', quad(subject, namedNode(''), literal('x'))],
    ['"g h" is no legal absolute IRI', quad(subject, RDFS.label, literal('x'), namedNode('g h'))],
    ['"t" is no legal absolute IRI', quad(subject, RDFS.label, literal('x', namedNode('t')))],
    [`"2026-02-30" is no valid <${XSD.date.value}>`, quad(subject, RDFS.label, literal('2026-02-30', XSD.date))],
    ['"en_gb" is no well-formed language tag', quad(subject, RDFS.label, literal('x', 'en_GB'))],
    ['a literal holds half a surrogate pair', quad(subject, RDFS.label, literal('x\ud83d'))],
    ['_:a b is no legal label', quad(blankNode('a b'), RDFS.label, literal('x'))],
  ])('with a fault is refused: %s', (message, bad) => {
    const good = quad(subject, RDFS.label, literal('fine'));
    let error: unknown;
    try {
      checkQuads([good, bad]);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(QuadError);
    expect(error).toMatchObject({ quad: bad, message: expect.stringContaining(message) });
    expect(() => checkQuads([good])).not.toThrow();
  });

  it('is shown on one line, and not in full length', () => {
    const bad = quad(subject, RDFS.label, literal(`a\nb${'c'.repeat(500)}\ud800`));
    expect(() => checkQuads([bad])).toThrow(/^a literal holds [^\n]{1,400}$/);
  });
});
