/**
 * Who is who, and which meeting is which: the only place that decides sameness.
 * In: two descriptions. Out: whether they are the same, with the reason in words.
 */
import { toNorm } from '../lexicon/index.ts';
import type { Meeting, PartialDate, Person } from '../model/index.ts';

export const slug = (text: string): string =>
  toNorm(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const nameWords = (name: string): string[] =>
  slug(name)
    .split('-')
    .filter((word) => word.length > 1);

/** Why two people are one, or undefined. A single word of a name is never enough across articles. */
export const samePerson = (one: Person, other: Person): string | undefined => {
  if (one.concept !== undefined || other.concept !== undefined)
    return one.concept === other.concept ? 'the vocabulary knows both names as one person' : undefined;
  if (one.party !== other.party) return undefined;
  const [short, long] = [nameWords(one.name), nameWords(other.name)].sort((left, right) => left.length - right.length);
  if (!short || !long || short.length === 0) return undefined;
  if (short.length === 1) return long.length === 1 && short[0] === long[0] ? 'the same name and party' : undefined;
  return short.every((word) => long.includes(word))
    ? 'every word of one name is in the other, and the party is the same'
    : undefined;
};

export const kindClass = (kind: Meeting['kind']): string => (kind === 'call' || kind === 'visit' ? kind : 'talks');
export const partiesOf = (meeting: Meeting): string[] =>
  [...new Set(meeting.participations.map((one) => one.party))].sort();

const day = (value: string): string => value.replace(/^-/, '');
const within = (value: string, date: PartialDate): boolean => {
  const end = date.end ?? date.start;
  if (value.startsWith('--') || date.start.startsWith('--')) {
    const monthDay = (text: string) => text.slice(-5);
    return value.length >= 7 && monthDay(date.start) <= monthDay(value) && monthDay(value) <= monthDay(end);
  }
  return day(value).startsWith(date.start) || date.start.startsWith(value) || (date.start <= value && value <= end);
};
/** Whether two dates can be the same: equal, one inside the other, or equal but for a year that is missing. */
export const datesFit = (one: PartialDate, other: PartialDate): boolean =>
  within(one.start, other) || within(other.start, one);

const namedBy = (meeting: Meeting, party: string): string[] =>
  meeting.participations.flatMap((one) => (one.party === party && one.person !== undefined ? [one.person] : []));

/** Whether no side names people whom the other report contradicts. */
export const peopleFit = (one: Meeting, other: Meeting): boolean =>
  partiesOf(one).every((party) => {
    const [left, right] = [namedBy(one, party), namedBy(other, party)];
    return left.length === 0 || right.length === 0 || left.some((person) => right.includes(person));
  });

/** Whether each side that names anybody shares a name: what an undated report needs to join a meeting. */
export const peopleShared = (one: Meeting, other: Meeting): boolean => {
  const shared = partiesOf(one).filter((party) =>
    namedBy(one, party).some((person) => namedBy(other, party).includes(person)),
  );
  return shared.length >= Math.min(2, partiesOf(one).length);
};
export const placesFit = (one: Meeting, other: Meeting): boolean =>
  one.place === undefined ||
  other.place === undefined ||
  one.place.concept === other.place.concept ||
  one.place.country === undefined ||
  one.place.country === other.place.country;
