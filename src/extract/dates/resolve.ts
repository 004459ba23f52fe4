/**
 * In: the parts of a date as a pattern found them. Out: the date, or why it cannot be said.
 * The idea: nothing is invented: a missing year is the nearest to publication, and without publication it stays missing.
 */
import type { PartialDate } from '../../model/index.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export interface Context {
  readonly published: string | undefined;
  readonly isFuture: boolean;
  /** The verb is one of the present, which tells of yesterday's news as of tomorrow's. */
  readonly isPresent?: boolean;
  /** The day that the text named last. */
  readonly lastDay: string | undefined;
  /** The day of which the text tells as news: the last that is near publication. */
  readonly newsDay?: string | undefined;
  /** The sentence gives no other date. */
  readonly isAlone?: boolean;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export type Resolution = PartialDate | { readonly reason: string };

export const two = (value: number | string): string => String(value).padStart(2, '0');

export const monthOf = (name: string | undefined): number =>
  MONTHS.findIndex((month) => month.startsWith((name ?? '').toLowerCase().replace('.', '').slice(0, 3))) + 1;

export const stated = (start: string, end?: string): PartialDate => ({
  start,
  ...(end === undefined || end === start ? {} : { end }),
  basis: 'stated',
});

export const inferred = (start: string, end?: string): PartialDate => ({ ...stated(start, end), basis: 'inferred' });

const DAY_MS = 86_400_000;

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day so many days on; one without a year is counted as in a year of 365 days. */
export const shiftDay = (day: string, by: number): string => {
  if (!day.startsWith('--')) return toDay(timeOf(day) + by * DAY_MS);
  return `-${toDay(timeOf(`2001${day.slice(1)}`) + by * DAY_MS).slice(4)}`;
};

const isRealDay = (year: number, month: number, day: number): boolean =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

/** The year that brings a month and day nearest to publication (`gold/GUIDELINES`: never invented without one). */
const nearestYear = (month: number, day: number, { published, isFuture }: Context): number | undefined => {
  if (published === undefined) return undefined;
  const year = Number(published.slice(0, 4));
  const reference = timeOf(published);
  const distance = (candidate: number): number => {
    const gap = Date.UTC(candidate, month - 1, day) - reference;
    return Math.abs(gap) + ((isFuture ? gap < 0 : gap > 0) ? DAY_MS : 0);
  };
  return [year - 1, year, year + 1].sort((one, other) => distance(one) - distance(other))[0];
};

/** "on the 30th": of this month, or of the one before or after it, where only that fits the tense. */
export const resolveDayOfMonth = (groups: Groups, { published, isFuture }: Context): Resolution | undefined => {
  if (published === undefined) return { reason: 'a day without a month, and the text has no publication date' };
  const day = Number(groups.day);
  const today = Number(published.slice(8, 10));
  const shift = isFuture ? (day < today ? 1 : 0) : day > today ? -1 : 0;
  const month = new Date(Date.UTC(Number(published.slice(0, 4)), Number(published.slice(5, 7)) - 1 + shift, 1));
  return isRealDay(month.getUTCFullYear(), month.getUTCMonth() + 1, day)
    ? inferred(`${month.toISOString().slice(0, 8)}${two(day)}`)
    : undefined;
};

export const resolveDays = (groups: Groups, context: Context): Resolution | undefined => {
  const month = monthOf(groups.month);
  const day = Number(groups.day);
  const month2 = groups.month2 === undefined ? month : monthOf(groups.month2);
  const day2 = groups.day2 === undefined ? undefined : Number(groups.day2);
  const year = groups.year === undefined ? nearestYear(month, day, context) : Number(groups.year);
  if (month < 1 || !isRealDay(year ?? 2000, month, day)) return undefined;
  const prefix = year === undefined ? '-' : String(year);
  const start = `${prefix}-${two(month)}-${two(day)}`;
  if (day2 === undefined) return stated(start);
  const year2 = year === undefined ? undefined : month2 < month ? year + (groups.year === undefined ? 1 : 0) : year;
  const start2 =
    groups.year !== undefined && month2 < month && year !== undefined ? `${year - 1}-${two(month)}-${two(day)}` : start;
  return stated(start2, `${year2 === undefined ? '-' : year2}-${two(month2)}-${two(day2)}`);
};

export const resolveWeekday = (
  groups: Groups,
  { published, isFuture, isPresent = false }: Context,
): Resolution | undefined => {
  if (published === undefined) return { reason: 'a weekday, and the text has no publication date' };
  const wanted = WEEKDAYS.indexOf((groups.weekday ?? '').toLowerCase());
  const today = new Date(timeOf(published)).getUTCDay();
  const modifier = (groups.modifier ?? '').toLowerCase();
  // "Thursday last week": weeks begin on Monday (ISO 8601)
  if (groups.weeks !== undefined)
    return stated(shiftDay(published, ((wanted + 6) % 7) - ((today + 6) % 7) + 7 * Number(groups.weeks)));
  const back = (today - wanted + 7) % 7;
  if (modifier === 'next' || modifier === 'coming' || (isFuture && modifier !== 'last' && modifier !== 'past'))
    return stated(shiftDay(published, back === 0 && modifier !== 'next' ? 0 : 7 - back || 7));
  if (modifier === 'last' || modifier === 'past') return stated(shiftDay(published, -(back === 0 ? 7 : back)));
  return stated(shiftDay(published, isPresent && back > 3 ? 7 - back : -back));
};

export const resolveRelativeDay = (word: string, { published }: Context): Resolution => {
  if (published === undefined) return { reason: 'relative to a publication date that the text does not give' };
  const by = /yesterday|last night|a day earlier/i.test(word)
    ? -1
    : /before yesterday/i.test(word)
      ? -2
      : /tomorrow/i.test(word)
        ? 1
        : 0;
  return stated(shiftDay(published, /day before yesterday/i.test(word) ? -2 : by));
};

export const resolveMonth = (
  groups: Groups,
  { published, isFuture, isPresent = false }: Context,
): Resolution | undefined => {
  const month = monthOf(groups.month);
  if (groups.year !== undefined) return stated(`${groups.year}-${two(month)}`);
  if (published === undefined) return { reason: 'a month without a year, and the text has no publication date' };
  const year = Number(published.slice(0, 4));
  const now = Number(published.slice(5, 7));
  const modifier = (groups.modifier ?? '').toLowerCase();
  const past = modifier === 'last' ? month >= now : month > now;
  // "are hosting a summit in February": in November next year's is nearer
  const isNearerAhead = isPresent && (month - now + 12) % 12 < (now - month + 12) % 12;
  if ((isFuture || isNearerAhead) && modifier !== 'last')
    return stated(`${month < now ? year + 1 : year}-${two(month)}`);
  return stated(`${past ? year - 1 : year}-${two(month)}`);
};

export const NUMBERS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
