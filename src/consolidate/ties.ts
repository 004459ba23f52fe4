/**
 * In: one Extraction. Out: its ties: everything by which it can be brought together with others.
 * The idea: consolidation compares only what shares a name, an office, a set of parties or a claim; so what shares no tie
 * cannot change each other directly, and a new article concerns its neighbours alone.
 */
import type { Extraction, Meeting, Ties } from '../model/index.ts';
import { partiesOf } from './identity.ts';
import { toMentions } from './mentions.ts';
import { nameWords, skeleton, slug } from './names.ts';
import type { Offices } from './offices.ts';
import { localName } from './person-keys.ts';
import { MOST_PARTIES } from './visits.ts';

const toPairs = (parties: readonly string[]): string[] =>
  parties.flatMap((one, at) => parties.slice(at + 1).map((other) => `${one} ${other}`));

/** The same parties; and as a visit's talks are found by host and guest, each two of them. */
const toMeetingTies = (meeting: Meeting): string[] => {
  const parties = partiesOf(meeting);
  const host = meeting.kind === 'visit' ? (meeting.place?.country ?? []) : [];
  const all = [...new Set([parties, host].flat())].sort();
  return [`met ${parties.join(' ')}`, ...(all.length > MOST_PARTIES ? [] : toPairs(all).map((pair) => `pair ${pair}`))];
};

/** All ties of an article. */
export const toTies = (extraction: Extraction, offices: Offices): Ties => {
  const { meetings, positions, initiatives } = extraction;
  const mentions = toMentions([extraction], offices);
  const named = mentions.map((mention) => {
    const { name, party = '' } = mention.person;
    const { concept } = mention;
    const key = concept === undefined ? [slug(name), party].filter(Boolean).join('-') : localName(concept);
    const words = nameWords(name).map((word) => `${party} ${skeleton(word)}`);
    return [...(concept === undefined ? [] : [concept]), `key ${key}`, ...words].join('\n');
  });
  const unnamed = meetings.flatMap(({ participations }) =>
    participations.flatMap(({ person, role, party }) =>
      person === undefined && role !== undefined ? offices.holdersOf(offices.officeOf(role), party) : [],
    ),
  );
  const own = new Set(meetings.map(({ key }) => key));
  const isLoose = ({ occasion }: { readonly occasion?: string | undefined }): boolean =>
    occasion === undefined || !own.has(occasion);
  const said = [
    ...positions.filter(isLoose).map(({ holder, issue, stance }) => `said ${holder} ${issue} ${stance}`),
    ...initiatives.filter(isLoose).map(({ actor, concept, name }) => `said ${actor} ${concept ?? name}`),
  ];
  return {
    people: [...named, ...unnamed],
    occasions: [...new Set([...meetings.flatMap(toMeetingTies), ...said])],
    hasSurnames: mentions.some((mention) => nameWords(mention.person.name).length < 2),
  };
};
