// The JSON-LD: each node holds what belongs to it, and says nothing that the graph does not say.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import { expect, it, vi } from 'vitest';
import { frameQuads, listFrames, prefixes, readQuads, toDocument, toReadyQuads } from '../../src/rdf/index.ts';
import { folderOf, rapporteur } from '../cli/run.ts';
import { parse, world } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

const ontology = fileURLToPath(new URL('../../ontology/', import.meta.url));
const toLines = (quads: Parameters<typeof toDocument>[0]) =>
  [...(toDocument(quads, { format: 'nquads' }).text as Iterable<string>)].join('').split('\n').filter(Boolean);
const frame = async (name: string, turtle = world) => JSON.parse(await frameQuads(parse(turtle), name));

it('has meetings with delegates, parties, articles and quotations', async () => {
  const [meeting] = (await frame('meetings'))['@graph'];
  expect(meeting).toMatchObject({
    type: 'Meeting',
    ...{ kind: 'bilateral', status: 'held', dateBasis: 'stated', placeBasis: 'inferred' },
    startDate: { type: 'xsd:date', '@value': '2031-03-04' },
    location: { name: { en: 'Muscat' } },
    participations: [
      {
        party: { code: 'NO', name: { en: 'Norway' } },
        person: { name: { '@none': 'Kari Solberg' } },
        role: '+4 others',
      },
      { party: { code: 'OM' }, person: { name: { '@none': 'Huda Riyami' } }, role: 'Foreign Minister' },
    ],
    sources: [{ identifier: 'a', datePublished: '2031-03-07' }, { identifier: 'b' }],
    evidence: [{ words: 'They met & "talked" <at length>.', begin: '0', end: '32', rules: ['by-hand'] }],
  });
});

it('has positions, references, people and articles', async () => {
  const graph = async (name: string) => (await frame(name))['@graph'] ?? [await frame(name)];
  expect(await graph('positions')).toMatchObject([
    {
      holder: { code: 'OM' },
      issue: { prefLabel: { en: 'seabed mining' } },
      stance: 'supports',
      occasion: { startDate: {} },
    },
    { attributedBy: { code: 'OM' }, stance: 'opposes' },
    { stance: 'opposes', statedOn: { type: 'xsd:gYearMonth', '@value': '2031-03' } },
  ]);
  expect((await graph('initiatives'))[0]).toMatchObject({ initiative: { code: 'Quiet Seas' }, actor: { code: 'OM' } });
  const people = await graph('people');
  expect(people.map(({ offices }: { offices: unknown[] }) => offices.length)).toEqual([1, 1]);
  expect(await graph('articles')).toHaveLength(3);
});

it.each(listFrames())('%s says nothing that the graph does not say, in whatever order it came', async (name) => {
  const quads = parse(world);
  const text = await frameQuads(quads, name);
  expect(await frameQuads([...quads].reverse(), name)).toBe(text);
  const folder = folderOf({ 'framed.jsonld': text });
  const said = toLines(await readQuads(path.join(folder, 'framed.jsonld')));
  expect(said.length).toBeGreaterThan(5);
  const known = new Set(toLines(quads));
  expect(said.filter((line) => !known.has(line))).toEqual([]);
});

/** Forty meetings, some within others, and as many articles; the people of all are two. */
const many = Array.from({ length: 40 }, (_, number) =>
  world
    .replaceAll('<meeting/', `<meeting/${number}.`)
    .replaceAll('<participation/', `<participation/${number}.`)
    .replaceAll('<position/', `<position/${number}.`)
    .replaceAll('<initiative-reference/', `<initiative-reference/${number}.`)
    .replaceAll('<office-held/', `<office-held/${number}.`)
    .replaceAll('<article/', `<article/${number}.`)
    .replaceAll('<person/', `<person/${number % 30}.`)
    .concat(`<meeting/${number}.1> schema:superEvent <meeting/${(number * 7) % 40}.2> .\n`),
).join('');

it.each([
  ...listFrames().map((name) => readFileSync(path.join(ontology, 'frames', `${name}.jsonld`), 'utf8')),
  '{ "speaker": {}, "@embed": "@never" }',
  '{ "type": ["Country", "Place"], "@explicit": true, "code": {} }',
  '{ "type": "Meeting", "endDate": [] }',
  '{ "type": "Evidence", "article": { "@embed": "@always" } }',
  '{ "id": "https://example.org/data/meeting/3.1" }',
  '{ "type": "Position", "@requireAll": true, "speaker": {} }',
])('gives the same trees framed in parts as at once, frame %#', async (frameText) => {
  const wanted = JSON.parse(frameText);
  const context = JSON.parse(readFileSync(path.join(ontology, 'context.jsonld'), 'utf8'));
  const quads = parse(many);
  const whole = await jsonld.frame(
    await jsonld.fromRDF(toReadyQuads(quads)),
    { ...wanted, '@context': context['@context'] },
    {
      ...{ omitDefault: true, omitGraph: false },
      documentLoader: () => Promise.reject(new Error('nothing is to be fetched')),
    },
  );
  const folder = folderOf({ 'frame.jsonld': frameText });
  const text = await frameQuads(quads, path.join(folder, 'frame.jsonld'));
  expect(text).toBe(`${JSON.stringify(whole, null, 2)}\n`);
  expect(whole['@graph']).not.toEqual([]);
});

it('takes named graphs together, and keeps blank nodes apart', async () => {
  const { blankNode, namedNode, quad } = await import('../../src/rdf/index.ts');
  const name = namedNode('https://example.org/graph');
  const plain = parse(many);
  const named = plain.map(({ subject, predicate, object }) => quad(subject, predicate, object, name));
  expect(await frameQuads(named, 'meetings')).toBe(await frameQuads(plain, 'meetings'));
  const blank = plain.map((one) =>
    one.subject.value.includes('/meeting/')
      ? quad(blankNode(one.subject.value.replace(/\W/g, '')), one.predicate, one.object)
      : one,
  );
  expect(JSON.parse(await frameQuads(blank, 'meetings'))['@graph']).toHaveLength(80);
});

it('has a context in which every namespace is ours, and every frame a name in the help', () => {
  const { '@context': context } = JSON.parse(readFileSync(path.join(ontology, 'context.jsonld'), 'utf8'));
  for (const [term, iri] of Object.entries(context)) {
    if (term in prefixes && typeof iri === 'string') expect(iri).toBe(prefixes[term as keyof typeof prefixes]);
  }
  expect(readdirSync(path.join(ontology, 'frames')).map((file) => file.replace('.jsonld', ''))).toEqual(listFrames());
});

it('is written by rapporteur export jsonld, also by a frame of one’s own; what is no frame is refused', async () => {
  const turtle = toLines(parse(world)).join('\n');
  const folder = folderOf({
    'graph.nt': turtle,
    'own.jsonld': '{"type": "Country", "@explicit": true, "code": {}}',
    'far.jsonld': '{"@context": ["https://example.org/context"], "type": "Country"}',
    'bad.jsonld': '[',
    'odd.nt': '<urn:a> <urn:b> "4 March"^^<http://www.w3.org/2001/XMLSchema#date> .\n',
  });
  const run = (...args: string[]) => rapporteur(['export', 'jsonld', 'graph.nt', ...args], { folder });
  const odd = await rapporteur(['export', 'jsonld', 'odd.nt'], { folder });
  expect([odd.code, odd.stdout]).toEqual([1, '']);
  expect(odd.stderr).toMatch(
    /^error: the graph cannot be written as JSON-LD: "4 March" is no valid .*; mend it there$/m,
  );
  const [usual, own, far, bad, unknown] = await Promise.all([
    run(),
    run('--frame', 'own.jsonld'),
    run('--frame', 'far.jsonld'),
    run('--frame', 'bad.jsonld'),
    run('--frame', 'weather'),
  ]);
  expect(JSON.parse(usual.stdout)['@graph']).toHaveLength(2);
  expect(JSON.parse(own.stdout)['@graph'].map(({ code }: { code: string }) => code)).toEqual(['XY', 'NO', 'OM']);
  expect([usual, own, far, bad, unknown].map(({ code }) => code)).toEqual([0, 0, 1, 1, 2]);
  expect(far.stderr).toMatch(/context.*is not fetched/);
  expect(bad.stderr).toMatch(/bad\.jsonld is no JSON/);
  expect(unknown.stderr).toMatch(/no frame weather; there are articles, initiatives, meetings, people, positions/);
});
