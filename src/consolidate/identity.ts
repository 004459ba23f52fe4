/**
 * Who is who, and which meeting is which: the only place that decides sameness.
 * In: two descriptions. Out: whether they can be the same, for people with the reason in words. A set of descriptions is one
 * thing only if every two of them can be.
 */
import type { Meeting } from '../model/index.ts';
import { contains, isOneDay, overlap, weekdayOf } from './days.ts';
import type { Item } from './mentions.ts';
import { compareNames, isShortFor, type Likeness } from './names.ts';
import type { Delegate, Report } from './reports.ts';

const reasons: Readonly<Record<Likeness, string>> = {
  equal: 'is the same name, of the same party, as',
  contained: 'has its words, and the same party, in common with',
  reordered: 'has the same words in another order, and the same party, as',
  transliterated: 'has the same consonants, and the same party, as',
};

const shares = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === 0 || other.size === 0 || [...one].some((office) => other.has(office));

const isToldApart = (one: Item, other: Item): boolean => {
  const articles = new Set(one.mentions.map(({ article }) => article));
  return other.mentions.some(({ article }) => articles.has(article));
};

/** Why the people of two full names are one. Only an equal name may come with another office. */
export const sameName = (known: Item, item: Item): string | undefined => {
  if (known.concept !== undefined && item.concept !== undefined)
    return known.concept === item.concept ? 'the vocabulary knows the person' : undefined;
  if (known.party !== item.party) return undefined;
  for (const one of known.words)
    for (const other of item.words) {
      const likeness = compareNames(one, other);
      if (likeness === undefined || !shares(known.offices, item.offices)) continue;
      if (likeness === 'equal' && known.words.length === 1 && item.words.length === 1 && one.join() === other.join())
        continue;
      if (isToldApart(known, item)) continue;
      return `“${item.name}” ${reasons[likeness]} “${known.name}”, and no office speaks against it`;
    }
  return undefined;
};

/** Whether a name of one word, with the office beside it, can mean the person of a full name. */
export const isShortOf = (short: Item, known: Item): boolean =>
  short.party === known.party &&
  known.words.some((words) => isShortFor(short.words[0]?.[0] ?? '', words)) &&
  shares(short.offices, known.offices);

export const kindClass = (kind: Meeting['kind']): string => (kind === 'call' || kind === 'visit' ? kind : 'talks');
export const partiesOf = (meeting: Meeting): string[] =>
  [...new Set(meeting.participations.map((one) => one.party))].sort();

/** Whether two reports can mean one delegate: the same person, or a surname that the other's full name has. */
const samePerson = (one: Delegate, other: Delegate): boolean => {
  if (one.person === other.person) return true;
  if (one.words.length > 1 && other.words.length > 1) return false;
  const [short, long] = one.words.length === 1 ? [one, other] : [other, one];
  const isMeant =
    long.words.length === 1 ? short.words[0] === long.words[0] : isShortFor(short.words[0] ?? '', long.words);
  return isMeant && shares(short.offices, long.offices);
};

/** What two reports say of one side: of the same people, of nobody whom the other contradicts, or of others. */
const compareSides = (one: readonly Delegate[], other: readonly Delegate[]): 'shared' | 'open' | 'contrary' => {
  const isNamed = ({ person }: Delegate): boolean => person !== undefined;
  const [left, right] = [one.filter(isNamed), other.filter(isNamed)];
  if (left.length > 0 && right.length > 0)
    return left.some((each) => right.some((rival) => samePerson(each, rival))) ? 'shared' : 'contrary';
  const offices = (side: readonly Delegate[]): ReadonlySet<string> =>
    new Set(side.flatMap((delegate) => [...delegate.offices]));
  const [held, named] = [
    offices(left.length > 0 ? left : one),
    offices(left.length > 0 ? other : right.length > 0 ? right : other),
  ];
  if (held.size === 0 || named.size === 0) return 'open';
  return shares(held, named) ? 'shared' : 'contrary';
};

const compareAllSides = (one: Report, other: Report): readonly ('shared' | 'open' | 'contrary')[] =>
  [...one.sides].map(([party, delegates]) => compareSides(delegates, other.sides.get(party) ?? []));

const canBeThatDay = (dated: Report, undated: Report): boolean => {
  if (dated.days === undefined || undated.window === undefined || !overlap(dated.days, undated.window)) return false;
  return undated.weekday === undefined || !isOneDay(dated.days) || weekdayOf(dated.days.from) === undated.weekday;
};

/** Whether the dates are equal, or one holds the other; an undated report needs weeks or a visit in which the other is. */
const datesFit = (one: Report, other: Report): boolean => {
  if (one.days && other.days) return contains(one.days, other.days);
  if (one.days) return canBeThatDay(one, other);
  if (other.days) return canBeThatDay(other, one);
  if (one.weekday !== undefined && other.weekday !== undefined && one.weekday !== other.weekday) return false;
  if (one.window && other.window) return overlap(one.window, other.window);
  return one.window === other.window;
};

const placesFit = ({ meeting: { place: one } }: Report, { meeting: { place: other } }: Report): boolean =>
  one?.country === undefined ||
  other?.country === undefined ||
  one.country === other.country ||
  one.basis === 'inferred' ||
  other.basis === 'inferred';

/**
 * Whether two reports of the same kind and parties can be of one meeting. Where one of them gives no day, both sides
 * must be known to be the same people or offices; else it is enough that nothing speaks against it.
 */
export const sameMeeting = (one: Report, other: Report): boolean => {
  if (one.article === other.article || !datesFit(one, other) || !placesFit(one, other)) return false;
  const sides = compareAllSides(one, other);
  if (sides.includes('contrary')) return false;
  const isDated = one.days !== undefined && other.days !== undefined;
  return isDated || sides.filter((side) => side === 'shared').length >= Math.min(2, sides.length);
};

/** How much two reports agree on beyond what they must: place, people, form and status. */
export const agreement = (one: Report, other: Report): number => {
  const place = one.meeting.place?.name !== undefined && one.meeting.place.name === other.meeting.place?.name ? 2 : 0;
  const people = compareAllSides(one, other).filter((side) => side === 'shared').length;
  const when = JSON.stringify(one.meeting.date) === JSON.stringify(other.meeting.date) ? 1 : 0;
  return place + people + when + (one.meeting.kind === other.meeting.kind ? 1 : 0);
};
