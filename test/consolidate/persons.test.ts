// One person, however spelt, and two people of one name; with the reason for each.
import { expect, it } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { compareNames, nameWords, sameWord } from '../../src/consolidate/names.ts';
import { extract } from '../../src/extract/index.ts';
import { toLexicon } from '../../src/lexicon/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';
import { toArticle } from './texts.ts';

const lexicon = toLexicon(loadVocabulary());

type Text = readonly [text: string, published?: string];

const merge = (...texts: readonly Text[]) =>
  consolidate(
    texts.map(([text, published], at) => extract(toArticle(`a${at}`, `${text}\n`, published), lexicon)),
    { lexicon },
  );

const namesOf = (...texts: readonly Text[]): readonly string[] => merge(...texts).persons.map(({ key }) => key);

const met = (who: string, when: string): Text => [
  `${who} met Peruvian Foreign Minister Elena Quispe in Lima on ${when}.`,
];

it.each([
  ['hissein', 'hussein'],
  ['brahim', 'ibrahim'],
  ['mohammed', 'muhammad'],
  ['youssef', 'yusuf'],
  ['zelensky', 'zelenskyy'],
  ['araghchi', 'araqchi'],
  ['benslimane', 'slimane'],
])('%s and %s are one word', (one, other) => {
  expect(sameWord(one, other)).toBe(true);
});

it.each([
  ['hassan', 'hussein'],
  ['omar', 'amir'],
  ['li', 'le'],
  ['jan', 'jon'],
  ['barasa', 'baraka'],
  ['bashari', 'bashir'],
])('%s and %s are two', (one, other) => {
  expect(sameWord(one, other)).toBe(false);
});

it('of a full name, words may be missing, and stand in another order', () => {
  expect(compareNames(nameWords('Hissein Brahim Taha'), nameWords('Hussein Ibrahim Taha'))).toBe('transliterated');
  expect(compareNames(nameWords('Yi Wang'), nameWords('Wang Yi'))).toBe('reordered');
  expect(compareNames(nameWords('Rodrigo Ibarra'), nameWords('Rodrigo Ibarra Lagos'))).toBe('contained');
  expect(compareNames(nameWords('Khalid al-Rawahi'), nameWords('Khalid Al Rawahi'))).toBe('equal');
  expect(compareNames(nameWords('Taha'), nameWords('Hissein Brahim Taha'))).toBeUndefined();
});

it('a transliteration that the vocabulary does not list is the person whom it knows', () => {
  const { persons, accounts } = merge(
    ['OIC Secretary-General Hissein Brahim Taha met Peruvian Foreign Minister Elena Quispe in Jeddah on 3 March 2024.'],
    [
      'OIC Secretary-General Hussein Ibrahim Taha met Peruvian Foreign Minister Elena Quispe in Jeddah on 3 March 2024.',
    ],
  );
  expect(persons.map(({ key }) => key)).toEqual(['HisseinBrahimTaha', 'elena-quispe-PE']);
  expect(accounts.filter(({ of }) => of === 'HisseinBrahimTaha').map(({ name }) => name)).toEqual([
    'Hissein Brahim Taha',
    'Hussein Ibrahim Taha',
  ]);
});

it('a surname is the one person of the party and office who bears it', () => {
  const full = met('Kenyan Foreign Minister James Barasa', '3 March 2031');
  expect(namesOf(full, met('Kenyan Foreign Minister Barasa', '9 May 2031'))).toEqual([
    'elena-quispe-PE',
    'james-barasa-KE',
  ]);
  expect(namesOf(full, met('Ugandan Foreign Minister Barasa', '9 May 2031'))).toContain('barasa-UG');
});

it('a surname that two bear is told by the office, and is nobody without one', () => {
  const two = [
    met('Kenyan Foreign Minister James Barasa', '3 March 2031'),
    met('Kenyan Defence Minister Lydia Barasa', '9 March 2031'),
  ];
  const { persons, accounts } = merge(...two, met('Kenyan Defence Minister Barasa', '12 May 2031'));
  expect(persons).toHaveLength(3);
  expect(accounts.find(({ article, name }) => article === 'a2' && name === 'Barasa')?.of).toBe('lydia-barasa-KE');
});

it('a surname that no office tells is the one whom another report of the meeting names', () => {
  const { persons, accounts } = merge(
    met('Kenyan Foreign Minister James Barasa', '3 March 2031'),
    met('Kenyan Foreign Minister Peter Barasa', '9 May 2031'),
    met('Kenyan Foreign Minister Barasa', '9 May 2031'),
  );
  expect(persons).toHaveLength(3);
  const { of, reason } = accounts.find(({ article, name }) => article === 'a2' && name === 'Barasa') ?? {};
  expect({ of, reason }).toEqual({
    of: 'peter-barasa-KE',
    reason: 'another report of the same meeting names Peter Barasa',
  });
});

it('two of one name are two, where they hold different ministries in the same weeks', () => {
  const two: readonly Text[] = [
    [
      'Sudanese Foreign Minister Yasir Dafalla met Peruvian Foreign Minister Elena Quispe in Lima on Monday.',
      '2031-03-04',
    ],
    [
      'Sudanese Agriculture Minister Yasir Dafalla met Peruvian Foreign Minister Elena Quispe in Lima on Monday.',
      '2031-03-11',
    ],
  ];
  expect(namesOf(...two)).toHaveLength(3);
  const [[first = '']] = two as [Text, Text];
  expect(namesOf([first, '2031-03-04'], [first, '2031-06-04'])).toHaveLength(2);
  const later: Text = [two[1]?.[0] ?? '', '2033-03-11'];
  expect(namesOf([first, '2031-03-04'], later)).toHaveLength(2);
});

it('an office without a name is the one known person who held it on the day, marked as inferred', () => {
  const [meeting] = merge([
    'The Chinese defence minister met Peruvian Foreign Minister Elena Quispe in Lima on 20 April 2023.',
  ]).meetings;
  expect(meeting?.participations[0]).toMatchObject({ party: 'CN', person: 'LiShangfu', personBasis: 'inferred' });
  const [named] = merge([
    'Chinese Defence Minister Li Shangfu met Peruvian Foreign Minister Elena Quispe in Lima on 20 April 2023.',
  ]).meetings;
  expect(named?.participations[0]?.personBasis).toBeUndefined();
});

it('an office of which nobody is known to have held it on the day stays without a name', () => {
  const [meeting] = merge([
    'The Chinese defence minister met Peruvian Foreign Minister Elena Quispe in Lima on 20 April 1961.',
  ]).meetings;
  expect(meeting?.participations[0]?.person).toBeUndefined();
});
