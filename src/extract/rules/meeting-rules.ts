/** In: nothing. Out: the rules by which meetings are read, each with its reason and an example that it reads. */

import type { Rule } from './rule.ts';

const published = '2024-05-15';

export const MEETING_RULES: readonly Rule[] = [
  {
    name: 'meet',
    reads: 'meeting',
    reason: 'Subject and object of a verb of meeting sit at one table; so do several subjects without an object.',
    example: 'Norwegian Foreign Minister Kari Lunde met her Kenyan counterpart Peter Omolo in Oslo on Monday.',
    published,
  },
  {
    name: 'receive',
    reads: 'meeting',
    reason: 'Whoever receives or hosts a guest meets the guest.',
    example: 'Kenyan President Peter Omolo received Norwegian Foreign Minister Kari Lunde in Nairobi on Monday.',
    published,
  },
  {
    name: 'welcome',
    reads: 'meeting',
    reason: 'To welcome a named guest to a place is to meet there; without a place it may be mere approval.',
    example: 'Norwegian Prime Minister Kari Lunde welcomed Kenyan President Peter Omolo to Oslo on Monday.',
    published,
  },
  {
    name: 'speak',
    reads: 'meeting',
    reason: 'To speak with somebody named is a call, unless a place or the words say that both were there.',
    example: 'Chilean President Elena Barros spoke with Norwegian Prime Minister Kari Lunde on Monday.',
    published,
  },
  {
    name: 'phone',
    reads: 'meeting',
    reason: 'The object of a verb of telephoning is the other end of the line.',
    example: 'Chilean President Elena Barros phoned Norwegian Prime Minister Kari Lunde on Monday.',
    published,
  },
  {
    name: 'cochair',
    reads: 'meeting',
    reason: 'Those who chair a session together are both present.',
    example:
      'Norwegian Minister Kari Lunde and Kenyan Minister Peter Omolo co-chaired the third round in Oslo on Monday.',
    published,
  },
  {
    name: 'discuss-with',
    reads: 'meeting',
    reason: 'One named official who discusses something with another on a day has met or called that official.',
    example: 'Norwegian Foreign Minister Kari Lunde discussed fisheries with Kenyan President Peter Omolo on Monday.',
    published,
  },
  {
    name: 'tell',
    reads: 'meeting',
    reason: 'Who tells a guest something, or tells it somebody named on a day or in a place, was with them.',
    example: 'Norwegian Foreign Minister Kari Lunde told visiting Kenyan President Peter Omolo that fish were scarce.',
    published,
  },
  {
    name: 'credentials',
    reads: 'meeting',
    reason: 'An ambassador hands his credentials to the head of state in person.',
    example: 'Kenyan Ambassador Peter Omolo presented his credentials to Norwegian King Olaf Lunde on Monday.',
    published,
  },
  {
    name: 'hold',
    reads: 'meeting',
    reason: 'Whoever holds a meeting takes part in it, with those whom the noun brings along.',
    example: 'Norwegian Minister Kari Lunde held a long meeting with Kenyan Minister Peter Omolo in Oslo on Monday.',
    published,
  },
  {
    name: 'attend',
    reads: 'meeting',
    reason: 'Those who attend the same gathering take part in it.',
    example: 'The foreign ministers of Norway and Kenya attended a summit in Oslo on Monday.',
    published,
  },
  {
    name: 'take-place',
    reads: 'meeting',
    reason: 'The verb says that the encounter happened or is fixed; its noun and "between" say whose it is.',
    example:
      'Talks between Norwegian Minister Kari Lunde and Kenyan Minister Peter Omolo took place in Oslo on Monday.',
    published,
  },
  {
    name: 'during',
    reads: 'meeting',
    reason: 'What is done during an encounter takes for granted that it happened, and its doer was there.',
    example: 'Chilean President Elena Barros praised the fishermen during a meeting with Kenyan President Peter Omolo.',
    published,
  },
  {
    name: 'encounter-noun',
    reads: 'meeting',
    reason: 'An encounter that is spoken of as a fact, with both its sides, is one.',
    example: 'The meeting of the foreign ministers of Norway and Kenya in Oslo on Monday was short.',
    published,
  },
  {
    name: 'visit',
    reads: 'meeting',
    reason: 'The subject of a verb of visiting is the guest of the country that is its object.',
    example: 'Norwegian Foreign Minister Kari Lunde visited Kenya on Monday.',
    published,
  },
  {
    name: 'visit-noun',
    reads: 'meeting',
    reason: 'A visit belongs to its owner, else to the subject of its clause, and goes to the place that follows "to".',
    example: 'Chilean President Elena Barros began an official visit to Kenya on Monday.',
    published,
  },
  {
    name: 'travel',
    reads: 'meeting',
    reason: 'A journey of an official to a country is a visit where the text gives its first and last day.',
    example: 'Norwegian Foreign Minister Kari Lunde will travel to Kenya from May 20 to 23.',
    published,
  },
  {
    name: 'attendance',
    reads: 'meeting',
    reason:
      'A sentence on who attended, was present or took part adds to the meeting told before it, or names who makes a gathering told before it a meeting.',
    example:
      "The Norway-Africa ministers' meeting was held in Oslo on Monday. It was attended by Norwegian Minister Kari Lunde and Kenyan Minister Peter Omolo.",
    published,
  },
];
