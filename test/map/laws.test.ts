// What holds for every dossier, whatever stands in it: legal IRIs, valid literals, no blank nodes, no order, no crosstalk.
import fc from 'fast-check';
import { Parser } from 'n3';
import { parse as parseWithOxigraph } from 'oxigraph';
import { graph, parse as parseWithRdflib } from 'rdflib';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_BASE, IriError, type MapOptions, parseBase, toQuads } from '../../src/map/index.ts';
import { mintIri, toMeetingIri, toSlug } from '../../src/map/iris.ts';
import type { Dossier } from '../../src/model/index.ts';
import { isAbsoluteIri, QuadError } from '../../src/rdf/index.ts';
import { toComparable, toWholeText } from '../rdf/awkward.ts';
import { dossier, empty, first, talks, world } from './world.ts';

vi.setConfig({ testTimeout: 60_000 }); // three parsers, on machines that may be busy

// Any code points at all, half surrogate pairs and characters that mean something in IRIs and Turtle among them.
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc
    .array(fc.constantFrom(...'<>"{}|^`\\ %#?/.:@&\n\r\t\u0000\u007f\u0085\u2028\ufffe\ud83d\udc00é北'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '.',
    '..',
    '%2E',
    '%',
    '//',
    '> <x:p> <x:o> . <x:s',
    '" . <x:s> <x:p> "',
    '--',
    'constructor',
    '__proto__',
  ),
);

const anyOptions = fc
  .record({
    id: anyText,
    name: anyText,
    role: anyText,
    quote: anyText,
    headline: anyText,
    key: anyText,
    place: anyText,
    rule: anyText,
    party: anyText,
    url: anyText,
    publisher: anyText,
    language: anyText,
    initiative: anyText,
    country: fc.option(anyText, { nil: undefined }),
  })
  .map((any): MapOptions => {
    const evidence = { article: any.id, span: { begin: 3, end: 9 }, quote: any.quote, rule: any.rule };
    const shared = { reports: [any.id], evidence: [evidence] };
    const { party } = any;
    return {
      vocabulary: world.vocabulary,
      includeText: true,
      articles: [
        {
          ...first,
          id: any.id,
          text: any.quote,
          headline: any.headline,
          url: any.url,
          publisher: any.publisher,
          language: any.language,
        },
      ],
      dossier: {
        persons: [
          { key: any.key, name: any.name, aliases: [any.role], party, offices: [{ role: any.role, party, evidence }] },
        ],
        meetings: [
          {
            ...{ ...talks, ...shared, key: any.key, place: { name: any.place, country: any.country, basis: 'stated' } },
            participations: [
              { person: any.key, party, role: any.role, evidence: [evidence] },
              { party, role: any.role, evidence: [evidence] },
            ],
          },
        ],
        positions: dossier.positions.map((position) => ({
          ...position,
          ...shared,
          key: any.key,
          speaker: any.key,
          occasion: any.key,
        })),
        initiatives: [
          { ...shared, key: any.key, name: any.initiative, actor: party, stance: 'supports', act: 'affirms' },
        ],
        accounts: dossier.accounts.map((account) => ({
          ...account,
          ...{ of: any.key, article: any.id, key: any.key, name: any.role, reason: any.role },
        })),
        disagreements: [
          {
            ...{ meeting: any.key, aspect: 'office', of: any.key, reason: any.role },
            readings: [{ value: any.key, isPreferred: true, reports: [any.id] }],
          },
        ],
      },
    };
  });

describe('whatever the texts hold', () => {
  it('every IRI is legal, every literal valid, no node blank, and three parsers read the same triples back', async () => {
    await fc.assert(
      fc.asyncProperty(anyOptions, async (options) => {
        const quads = toQuads(options);
        const terms = quads.flatMap(({ subject, predicate, object, graph }) => [subject, predicate, object, graph]);
        expect(terms.filter(({ termType }) => !['NamedNode', 'Literal', 'DefaultGraph'].includes(termType))).toEqual(
          [],
        );
        expect(terms.filter((term) => term.termType === 'NamedNode' && !isAbsoluteIri(term.value))).toEqual([]);

        const wanted = toComparable(quads);
        const turtle = await toWholeText(quads, { format: 'turtle', base: DEFAULT_BASE });
        expect(toComparable(new Parser().parse(turtle))).toEqual(wanted);
        expect(toComparable(parseWithOxigraph(turtle, { format: 'text/turtle' }))).toEqual(wanted);
        const store = graph();
        parseWithRdflib(turtle, store, 'https://other.example/', 'text/turtle');
        expect(toComparable(store.statements)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('segments of an IRI can be had back from it, and no two keys share one', () => {
    const whole = anyText.map((text) => text.replace(/\p{Surrogate}/gu, '\ufffd'));
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1, maxLength: 4 }), (segments) => {
        const { value } = mintIri(DEFAULT_BASE, ...segments);
        expect(isAbsoluteIri(value)).toBe(true);
        expect(value.slice(DEFAULT_BASE.length)).toMatch(
          /^(?!\.{1,2}(?:\/|$))(?:[\w.~-]|%[0-9A-F]{2})+(?:\/(?!\.{1,2}(?:\/|$))(?:[\w.~-]|%[0-9A-F]{2})+)*$/,
        );
        expect(value.slice(DEFAULT_BASE.length).split('/').map(decodeURIComponent)).toEqual(segments);
      }),
    );
  });

  it('a long key gives a short IRI, which another long key does not share', () => {
    const stem = 'é'.repeat(500);
    const iris = ['', 'a', 'b'].map((end) => toMeetingIri(DEFAULT_BASE, { key: stem + end }).value);
    expect(new Set(iris).size).toBe(3);
    for (const iri of iris) expect(decodeURIComponent(iri)).toMatch(/\/meeting\/é{72}~[0-9a-f]{16}$/);
    expect(decodeURIComponent(toMeetingIri(DEFAULT_BASE, { key: 'é'.repeat(96) }).value)).toMatch(/\/é{96}$/);
  });

  it('a slug is never empty, and is its own slug', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const slug = toSlug(name);
        expect(slug).not.toBe('');
        expect(toSlug(slug)).toBe(slug);
      }),
    );
  });
});

describe('the graph', () => {
  const shuffled = <T>(things: readonly T[]) => fc.shuffledSubarray([...things], { minLength: things.length });
  const lines = (options: MapOptions) => toWholeText(toQuads(options), { format: 'nquads' });

  it('is the same in whatever order everything arrives', async () => {
    const wanted = await lines(world);
    const { persons, meetings, positions, initiatives, accounts, disagreements } = dossier;
    await fc.assert(
      fc.asyncProperty(
        shuffled(world.articles),
        shuffled([...world.vocabulary]),
        fc.record({
          persons: shuffled(persons.map((person) => ({ ...person, aliases: [...person.aliases].reverse() }))),
          meetings: fc
            .tuple(
              ...meetings.map((meeting) =>
                shuffled(meeting.participations).map((participations) => ({ ...meeting, participations })),
              ),
            )
            .chain(shuffled),
          positions: shuffled(positions),
          initiatives: shuffled(initiatives),
          accounts: shuffled(accounts),
          disagreements: shuffled(disagreements),
        }),
        async (articles, vocabulary, mixed) => {
          expect(await lines({ articles, vocabulary, dossier: mixed as Dossier })).toBe(wanted);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps every triple that it had when something is added that speaks of other things', async () => {
    const less = await lines({
      ...world,
      articles: [first],
      dossier: { ...dossier, meetings: [talks], initiatives: dossier.initiatives.slice(0, 1) },
    });
    const more = new Set((await lines(world)).split('\n'));
    expect(less.split('\n').filter((line) => !more.has(line))).toEqual([]);
  });

  it('of nothing is empty', () => {
    expect(toQuads({ ...world, articles: [], dossier: empty })).toEqual([]);
  });

  it('is refused rather than written wrong', () => {
    const wrong = { ...talks, date: { start: '2026-02-30', basis: 'stated' as const } };
    expect(() => toQuads({ ...world, dossier: { ...dossier, meetings: [wrong] } })).toThrow(QuadError);
    const evil = dossier.positions.map((position) => ({ ...position, issue: 'https://x.example/> <x:p' }));
    expect(() => toQuads({ ...world, dossier: { ...dossier, positions: evil } })).toThrow(/is no legal absolute IRI/);
    const backwards = { ...talks, evidence: [{ article: 'a', span: { begin: 5, end: 4 }, quote: '', rule: 'x' }] };
    expect(() => toQuads({ ...world, dossier: { ...dossier, meetings: [backwards] } })).toThrow(IriError);
  });
});

describe('the base', () => {
  it('is a folder, to which a slash is added where it has none', () => {
    expect(parseBase('https://example.org/x')).toBe('https://example.org/x/');
    expect(parseBase(DEFAULT_BASE)).toBe(DEFAULT_BASE);
    expect(parseBase('urn:rapporteur:')).toBe('urn:rapporteur:/');
  });

  it.each([
    '',
    'data/',
    'https://example.org/a b/',
    'https://example.org/x#',
    'https://example.org/?q=',
    'https://x.example/>',
  ])('is not %j', (base) => {
    expect(() => parseBase(base)).toThrow(IriError);
    expect(() => toQuads({ ...world, base })).toThrow(IriError);
  });

  it('is where everything stands that articles state', () => {
    const own = toQuads({ ...world, base: 'https://example.org/mine/' });
    expect(own.some(({ subject }) => subject.value.startsWith(DEFAULT_BASE))).toBe(false);
    expect(own).toHaveLength(toQuads(world).length);
  });
});
