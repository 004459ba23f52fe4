// Shapes that are written wrong are refused with words, and never passed over: a graph would seem sound that nobody checked.
import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { shapesFile, validate } from '../../src/validate/index.ts';
import { folderOf, rapporteur } from '../cli/run.ts';

vi.setConfig({ testTimeout: 60_000 });

const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <https://example.org/> .
  @prefix rap: <https://w3id.org/rapporteur/ontology#> . `;
const parse = (turtle: string) => new Parser().parse(prefixes + turtle);
const graph = parse('ex:a a rap:Meeting ; rap:kind "x" .');
const check = (rest: string) => validate(graph, parse(`ex:S a sh:NodeShape ; sh:targetClass rap:Meeting ; ${rest} .`));
const select = (text: string) => `sh:sparql [ sh:select ${JSON.stringify(text)} ]`;

describe('a shape', () => {
  it.each([
    [
      'sh:property [ sh:path rap:kind ; sh:minnCount 1 ]',
      'sh:minnCount is no constraint of SHACL Core or SHACL-SPARQL',
    ],
    ['sh:property [ sh:path rap:kind ; sh:minnCount 1 ]', 'do you mean sh:minCount?'],
    ['sh:rule ex:R', 'sh:rule is no constraint'],
    ['sh:property [ sh:path rap:kind ; sh:minCount "many" ]', 'sh:minCount "many": a whole number is expected'],
    ['sh:property [ sh:path rap:kind ; sh:pattern "(" ]', 'sh:pattern "(": a regular expression is expected'],
    ['sh:property [ sh:minCount 1 ]', 'a property shape has one sh:path, and this has 0'],
    ['sh:property [ sh:path "kind" ]', 'its sh:path is a text'],
    ['sh:property [ sh:path [ ex:no ex:path ] ]', 'its sh:path is no path'],
    ['sh:property ex:Missing', 'a property shape has one sh:path, and this has 0'],
    ['sh:node ex:Missing', 'sh:node <https://example.org/Missing>: no shape of this name is defined'],
    ['sh:in rap:kind', 'a list is expected'],
    ['sh:or ( [ sh:in [] ] )', 'sh:in […]: a list is expected'],
    ['sh:nodeKind sh:Iri', 'expected is one of sh:IRI, sh:Literal'],
    ['sh:severity sh:Error', 'expected is one of sh:Violation, sh:Warning, sh:Info'],
  ])('with %s', async (rest, words) => {
    const failure = await check(rest).catch((error) => error);
    expect(failure).toMatchObject({ name: 'ShapesError', message: expect.stringContaining(words) });
    expect(failure.message).toMatch(/^the shape <https:\/\/example\.org\/S>: /);
  });

  it('that only the engine finds wrong is one all the same', async () => {
    await expect(check('sh:pattern "a" ; sh:flags "??"')).rejects.toMatchObject({ name: 'ShapesError' });
  });
});

describe('a SPARQL constraint', () => {
  it.each([
    ['sh:sparql [ sh:message "x" ]', 'its sh:sparql has no sh:select'],
    [select(' '), 'its sh:select is empty; give it a SELECT that finds $this'],
    ['sh:sparql [ sh:select "a", "b" ]', 'more than one sh:select'],
    [select('SELECT $this { $this a'), 'its sh:select is no SPARQL: the query, line 1, column 23: the query ends'],
    [select('SELECT $this { $this foo:bar 1 }'), 'the prefix foo: is not declared'],
    [select('ASK { $this a ?class }'), 'its sh:select is no SELECT query'],
    [select('SELECT ?x { ?x a ?class }'), 'its sh:select does not name $this'],
    [select('SELECT $this { $this a ?c MINUS { $this ?p 1 } }'), 'says MINUS, which SHACL does not allow'],
    [select('SELECT $this { SERVICE <http://localhost:2/> { $this a ?c } }'), 'says SERVICE'],
    ['sh:sparql [ sh:select "SELECT $this { $this ?p 1 }" ; sh:prefixes [ sh:declare [ sh:prefix "e" ] ] ]', 'both a'],
  ])('%s', async (rest, words) => {
    const failure = await check(rest).catch((error) => error);
    expect(failure).toMatchObject({ name: 'ShapesError', message: expect.stringContaining(words) });
    expect(failure.message).toMatch(/^the shape <https:\/\/example\.org\/S>: /);
  });

  it('may name these words in a text or a comment', async () => {
    expect(
      await check(
        select('SELECT $this { $this rap:kind "MINUS" } # SERVICE').replace(
          'rap:kind',
          '<https://w3id.org/rapporteur/ontology#kind>',
        ),
      ),
    ).toEqual([]);
  });
});

it('the shapes of the ontology are sound', async () => {
  await expect(validate([], new Parser().parse(readFileSync(shapesFile, 'utf8')))).resolves.toEqual([]);
});

it.each([
  ['ex:S a sh:NodeShape ; sh:targetClass rap:Meeting ; sh:sparql [ sh:select "" ] .', /its sh:select is empty/],
  [
    'ex:S a sh:NodeShape ; sh:targetClass rap:Meeting ; sh:pattern "a" ; sh:flags "??" .',
    /the shapes cannot be followed/,
  ],
  ['ex:S a sh:NodeShape ; sh:class rap:Meeting .', /no shape of own\.ttl has a target/],
])('rapporteur validate ends with 1 on %s, and owns up to no defect', async (turtle, message) => {
  const folder = folderOf({ 'graph.ttl': `${prefixes}ex:a a rap:Meeting .`, 'own.ttl': prefixes + turtle });
  const { code, stdout, stderr } = await rapporteur(['validate', 'graph.ttl', '--shapes', 'own.ttl'], { folder });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('defect');
});
