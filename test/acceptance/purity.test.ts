// The bundled articles and the phrasebook are in our own words: no sentence of the articles beside the project is in them.
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArticles, toLexicon } from '../../src/index.ts';
import { listCaseFiles, loadCases } from '../phrasebook/cases.ts';
import { findCopies, toProse, toTheirs } from './prose.ts';
import { neighbours, phrasebook, seeds, vocabulary } from './seeds.ts';

const lexicon = toLexicon(vocabulary);

async function readTexts(folder: string, toTexts: typeof toProse): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const reading of readArticles([folder])) if ('article' in reading) texts.push(...toTexts(reading.article));
  return texts;
}

const readPhrasebook = (): readonly string[] =>
  listCaseFiles(pathToFileURL(`${phrasebook}/`)).flatMap((file) =>
    loadCases(file).flatMap(({ headline = '', text }) => [headline, ...text.split('\n')]),
  );

describe('our own words', () => {
  it.for(neighbours)('are not those of $name', async ({ name, folder, isMissing }, { skip }) => {
    skip(isMissing, `${name} is not here`);
    const theirs = toTheirs(await readTexts(folder, ({ text }) => [text]));
    const own = [...(await readTexts(seeds, toProse)), ...readPhrasebook()];
    expect(own.length).toBeGreaterThan(100);
    expect(own.flatMap((text) => findCopies(text, theirs, lexicon))).toEqual([]);
  });
});

describe('a copy is told from what everybody says alike', () => {
  const theirs =
    'Foreign Minister Wang Yi told reporters in Beijing on Monday that careful preparations for the harvest festival were almost complete. Hissein Brahim Taha, secretary-general of the Organization of Islamic Cooperation, called it “a long and stony road that nobody should ever travel alone”.';
  const find = (text: string) => findCopies(text, toTheirs([theirs]), lexicon);

  it.each([
    'He said that careful preparations for the harvest festival were almost complete, and left.',
    'Careful preparations for the Harvest Festival were almost complete.',
    'CAREFUL PREPARATIONS FOR THE HARVEST FESTIVAL WERE ALMOST COMPLETE',
  ])('a copy: %s', (text) => expect(find(text)).toHaveLength(1));

  it.each([
    'He met Hissein Brahim Taha, secretary-general of the Organization of Islamic Cooperation, on Friday.',
    'Taha spoke of “a long and stony road that nobody should ever travel alone”.',
    'Foreign Minister Wang Yi told reporters in Beijing on Monday that the harvest was in.',
    'The festival was prepared with care.',
  ])('no copy: %s', (text) => expect(find(text)).toEqual([]));
});
