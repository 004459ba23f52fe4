// rapporteur validate as a user runs it: what it prints, where to, and what it ends with.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'n3';
import { expect, it, vi } from 'vitest';
import { folderOf, rapporteur } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

const sound = readFileSync(new URL('../validate/sound.ttl', import.meta.url), 'utf8');
const size = `(${new Parser().parse(sound).length} triples)`;
const wrong = sound.replace('concept:bilateral', 'concept:held');
const late = sound.replace('"2031-03-07"^^xsd:date', '"2031-03-03"^^xsd:date');

it('finds nothing wrong with a sound graph', async () => {
  const folder = folderOf({ 'out/graph.ttl': sound });
  expect(await rapporteur(['validate'], { folder })).toEqual({
    code: 0,
    stdout: `0 errors, 0 warnings in out/graph.ttl ${size}\n`,
    stderr: '',
  });
});

it('says what is wrong, where, in which words, and how to mend it, and ends with 4', async () => {
  const folder = folderOf({ 'wrong.ttl': wrong });
  const { code, stdout, stderr } = await rapporteur(['validate', 'wrong.ttl'], { folder });
  expect([code, stderr]).toEqual([4, '']);
  expect(
    stdout,
  ).toBe(`error meeting-kind: A meeting has exactly one rap:kind, a concept of concept:meetingKinds: add it,
  or keep the one that the text bears out.

  data:meeting/1
    property  rap:kind
    met       concept:held
    article   a, 2031-03-07, [0,9)
    words     “They met.”  [meeting/met]

1 error, 0 warnings in wrong.ttl ${size}
`);
});

it('fails on warnings where it is told to', async () => {
  const folder = folderOf({ 'late.ttl': late });
  const [usual, strict] = await Promise.all([
    rapporteur(['validate', 'late.ttl'], { folder }),
    rapporteur(['validate', 'late.ttl', '--fail-on', 'warning'], { folder }),
  ]);
  expect(usual.stdout).toContain('0 errors, 1 warning in late.ttl');
  expect([usual.code, strict.code]).toEqual([0, 4]);
  expect(strict.stdout).toBe(usual.stdout);
});

it('writes Turtle and JSON, to a file if wanted, and heeds further shapes', async () => {
  const own = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix rap: <https://w3id.org/rapporteur/ontology#> .
    <https://example.org/PlacedShape> a sh:NodeShape ; sh:targetClass rap:Meeting ; sh:property <https://example.org/P> .
    <https://example.org/P> sh:path rap:placeBasis ; sh:hasValue "stated" ; sh:message "We want stated places: look it up." .`;
  const folder = folderOf({ 'graph.ttl': sound, 'own.ttl': own });
  const args = ['validate', 'graph.ttl', '--shapes', 'own.ttl'];
  const [json, turtle] = await Promise.all([
    rapporteur([...args, '--format', 'json'], { folder }),
    rapporteur([...args, '--format', 'turtle', '-o', 'report/graph.ttl'], { folder }),
  ]);
  expect([json.code, turtle.code, turtle.stdout, turtle.stderr]).toEqual([4, 4, '', '']);
  expect(JSON.parse(json.stdout).findings).toMatchObject([
    { code: 'p', message: 'We want stated places: look it up.' },
  ]);
  expect(new Parser().parse(readFileSync(path.join(folder, 'report/graph.ttl'), 'utf8')).length).toBeGreaterThan(8);
});

it.each([
  [['validate'], 1, /no graph out\/graph\.ttl; build it first/],
  [['validate', 'graph.ttl', '--shapes', 'missing.ttl'], 1, /missing\.ttl.*no such file/],
  [['validate', 'broken.ttl'], 1, /broken\.ttl:\d+/],
  [['validate', 'graph.ttl', '--fail-on', 'info'], 2, /Allowed choices are error, warning/],
])('%j ends with %i', async (args, expected, message) => {
  const folder = folderOf({ 'graph.ttl': sound, 'broken.ttl': '<a> <b> .' });
  const { code, stdout, stderr } = await rapporteur(args, { folder });
  expect([code, stdout]).toEqual([expected, '']);
  expect(stderr).toMatch(message);
});
