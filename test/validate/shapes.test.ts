// Every shape has a graph that passes and at least one that fails, by the finding that it is there to give.
import { readFileSync } from 'node:fs';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { validate } from '../../src/validate/index.ts';
import { type Change, cases } from './cases.ts';

vi.setConfig({ testTimeout: 60_000 }); // the first question loads the engine, on machines that may be busy

const sh = 'http://www.w3.org/ns/shacl#';
const parse = (turtle: string) => new Parser().parse(turtle);
const load = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const shapes = parse(load('../../ontology/shapes.ttl'));
const sound = load('sound.ttl');
const named = shapes.filter(({ predicate }) => predicate.value === `${sh}message`).map(({ subject }) => subject.value);

it('a sound graph gives no finding', async () => {
  expect(await validate(parse(sound), shapes)).toEqual([]);
});

const toCode = (iri: string) =>
  iri
    .replace(/^.*#|Shape$/g, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase();

// An alternative of sh:or is never found itself, only the choice as a whole: to be tested, it becomes the only one.
const alternatives = ['several-parties', 'one-organisation'];
const { namedNode, quad } = DataFactory;
const choice = namedNode('https://w3id.org/rapporteur/ontology#MeetingPartiesShape');

const withOnly = (alternative: string) => [
  ...shapes.filter(({ subject, predicate }) => !(subject.equals(choice) && predicate.value === `${sh}or`)),
  ...named
    .filter((iri) => toCode(iri) === alternative)
    .map((iri) => quad(choice, namedNode(`${sh}property`), namedNode(iri))),
];

const change = (text: string, { was, is }: Change) => {
  const changed = text.replace(was, is);
  expect(changed, 'the case fits sound.ttl').not.toBe(text);
  return changed;
};

describe.each(Object.entries(cases))('%s', (code, changes) => {
  const binding = alternatives.includes(code) ? withOnly(code) : shapes;

  it.each(changes)('is found where $was becomes $is', async ({ given = [], ...one }) => {
    const before = given.reduce(change, sound);
    expect(await validate(parse(before), binding)).toEqual([]);
    const findings = await validate(parse(change(before, one)), binding);
    expect(findings.map((finding) => finding.code)).toContain(code);
  });
});

it('each shape with a message has a case, and each case a shape', () => {
  expect(named.map(toCode).sort()).toEqual(Object.keys(cases).sort());
});

it('each shape with a message has a name and a description, and the message says what to do', () => {
  const values = (iri: string, property: string) =>
    shapes.filter(({ subject, predicate }) => subject.value === iri && predicate.value === sh + property);
  for (const iri of named) {
    expect(values(iri, 'name'), iri).toHaveLength(1);
    expect(values(iri, 'description'), iri).toHaveLength(1);
    expect(values(iri, 'message').map(({ object }) => object.value)).toEqual([expect.stringMatching(/[:;,] .+\.$/)]);
  }
});

describe('days of a meeting', () => {
  const withDays = (start: string, end: string) =>
    sound
      .replace('"2031-03-04"^^xsd:date', start)
      .replace('"2031-03-06"^^xsd:date', end)
      .replace(/^ {2}schema:datePublished .*\n/m, '');

  it.each([
    ['"2031-03-04"^^xsd:date', '"2031-03-04"^^xsd:date'],
    ['"2031"^^xsd:gYear', '"2032"^^xsd:gYear'],
    ['"2031-11"^^xsd:gYearMonth', '"2031-12"^^xsd:gYearMonth'],
    ['"--03-04"^^xsd:gMonthDay', '"--03-06"^^xsd:gMonthDay'],
    ['"--12-30"^^xsd:gMonthDay', '"--01-02"^^xsd:gMonthDay'],
  ])('%s to %s is sound', async (start, end) => {
    expect(await validate(parse(withDays(start, end)), shapes)).toEqual([]);
  });

  it.each([
    ['"2031-12"^^xsd:gYearMonth', '"2031-11"^^xsd:gYearMonth'],
    ['"2032"^^xsd:gYear', '"2031"^^xsd:gYear'],
  ])('%s to %s is not', async (start, end) => {
    const findings = await validate(parse(withDays(start, end)), shapes);
    expect(findings.map(({ code }) => code)).toEqual(['meeting-days']);
  });
});

describe('parties of a meeting', () => {
  const withParties = (one: string, other: string) =>
    sound.replace('rap:party party:OM', `rap:party ${one}`).replace('rap:party party:QA', `rap:party ${other}`);

  it.each([
    ['party:OM', 'party:QA'],
    ['party:OM', 'party:GCC'],
    ['party:GCC', 'party:GCC'],
  ])('%s and %s are sound', async (one, other) => {
    expect(await validate(parse(withParties(one, other)), shapes)).toEqual([]);
  });

  it('one organisation with one participation is sound', async () => {
    const alone = withParties('party:GCC', 'party:GCC')
      .replace(', <participation/1/QA> ;', ' ;')
      .replace(/^<participation\/1\/QA> a .*\n/m, '');
    expect(alone).not.toContain('<participation/1/QA>');
    expect(await validate(parse(alone), shapes)).toEqual([]);
  });

  it('one country is not, with however many participations', async () => {
    const findings = await validate(parse(withParties('party:OM', 'party:OM')), shapes);
    expect(findings.map(({ code }) => code)).toEqual(['meeting-parties']);
  });
});
