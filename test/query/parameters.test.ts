// What a user writes for a parameter, and the node that is meant; what is unknown, ambiguous or missing is told.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Value, Values } from '../../src/query/bind.ts';
import {
  type Dataset,
  readDataset,
  readTypes,
  type SavedQuery,
  toComunica,
  toDisplayPrefixes,
} from '../../src/query/index.ts';
import { resolveParameters } from '../../src/query/parameters.ts';
import { literal, namedNode, prefixes, quad, RAP, RDF, SKOS } from '../../src/rdf/index.ts';

// The engine takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const engine = toComunica();
let dataset: Dataset;
let types: ReadonlyMap<string, SavedQuery>;

beforeAll(async () => {
  dataset = await readDataset([fileURLToPath(new URL('fixture.ttl', import.meta.url))]);
  types = await readTypes();
});

const toQuery = (type: string, more: Readonly<Record<string, unknown>> = {}) =>
  ({
    name: 'q',
    params: [{ name: 'value', type, description: 'what is asked for', required: false, ...more }],
  }) as unknown as SavedQuery;

async function resolve(type: string, text: string | undefined, vocabulary?: () => Dataset) {
  const given = new Map(text === undefined ? [] : [['value', text]]);
  const shown = toDisplayPrefixes(dataset);
  const values = await resolveParameters({
    query: toQuery(type),
    given,
    types,
    engine,
    dataset,
    vocabulary,
    prefixes: shown,
  });
  return toOne(values.get('value'));
}

function toOne(values: Values | undefined): Value | undefined {
  return values && 'termType' in values ? values : values?.[0];
}

const data = 'https://w3id.org/rapporteur/data/';

describe('a parameter', () => {
  it.each([
    ['party', 'China', `${prefixes.party}CN`],
    ['party', 'people’s republic of CHINA', `${prefixes.party}CN`],
    ['party', 'OIC', `${prefixes.party}OIC`],
    ['party', 'Organization of Islamic Co-operation', undefined],
    ['party', 'Organization of Islamic Cooperation', `${prefixes.party}OIC`],
    ['party', 'turkiye', `${prefixes.party}TR`],
    ['party', 'Turkey', `${prefixes.party}TR`],
    ['party', 'party:EG', `${prefixes.party}EG`],
    ['party', `<${prefixes.party}EG>`, `${prefixes.party}EG`],
    ['organisation', 'African Union', `${prefixes.party}AU`],
    ['organisation', 'China', undefined],
    ['issue', 'hong-kong', `${prefixes.concept}HongKong`],
    ['issue', 'HongKong', `${prefixes.concept}HongKong`],
    ['initiative', 'belt and road initiative', `${prefixes.concept}BRI`],
    ['person', 'Hao Lin', `${data}person/lin-hao`],
    ['person', 'zoe adebayo', `${data}person/zoe-adebayo`],
    ['article', 'Rain expected', `${data}article/weather`],
    ['article', 'weather', `${data}article/weather`],
    ['meeting', 'data:meeting/jeddah', `${data}meeting/jeddah`],
    ['claim', `${data}meeting/jeddah/CN-wei-lan`, `${data}meeting/jeddah/CN-wei-lan`],
    ['claim', `${data}article/weather`, undefined],
  ])('of type %s may be %j', async (type, text, iri) => {
    if (iri === undefined) await expect(resolve(type, text)).rejects.toThrow(`the graph has no ${type} "${text}"`);
    else expect((await resolve(type, text))?.value).toBe(iri);
  });

  it.each([
    ['date', '2025-02-28', 'date'],
    ['date', '2025-02', 'gYearMonth'],
    ['date', '2025', 'gYear'],
    ['integer', '-3', 'integer'],
    ['string', '"} #', 'string'],
  ])('of type %s may be %j', async (type, text, datatype) => {
    expect(await resolve(type, text)).toEqual(literal(text, namedNode(prefixes.xsd + datatype)));
  });

  it('of type iri may be any IRI, whether or not the graph has it', async () => {
    const iri = `${prefixes.party}Atlantis`;
    expect(await resolve('iri', iri)).toEqual(namedNode(iri));
  });

  it.each([
    ['iri', 'Atlantis', /--value takes an IRI, whether or not the graph has it, and not "Atlantis"/],
    ['iri', 'http://example.org/a b', /--value takes an IRI/],
    ['date', '2025-02-29', /--value takes a day, month or year/],
    ['date', 'yesterday', /--value takes a day/],
    ['integer', '1.5', /--value takes a whole number, and not "1.5"/],
    ['party', ' ', /--value is empty; it takes a country or organisation/],
    ['party', 'Chnia', /no party "Chnia"; the nearest are "China"/],
    ['person', 'Adebay', /the nearest are "Zoë Adébáyò"/],
    ['issue', 'Mars', /it has "Hong Kong", "Palestine", "Taiwan", "Ukraine"/],
    [
      'person',
      'Sam Okon',
      /more than one person "Sam Okon"; give one of data:person\/sam-okon-AU \(Sam Okon\), data:person\/sam-okon-NG/,
    ],
  ])('of type %s may not be %j', async (type, text, message) => {
    await expect(resolve(type, text)).rejects.toThrow(message);
  });

  it('that is left out is not bound', async () => {
    expect(await resolve('party', undefined)).toBeUndefined();
  });

  it('may have a default, and may be required', async () => {
    const options = { given: new Map(), types, engine, dataset, prefixes };
    const preset = await resolveParameters({ ...options, query: toQuery('party', { default: 'CN' }) });
    expect(toOne(preset.get('value'))?.value).toBe(`${prefixes.party}CN`);
    const required = resolveParameters({ ...options, query: toQuery('party', { required: true }) });
    await expect(required).rejects.toThrow(
      'q needs --value: what is asked for (a country or organisation, by name, code or acronym)',
    );
  });

  it('that the question does not take is refused', async () => {
    const given = new Map([['partei', 'China']]);
    const options = { query: toQuery('party'), given, types, engine, dataset, prefixes };
    await expect(resolveParameters(options)).rejects.toThrow('q takes no parameter "partei"; it takes --value');
  });

  it('may be known to the vocabulary alone', async () => {
    const tibet = namedNode(`${prefixes.concept}Tibet`);
    const quads = [
      quad(tibet, RDF.type, RAP.Issue),
      quad(tibet, SKOS.prefLabel, literal('Tibet', 'en')),
      quad(tibet, SKOS.altLabel, literal('Xizang', 'en')),
    ];
    expect(await resolve('issue', 'Xizang', () => ({ quads }))).toEqual(tibet);
    await expect(resolve('issue', 'Xizan', () => ({ quads }))).rejects.toThrow('the nearest are "Xizang"');
  });

  it('prefers a name to a code, and a code to another name', async () => {
    const labelled = (local: string, ...labels: readonly (readonly [typeof SKOS.prefLabel, string])[]) => {
      const node = namedNode(`${prefixes.concept}${local}`);
      return [
        quad(node, RDF.type, RAP.Issue),
        ...labels.map(([property, label]) => quad(node, property, literal(label))),
      ];
    };
    const ask = async (...quads: readonly ReturnType<typeof labelled>[]) => {
      const options = {
        query: toQuery('issue'),
        given: new Map([['value', 'Mali']]),
        types,
        engine,
        dataset: { quads: quads.flat() },
        prefixes,
      };
      return toOne((await resolveParameters(options)).get('value'))?.value;
    };
    const [named, coded, called] = [
      labelled('a', [SKOS.prefLabel, 'Mali']),
      labelled('b', [SKOS.notation, 'MALI']),
      labelled('c', [SKOS.altLabel, 'Mali']),
    ];
    expect(await ask(called, coded, named)).toBe(`${prefixes.concept}a`);
    expect(await ask(called, coded)).toBe(`${prefixes.concept}b`);
    expect(await ask(called)).toBe(`${prefixes.concept}c`);
  });
});
