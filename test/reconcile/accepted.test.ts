// Links of the vocabulary reach the graph: those of known things, and those that somebody accepted for things that only
// the articles name.
import { fileURLToPath } from 'node:url';
import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { buildGraph, loadVocabulary } from '../../src/index.ts';
import { toQuads } from '../../src/map/index.ts';
import type { Meeting } from '../../src/model/index.ts';
import { IRI, prefixes } from '../../src/rdf/index.ts';

const exactMatch = IRI.skos.exactMatch;

it('of all that the bundled articles name, each link of the vocabulary is in the graph', async () => {
  const vocabulary = loadVocabulary();
  const { quads } = await buildGraph({ inputs: [fileURLToPath(new URL('../../seeds', import.meta.url))], vocabulary });
  const described = new Set(quads.map(({ subject }) => subject.value));
  const toPairs = (some: typeof quads): readonly string[] =>
    some
      .filter(({ subject, predicate }) => predicate.value === exactMatch && described.has(subject.value))
      .map(({ subject, object }) => `${subject.value} ${object.value}`)
      .sort();
  expect(toPairs(quads)).toEqual(toPairs(vocabulary));
  const kinds = new Set(toPairs(quads).map((pair) => pair.split('/')[4]));
  expect([...kinds].sort()).toEqual(['concept', 'party', 'person', 'place']);
});

const head = Object.entries(prefixes)
  .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`)
  .join('\n');
const data = 'https://w3id.org/rapporteur/data/';

const links = (property: string) =>
  ['person/jane-doe-XYZ', 'place/yanbu', 'party/XYZ']
    .map(
      (local, number) => `<${data}${local}#link=${number}> a owl:Axiom ; owl:annotatedSource <${data}${local}> ;
        owl:annotatedProperty ${property} ; owl:annotatedTarget wd:Q${number + 1} .`,
    )
    .join('\n');

const evidence = { article: 'a', span: { begin: 0, end: 4 }, quote: 'Jane', rule: 'test' };
const meeting: Meeting = {
  key: 'm',
  kind: 'bilateral',
  status: 'held',
  participations: [{ person: 'jane-doe-XYZ', party: 'XYZ', evidence: [evidence] }],
  place: { name: 'Yanbu', basis: 'stated' },
  reports: ['a'],
  evidence: [evidence],
};

const mapWith = (turtle: string) =>
  toQuads({
    articles: [],
    dossier: {
      persons: [{ key: 'jane-doe-XYZ', name: 'Jane Doe', aliases: [], party: 'XYZ', offices: [] }],
      meetings: [meeting],
      positions: [],
      initiatives: [],
      accounts: [],
      disagreements: [],
    },
    vocabulary: new Parser().parse(`${head}\n${turtle}`),
  });

it('a link that was accepted is in the graph, and nothing else changes', () => {
  const [plain, open, accepted] = ['', links('skos:closeMatch'), links('skos:exactMatch')].map(mapWith);
  expect(open).toEqual(plain);
  const added = accepted?.filter((one) => !plain?.some((other) => other.equals(one))) ?? [];
  expect(added.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value])).toEqual(
    [
      ['party/XYZ', 3],
      ['person/jane-doe-XYZ', 1],
      ['place/yanbu', 2],
    ].map(([local, number]) => [`${data}${local}`, exactMatch, `${prefixes.wd}Q${number}`]),
  );
  expect(accepted?.length).toBe((plain?.length ?? 0) + 3);
});
