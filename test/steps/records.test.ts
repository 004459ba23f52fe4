// Lines that do not belong where they are given are refused, with what was met and what to do.
import { expect, it } from 'vitest';
import { toOffices } from '../../src/consolidate/index.ts';
import { toGroups } from '../../src/steps/groups.ts';
import type { Step } from '../../src/steps/index.ts';
import { scatter } from '../../src/steps/index.ts';
import { findPeople } from '../../src/steps/people.ts';
import { drawRumours } from './rumours.ts';
import { run, toLines, vocabulary } from './shuffle.ts';

const told = drawRumours(6, (below) => below - 1);
const lines = told.flatMap(({ article, extraction }) =>
  toLines(scatter(article, extraction, { vocabulary, base: 'https://example.org/' })),
);
const sorted = lines.sort();
const people = sorted.filter((line) => line.startsWith('1 people'));
const first = people[0] ?? '';

const cases: readonly (readonly [Step, readonly string[], string])[] = [
  ['people', [...people].reverse(), '"1 people a-4" comes after "1 people a-5": sort the lines by key'],
  ['people', [...people, people.at(-1) ?? ''], 'two articles have the id "a-5", or one was given twice'],
  ['people', [first.replace('"name"', '"nom"')], 'the record of "1 people a-0" is damaged (✖ Invalid input'],
  ['people', [first.slice(0, -2)], 'the record of "1 people a-0" is damaged'],
  ['articles', people, '"1 people a-0" is for "consolidate people", which comes before "consolidate articles"'],
  ['articles', sorted.filter((line) => line.startsWith('2 ')), '"2 article a-0": it is not known who its people are'],
  [
    'articles',
    ['2 article a-0\t{"people":[]}'],
    '"2 article a-0": it is said who its people are, and not what it says',
  ],
  ['facts', ['{"article":"oslo"}'], '"{\\"article\\":\\"oslo\\"}" is no record: expected lines that'],
  ['facts', ['3 nonsense\t{}'], '"3 nonsense" is no key that a step gives'],
  ['facts', ['3 person a\t{"article":"a","offices":[]}'], '"3 person a": expected it to be said once who this is'],
];

it.each(cases)('%s refuses what is not for it (%#)', async (step, given, message) => {
  await expect(run(step, given)).rejects.toThrow(message);
});

it('people refuses more mentions than it holds, and says what to do', async () => {
  async function* input() {
    yield* people;
  }
  const step = findPeople(toGroups(input(), 'people'), toOffices(undefined), 3);
  await expect(step.next()).rejects.toThrow(
    'more than 3 times, which is what one process holds: build the articles in portions',
  );
});

it('what is for a later step, and statements, are passed on as they are', async () => {
  const later = ['2 article x\t{"people": []}', '5 told \t{}', '<a> <b> <c> .', '<a> <b> "two\u2028lines" .'];
  expect(await run('people', later)).toEqual(later);
});

it('graph takes the commonest name, however often it was said, of what the vocabulary has no label for', async () => {
  const told = [
    ['Old Quay', 4e9],
    ['Quay', 5e9],
    ['The Quay', 5e9],
  ].map(
    ([name, times]) => `5 told \t${JSON.stringify({ place: { name, concept: 'https://example.org/quay' }, times })}`,
  );
  const lines = (await run('graph', told)).filter((line) => line.startsWith('<https://example.org/quay>'));
  const namesBy = (property: string) =>
    lines.flatMap((line) => (line.includes(property) ? line.replace(/^[^"]*|[^"]*$/g, '') : []));
  expect(namesBy('#label')).toEqual(['"Quay"']);
  expect(namesBy('alternateName').sort()).toEqual(['"Old Quay"', '"The Quay"']);
});
