// What validate() makes of a report: findings that say where, what and how to mend, in an order of their own.
import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { validate } from '../../src/validate/index.ts';

vi.setConfig({ testTimeout: 60_000 }); // the first question loads the engine, on machines that may be busy

const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <https://example.org/> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . `;
const parse = (turtle: string): Quad[] => new Parser({ blankNodePrefix: '' }).parse(prefixes + turtle);
const load = (path: string) => new Parser().parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const ages = (constraint: string) =>
  parse(`ex:AgeShape a sh:NodeShape ; sh:targetClass ex:Person ; sh:property ex:PersonAgeShape .
    ex:PersonAgeShape a sh:PropertyShape ; sh:path ex:age ; ${constraint} .`);

describe('a finding', () => {
  it('names the node, the shape, the value that it met and what to do', async () => {
    const shapes = ages('sh:datatype xsd:integer ; sh:message "An age is a whole number: round it."@en');
    expect(await validate(parse('ex:jane a ex:Person ; ex:age "thirty"@en .'), shapes)).toEqual([
      {
        code: 'person-age',
        severity: 'error',
        where: 'https://example.org/jane',
        message: 'An age is a whole number: round it. Met: "thirty"@en',
      },
    ]);
  });

  it('has nothing met where something is missing', async () => {
    const shapes = ages('sh:minCount 1 ; sh:message "A person has an age: add it."');
    const findings = await validate(parse('ex:jane a ex:Person .'), shapes);
    expect(findings.map(({ message }) => message)).toEqual(['A person has an age: add it.']);
  });

  it.each([
    ['sh:Violation', 'error'],
    ['sh:Warning', 'warning'],
    ['sh:Info', 'info'],
  ])('of %s is an %s', async (severity, expected) => {
    const findings = await validate(parse('ex:jane a ex:Person .'), ages(`sh:minCount 1 ; sh:severity ${severity}`));
    expect(findings.map((finding) => finding.severity)).toEqual([expected]);
  });

  it('of a shape without a message tells the shape and the constraint', async () => {
    const findings = await validate(parse('ex:jane a ex:Person .'), ages('sh:minCount 1'));
    expect(findings[0]?.message).toContain('https://example.org/PersonAgeShape');
    expect(findings[0]?.message).toContain('MinCount');
  });

  it('of a shape without a name has the code "shape"', async () => {
    const shapes = parse(
      'ex:S a sh:NodeShape ; sh:targetClass ex:Person ; sh:property [ sh:path ex:age ; sh:minCount 1 ] .',
    );
    expect((await validate(parse('ex:jane a ex:Person .'), shapes)).map(({ code }) => code)).toEqual(['shape']);
  });

  it('names a blank node', async () => {
    const findings = await validate(parse('_:jane a ex:Person .'), ages('sh:minCount 1'));
    expect(findings[0]?.where).toMatch(/^_:.*jane$/);
  });
});

describe('the findings of a graph', () => {
  const shapes = load('../../ontology/shapes.ttl');
  const sound = load('sound.ttl');
  const broken = sound.filter(({ predicate }) => !/kind|status|anchorOf|textDigest/.test(predicate.value));

  it('are the same in whatever order its quads come', async () => {
    const findings = await validate(broken, shapes);
    expect(findings.map(({ code }) => code)).toEqual([
      'article-digest',
      'evidence-words',
      'meeting-kind',
      'meeting-status',
    ]);
    expect(await validate([...broken].reverse(), shapes)).toEqual(findings);
  });

  it('do not multiply with repeated quads', async () => {
    expect(await validate([...broken, ...broken], shapes)).toEqual(await validate(broken, shapes));
    expect(await validate([...sound, ...sound], shapes)).toEqual([]);
  });

  it('take quads from any iterable, once', async () => {
    function* once() {
      yield* broken;
    }
    expect(await validate(once(), shapes)).toHaveLength(4);
  });

  it('of nothing are none', async () => {
    expect(await validate([], shapes)).toEqual([]);
    expect(await validate(broken, [])).toEqual([]);
  });
});

it("a user's SPARQL constraint is heeded", async () => {
  const shapes = parse(`ex:ElderShape a sh:NodeShape ; sh:targetClass ex:Person ; sh:sparql [
    a sh:SPARQLConstraint ; sh:message "A parent is older: exchange the two." ;
    sh:select "SELECT $this WHERE { $this <https://example.org/age> ?own ; <https://example.org/parent> ?p . ?p <https://example.org/age> ?other FILTER (?own >= ?other) }" ] .`);
  const family = (age: number) => parse(`ex:jane a ex:Person ; ex:age ${age} ; ex:parent ex:ann . ex:ann ex:age 50 .`);
  expect(await validate(family(30), shapes)).toEqual([]);
  expect((await validate(family(60), shapes)).map(({ message }) => message)).toEqual([
    'A parent is older: exchange the two.',
  ]);
});
