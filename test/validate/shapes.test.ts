// Every shape has a graph that passes and at least one that fails, by the finding that it is there to give.
import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/validate/index.ts';
import { cases } from './cases.ts';

const sh = 'http://www.w3.org/ns/shacl#';
const parse = (turtle: string) => new Parser().parse(turtle);
const load = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const shapes = parse(load('../../ontology/shapes.ttl'));
const sound = load('sound.ttl');
const named = shapes.filter(({ predicate }) => predicate.value === `${sh}message`).map(({ subject }) => subject.value);

it('a sound graph gives no finding', async () => {
  expect(await validate(parse(sound), shapes)).toEqual([]);
});

describe.each(Object.entries(cases))('%s', (code, changes) => {
  it.each(changes)('is found where $was becomes $is', async ({ was, is }) => {
    const broken = sound.replace(was, is);
    expect(broken, 'the case fits sound.ttl').not.toBe(sound);
    const findings = await validate(parse(broken), shapes);
    expect(findings.map((finding) => finding.code)).toContain(code);
  });
});

it('each shape with a message has a case, and each case a shape', () => {
  const codes = named.map((iri) =>
    iri
      .replace(/^.*#|Shape$/g, '')
      .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
      .toLowerCase(),
  );
  expect(codes.sort()).toEqual(Object.keys(cases).sort());
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
    sound.replace('"2031-03-04"^^xsd:date', start).replace('"2031-03-06"^^xsd:date', end);

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
