/**
 * In: nothing. Out: the rules by which facts are read, as data: the name that stands in the evidence, why the words mean
 * what the rule takes them to mean, and an example that it reads. The idea: whoever doubts a fact can look up its rule.
 * People and occasions of the examples are invented; `test/extract/rules.test.ts` runs them.
 */

import { MEETING_RULES } from './meeting-rules.ts';
import type { Rule } from './rule.ts';

const published = '2024-05-15';

/** Every rule whose name can stand in an Extraction, by what it reads. */
export const RULES: readonly Rule[] = [
  ...MEETING_RULES,
  {
    name: 'delegate',
    reads: 'participation',
    reason: 'The words that name one who takes part say who it is and for which party.',
    example: 'Peter Omolo of Kenya met Norwegian Prime Minister Kari Lunde in Oslo on Monday.',
    published,
  },
  {
    name: 'office',
    reads: 'participation',
    reason: 'A designation beside a name says what office its bearer holds.',
    example: 'Peter Omolo, the foreign minister of Kenya, met Norwegian Prime Minister Kari Lunde in Oslo on Monday.',
    published,
  },
  {
    name: 'subject-of-stance',
    reads: 'position',
    reason: 'The subject of a verb of stance is the one whose mind it tells.',
    example: 'Kenya supports the two-state solution.',
  },
  {
    name: 'owner-of-stance',
    reads: 'position',
    reason: 'A noun of stance tells the mind of its owner.',
    example: "Norway's support for the two-state solution is firm.",
  },
  {
    name: 'thanks-for-stance',
    reads: 'position',
    reason: 'Whoever thanks another for a stance shares it.',
    example: 'Chinese Foreign Minister Lin Haoran thanked Kenya for its support on the Taiwan question.',
  },
  {
    name: 'refusal-of-that',
    reads: 'position',
    reason: 'Whoever rejects what another has just said, and nothing else, is of the other mind.',
    example: 'Norway voiced concern over human rights in Xinjiang. China rejected the accusations.',
  },
  {
    name: 'voice',
    reads: 'position',
    reason: 'What a speaker says in plain words, with no other mind between, is what the speaker holds.',
    example: 'According to Kenyan Foreign Minister Peter Omolo, Taiwan is an inalienable part of China.',
  },
  {
    name: 'continued-voice',
    reads: 'position',
    reason: 'Words that name no speaker belong to the one who is speaking: of the quotation, the answer, the readout.',
    example: '"The harvest was good," Kenyan Minister Peter Omolo said. "Taiwan is an inalienable part of China."',
  },
  {
    name: 'subject',
    reads: 'position',
    reason: 'Where words of stance have no owner of their own, they are those of the subject of their clause.',
    example: 'Kenya sent a message of support for the two-state solution.',
  },
  {
    name: 'fronted-topic',
    reads: 'position',
    reason: 'What is set before a clause of talk is what its subject talks of, without taking a side.',
    example: 'On the Ukraine crisis, Kenya and Norway exchanged views.',
  },
  {
    name: 'sides',
    reads: 'initiative',
    reason: 'What talks are about, each of their sides has discussed.',
    example:
      'Norwegian Minister Kari Lunde met Kenyan Minister Peter Omolo in Oslo. The talks covered the Belt and Road Initiative.',
  },
  {
    name: 'topic',
    reads: 'position',
    reason: 'The words name an issue; they are dropped where nobody is seen to take a side on it.',
    example: 'The one-China principle is the title of a book.',
  },
  {
    name: 'date',
    reads: 'date',
    reason: 'The words give a day by another that the text does not give, so that the day cannot be said.',
    example: 'Norwegian Foreign Minister Kari Lunde met Kenyan President Peter Omolo in Oslo on Monday.',
  },
];
