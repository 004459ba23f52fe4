// Every saved question has an answer in the graph of the main job, asked as a user of that graph would ask it.
import { beforeAll, expect, it } from 'vitest';
import {
  type Answer,
  ask,
  type Dataset,
  readAll,
  readQueries,
  readTypes,
  type SavedQuery,
  toComunica,
  toDisplayPrefixes,
  toVocabularyDataset,
} from '../../src/query/index.ts';
import { IRI } from '../../src/rdf/index.ts';
import { toNodes } from './nodes.ts';
import { build, seeds } from './seeds.ts';

type Given = Readonly<Record<string, string>>;

const call = 'Volodymyr Zelenskyy (Ukraine) and Xi Jinping (China), call, 2023-04-26';

/** What is set for a question; one that is not here is asked as it stands. */
const settings: Readonly<Record<string, Given | ((dataset: Dataset) => Given)>> = {
  'co-participation': { person: 'Hissein Brahim Taha' },
  'dossier-of-a-meeting': { meeting: call },
  // Of a claim people know the IRI, which another question gave them.
  'evidence-of-a-claim': ({ quads }) => ({ claim: toNodes(quads).ofClass(IRI.rap.Position)[0] ?? '' }),
  'initiatives-by-supporter': { initiative: 'BRI', party: 'China' },
  'issues-raised-in-meeting': { meeting: call },
  'meeting-places': { party: 'China' },
  'meetings-of-a-party': { party: 'OIC', from: '2026' },
  'members-without-position': { organisation: 'OIC', issue: 'Palestine' },
  'mixed-stances': { party: 'Ukraine' },
  'offices-of-a-person': { person: 'Xi Jinping' },
  'planned-meetings': { party: 'US', from: '2023-06' },
  'positions-on-issue': { issue: 'Taiwan', party: 'OIC' },
  'statements-by-person': { person: 'Volodymyr Zelenskyy' },
  timeline: { from: '2023', to: '2023-12' },
  'two-parties-compared': { party: 'China', with: 'OIC' },
  'what-an-article-leaves-out': { article: '2023-04-27-nation-xi-zelenskyy-call' },
  'who-met-whom': { party: 'China', with: 'OIC' },
  'who-supports-and-who-opposes': { issue: 'Xinjiang' },
};

/** Questions to which the bundled articles have no answer. */
const unanswered: Readonly<Record<string, string>> = {
  'where-reports-disagree': 'the bundled reports of one meeting agree',
};

const queries = await readQueries();
const types = await readTypes();
const engine = toComunica();
let dataset: Dataset;
beforeAll(async () => {
  dataset = { quads: (await build([seeds])).quads };
}, 60_000);

function toGiven(name: string): Given {
  const setting = settings[name] ?? {};
  return typeof setting === 'function' ? setting(dataset) : setting;
}

async function countAnswers(answer: Answer): Promise<number> {
  if (answer.kind === 'boolean') return Number(answer.value);
  return (await readAll<unknown>(answer.kind === 'rows' ? answer.rows : answer.quads)).length;
}

async function countFor(query: SavedQuery, given: Given): Promise<number> {
  const prefixes = toDisplayPrefixes(dataset);
  const vocabulary = toVocabularyDataset;
  const asked = { query, given: new Map(Object.entries(given)), types, engine, dataset, vocabulary, prefixes };
  return countAnswers(await ask(asked));
}

const named = queries.map((query) => [query.name, query] as const);

it.each(named)('%s has an answer', async (name, query) => {
  const count = await countFor(query, toGiven(name));
  if (unanswered[name] === undefined) expect(count).toBeGreaterThan(0);
  else expect(count, unanswered[name]).toBe(0);
});

it.each(named)('%s finds no less when only what it requires is set', async (name, query) => {
  const required = new Set(query.params.flatMap((parameter) => (parameter.required ? parameter.name : [])));
  const narrow = toGiven(name);
  const wide = Object.fromEntries(Object.entries(narrow).filter(([parameter]) => required.has(parameter)));
  expect(await countFor(query, wide)).toBeGreaterThanOrEqual(await countFor(query, narrow));
});

it('has settings for questions that there are', () => {
  const names = queries.map(({ name }) => name);
  expect(Object.keys(settings).filter((name) => !names.includes(name))).toEqual([]);
});
