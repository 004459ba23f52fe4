// What a report tells of each fault, in all its forms: the node, the property, the value, and the words that lead there.
import { readFileSync } from 'node:fs';
import { DataFactory, Parser, Store } from 'n3';
import { expect, it, vi } from 'vitest';
import { IRI, prefixes, toDocument } from '../../src/rdf/index.ts';
import { toReport, toReportJson, toReportQuads } from '../../src/validate/index.ts';

vi.setConfig({ testTimeout: 60_000 }); // the first question loads the engine, on machines that may be busy

const load = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const parse = (turtle: string) => new Parser().parse(turtle);
const shapes = parse(load('../../ontology/shapes.ttl'));
const sound = load('sound.ttl');
const report = (turtle: string) => toReport(parse(turtle), shapes);
const words = { words: 'They met.', begin: 0, end: 9, article: { id: 'a', published: '2031-03-07' } };

it.each([
  ['its own evidence', 'meeting-kind', sound.replace('concept:bilateral', 'concept:held'), 'meeting/1'],
  ['the fact that names it', 'person-name', sound.replace('  schema:name "Huda Al Riyami" ;\n', ''), 'person/huda'],
  ['a fact that names what names it', 'party-code', sound.replace(' ; skos:notation "GCC"', ''), 'party/GCC'],
  ['itself, for evidence', 'evidence-rule', sound.replace(' ;\n  rap:rule "meeting/met"', ''), '#char=0,9'],
])('leads to the words by %s', async (_, code, turtle, node) => {
  const [fault, ...others] = (await report(turtle)).faults;
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ code, severity: 'error', trail: { quotations: [words], more: 0, articles: [] } });
  expect(fault?.node.value).toContain(node);
});

it('leads to the article where no words are known', async () => {
  const { faults } = await report(sound.replace('schema:headline "They met"@en', 'schema:headline ""'));
  expect(faults).toMatchObject([{ code: 'article-headline', trail: { quotations: [], articles: [{ id: 'a' }] } }]);
});

it('shows a few of many quotations, and counts the rest', async () => {
  const many = [11, 12, 13, 14].map(
    (end) => `<article/a#char=10,${end}> a rap:Evidence ; nif:beginIndex "10"^^xsd:nonNegativeInteger ;
      nif:endIndex "${end}"^^xsd:nonNegativeInteger ; nif:anchorOf "${'x'.repeat(end - 10)}" ; rap:rule "r" ;
      nif:referenceContext <article/a> . <meeting/1> rap:evidence <article/a#char=10,${end}> .`,
  );
  const { faults } = await report(sound.replace('concept:bilateral', 'concept:held') + many.join('\n'));
  expect(faults.map(({ trail }) => [trail.quotations.length, trail.more])).toEqual([[3, 2]]);
});

it('puts errors before warnings, and is the same in whatever order the quads come', async () => {
  const quads = parse(
    sound
      .replace('rap:act concept:urges', 'rap:act concept:x')
      .replace('2031-03-07', '2031-01-01')
      .replace('"QA"', '"Q"'),
  );
  const [one, other] = await Promise.all([toReport(quads, shapes), toReport([...quads].reverse(), shapes)]);
  expect(one.faults.map(({ code }) => code)).toEqual([
    'country-code',
    'position-act',
    'held-before-reported',
    'stated-before-reported',
  ]);
  expect(toReportJson(other)).toBe(toReportJson(one));
});

it('is JSON with whole IRIs', async () => {
  const { faults, ...rest } = JSON.parse(toReportJson(await report(sound)));
  expect(faults).toBeUndefined();
  expect(rest).toEqual({
    conforms: true,
    triples: parse(sound).length,
    errors: 0,
    warnings: 0,
    infos: 0,
    findings: [],
  });
  const found = JSON.parse(toReportJson(await report(sound.replace('rap:party party:QA', 'rap:party "QA"'))));
  expect(found).toMatchObject({ conforms: false, errors: 2 });
  expect(found.findings[0]).toMatchObject({
    path: `<${IRI.rap.party}>`,
    value: '"QA"^^string',
    evidence: [{ article: 'a', published: '2031-03-07', begin: 0, end: 9, words: 'They met.', rules: ['meeting/met'] }],
  });
});

it('is a validation report of SHACL, with paths, and without a literal that stores refuse', async () => {
  const broken = sound
    .replace('"2031-03-04"^^xsd:date', '"2031-02-30"^^xsd:date')
    .replace('<participation/1/OM>, <participation/1/QA> ;', '<participation/1/QA> ;');
  const turtle = [...(toDocument(toReportQuads(await report(broken)), { format: 'turtle' }).text as Iterable<string>)];
  const store = new Store(parse(turtle.join('')));
  const sh = (name: string) => DataFactory.namedNode(prefixes.sh + name);
  expect(store.getObjects(null, sh('conforms'), null).map(({ value }) => value)).toEqual(['false']);
  const byShape = (shape: string) => store.getSubjects(sh('sourceShape'), `${prefixes.rap}${shape}`, null)[0] ?? null;
  expect(store.getObjects(byShape('MeetingStartShape'), sh('value'), null)).toEqual([
    DataFactory.literal('2031-02-30'),
  ]);
  const [path] = store.getObjects(byShape('ParticipationMeetingShape'), sh('resultPath'), null);
  expect(store.getObjects(path ?? null, sh('inversePath'), null)).toEqual([
    DataFactory.namedNode(IRI.rap.participation),
  ]);
  for (const result of store.getObjects(null, sh('result'), null)) {
    for (const property of ['focusNode', 'resultSeverity', 'sourceConstraintComponent', 'resultMessage']) {
      expect(store.getObjects(result, sh(property), null), property).toHaveLength(1);
    }
  }
});
