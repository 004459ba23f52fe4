// A SPARQL constraint that is asked once for all nodes finds what it finds when it is asked for each.
import { Parser } from 'n3';
import { expect, it, vi } from 'vitest';
import { isFlat } from '../../src/validate/flat.ts';
import { validate } from '../../src/validate/index.ts';

vi.setConfig({ testTimeout: 60_000 }); // the first question loads the engine, on machines that may be busy

const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <https://example.org/> . `;
const parse = (turtle: string) => new Parser().parse(prefixes + turtle);
const family = parse(`ex:jane a ex:Person ; ex:age 60 ; ex:parent ex:ann . ex:ann a ex:Person ; ex:age 50 .
  ex:eve a ex:Person ; ex:age 7 ; ex:nick "Evi" . ex:tom ex:age 99 ; ex:parent ex:eve .`);
const ex = (query: string) => query.replace(/ex:(\w+)/g, '<https://example.org/$1>');

const constrain = (constraints: string) =>
  parse(`ex:S a sh:NodeShape ; sh:targetClass ex:Person ; sh:sparql ${constraints}`);
const ask = async (select: string) => {
  const findings = await validate(
    family,
    constrain(`ex:C . ex:C sh:message "Mend: it." ; sh:select """${ex(select)}""" .`),
  );
  return findings.map(({ where }) => where.replace(/.*\//, ''));
};

const flat: readonly (readonly [string, readonly string[]])[] = [
  ['SELECT $this WHERE { $this ex:age ?age FILTER (?age > 55) }', ['jane']],
  [
    'SELECT $this ?value WHERE { $this ex:age ?age ; ex:parent ?p . ?p ex:age ?value FILTER (?value < ?age) }',
    ['jane'],
  ],
  ['SELECT $this WHERE { $this a ex:Person FILTER NOT EXISTS { $this ex:parent ?p } }', ['ann', 'eve']],
  [
    'SELECT $this WHERE { ?this ex:age ?n OPTIONAL { $this ex:nick ?k } FILTER (!BOUND(?k) && ?n < 55) # {}\n }',
    ['ann'],
  ],
];
const grouped =
  'SELECT $this (COUNT(?p) AS ?n) WHERE { $this a ex:Person . ?p ex:parent $this } GROUP BY $this HAVING (COUNT(?p) > 0)';
// Asked once, each of these would say something else of some node.
const deep: readonly (readonly [string, readonly string[]])[] = [
  ['SELECT $this WHERE { { ?x ex:parent ex:ann FILTER (?x = $this) } UNION { $this ex:nick ?k } }', ['eve', 'jane']],
  ['SELECT $this WHERE { FILTER NOT EXISTS { $this ex:nick ?k } }', ['ann', 'jane']],
  ['SELECT $this WHERE { $this ex:age ?age } LIMIT 1', ['ann', 'eve', 'jane']],
];

it.each([...flat, [grouped, ['ann', 'eve']] as const])('%s is asked once', async (select, expected) => {
  expect(isFlat(ex(select))).toBe(true);
  expect((await ask(select)).sort()).toEqual(expected);
});

it.each(deep)('%s is asked for each node', async (select, expected) => {
  expect(isFlat(ex(select))).toBe(false);
  expect((await ask(select)).sort()).toEqual(expected);
});

it('heeds all constraints of a shape, their declared prefixes, and none that is switched off', async () => {
  const shapes =
    constrain(`ex:Old, ex:Nick, ex:Off . ex:P sh:declare ex:D . ex:D sh:prefix "e" ; sh:namespace "https://example.org/" .
    ex:Old sh:message "Old: {?value}." ; sh:prefixes ex:P ; sh:select "SELECT $this ?value WHERE { $this e:age ?value FILTER (?value > 55) }" .
    ex:Nick sh:message "Nick: drop." ; sh:prefixes ex:P ; sh:select "SELECT $this WHERE { $this e:nick ?k }" .
    ex:Off sh:deactivated true ; sh:select "SELECT $this WHERE { $this a ?class }" .`);
  expect((await validate(family, shapes)).map(({ message }) => message)).toEqual([
    'Nick: drop.',
    expect.stringMatching(/^Old: "60".*Met: "60"/),
  ]);
});
