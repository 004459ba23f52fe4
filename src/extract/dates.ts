/**
 * In: a sentence and the day of publication. Out: the dates that it names, as precise as the words and no more.
 * The idea: one grammar of days, months and ranges; a weekday or a day without a year looks back to the nearest day on or
 * before publication, and forward after words of the future. What cannot be resolved is dropped with its reason.
 */
import type { PartialDate } from '../model/index.ts';

export interface DateMention {
  /** Offsets in the sentence's text (UTF-16). */
  readonly begin: number;
  readonly end: number;
  readonly date: PartialDate | undefined;
  readonly reason?: string;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTH = '(?<month>jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const MONTH2 = MONTH.replace('month', 'month2');
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%,.]\\d|\\d|(?:st|nd|rd|th)?\\s+(?:countries|states|members|nations|people|percent|per|million|billion))';
const DAY2 = '(?<day2>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d)';
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const DASH = '\\s?[-–—]\\s?';
const TO = `(?:${DASH}|\\s+(?:to|until|till|through|and)\\s+)`;
const WEEKDAY = '(?<weekday>sunday|monday|tuesday|wednesday|thursday|friday|saturday)';

interface Context {
  readonly published: string | undefined;
  readonly isFuture: boolean;
  /** The day that the text named last. */
  readonly lastDay: string | undefined;
}
type Groups = Readonly<Record<string, string | undefined>>;
type Resolution = PartialDate | { readonly reason: string };
interface Pattern {
  readonly pattern: RegExp;
  readonly resolve: (groups: Groups, context: Context) => Resolution | undefined;
}

const rx = (...parts: readonly string[]) => new RegExp(`\\b${parts.join('')}`, 'giu');
const two = (value: number | string): string => String(value).padStart(2, '0');
const monthOf = (name: string | undefined): number => MONTHS.findIndex((month) => month.startsWith((name ?? '').toLowerCase().replace('.', '').slice(0, 3))) + 1;
const stated = (start: string, end?: string): PartialDate => ({ start, ...(end === undefined || end === start ? {} : { end }), basis: 'stated' });
const inferred = (start: string, end?: string): PartialDate => ({ ...stated(start, end), basis: 'inferred' });
const DAY_MS = 86_400_000;
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const shiftDay = (day: string, by: number): string => toDay(timeOf(day) + by * DAY_MS);
const isRealDay = (year: number, month: number, day: number): boolean => new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

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

const resolveDays = (groups: Groups, context: Context): Resolution | undefined => {
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
  const start2 = groups.year !== undefined && month2 < month && year !== undefined ? `${year - 1}-${two(month)}-${two(day)}` : start;
  return stated(start2, `${year2 === undefined ? '-' : year2}-${two(month2)}-${two(day2)}`);
};

const resolveWeekday = (groups: Groups, { published, isFuture }: Context): Resolution | undefined => {
  if (published === undefined) return { reason: 'a weekday, and the text has no publication date' };
  const wanted = WEEKDAYS.indexOf((groups.weekday ?? '').toLowerCase());
  const today = new Date(timeOf(published)).getUTCDay();
  const modifier = (groups.modifier ?? '').toLowerCase();
  const back = (today - wanted + 7) % 7;
  if (modifier === 'next' || modifier === 'coming' || (isFuture && modifier !== 'last' && modifier !== 'past')) return stated(shiftDay(published, back === 0 && modifier !== 'next' ? 0 : 7 - back || 7));
  if (modifier === 'last' || modifier === 'past') return stated(shiftDay(published, -(back === 0 ? 7 : back)));
  return stated(shiftDay(published, -back));
};

const resolveRelativeDay = (word: string, { published }: Context): Resolution => {
  if (published === undefined) return { reason: 'relative to a publication date that the text does not give' };
  const by = /yesterday|last night|a day earlier/i.test(word) ? -1 : /before yesterday/i.test(word) ? -2 : /tomorrow/i.test(word) ? 1 : 0;
  return stated(shiftDay(published, /day before yesterday/i.test(word) ? -2 : by));
};

const resolveMonth = (groups: Groups, { published, isFuture }: Context): Resolution | undefined => {
  const month = monthOf(groups.month);
  if (groups.year !== undefined) return stated(`${groups.year}-${two(month)}`);
  if (published === undefined) return { reason: 'a month without a year, and the text has no publication date' };
  const year = Number(published.slice(0, 4));
  const now = Number(published.slice(5, 7));
  const modifier = (groups.modifier ?? '').toLowerCase();
  const past = modifier === 'last' ? month >= now : month > now;
  if (isFuture && modifier !== 'last') return stated(`${month < now ? year + 1 : year}-${two(month)}`);
  return stated(`${past ? year - 1 : year}-${two(month)}`);
};

const NUMBERS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

const PATTERNS: readonly Pattern[] = [
  { pattern: rx('(?:(?:on|earlier|later)\\s+)?(?:the\\s+same|that(?:\\s+same)?|the\\s+(?<next>next|following|previous))\\s+day(?!\\s+(?:of|before|after))'),
    resolve: (groups, { lastDay }) => {
      if (lastDay === undefined) return { reason: 'the same day as another that the text does not give' };
      const by = groups.next === undefined ? 0 : groups.next.toLowerCase() === 'previous' ? -1 : 1;
      return inferred(shiftDay(lastDay, by));
    } },
  { pattern: rx('(?<count>a|one|two|three|four|five|six|seven|ten|\\d{1,2})\\s+(?<unit>day|week)s?\\s+(?<way>ago|later|earlier)'),
    resolve: (groups, { published, lastDay }) => {
      const reference = groups.way?.toLowerCase() === 'ago' ? published : lastDay;
      if (reference === undefined) return { reason: 'counted from a day that the text does not give' };
      const count = NUMBERS.indexOf((groups.count ?? '').toLowerCase());
      const days = (count >= 0 ? Math.max(count, 1) : groups.count?.toLowerCase() === 'ten' ? 10 : Number(groups.count ?? 1) || 1) * (groups.unit?.toLowerCase() === 'week' ? 7 : 1);
      return inferred(shiftDay(reference, groups.way?.toLowerCase() === 'later' ? days : -days));
    } },
  { pattern: /(?<![\d.])(?<day>3[01]|[12]\d|0[1-9])\.(?<month>1[0-2]|0[1-9])\.(?<year>(?:19|20)\d\d)(?!\d)/gu, resolve: (groups) => stated(`${groups.year}-${groups.month}-${groups.day}`) },
  { pattern: /\b(?<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b/gu, resolve: (groups) => stated(groups.iso ?? '') },
  // "from January 22 to 27", "January 22-27, 2026", "March 3 to April 2"
  { pattern: rx(MONTH, '\\s+', DAY, TO, `(?:${MONTH2}\\s+)?`, DAY2, `(?!\\s*(?:${MONTH.replace('month', 'other')}|:))`, `(?:,?\\s+${YEAR})?`), resolve: resolveDays },
  // "30 December 2022 to 2 January 2023"
  { pattern: rx(DAY, '\\s+', MONTH, ',?\\s+', YEAR, TO, DAY2, '\\s+', MONTH2, ',?\\s+', YEAR.replace('year', 'year2')),
    resolve: (groups) => stated(`${groups.year}-${two(monthOf(groups.month))}-${two(groups.day ?? '')}`, `${groups.year2}-${two(monthOf(groups.month2))}-${two(groups.day2 ?? '')}`) },
  // "22-27 January 2026", "30 May to 2 June", "between 3 and 5 March"
  { pattern: rx(DAY, `(?:\\s+${MONTH2.replace('month2', 'first')})?`, TO, DAY2, '\\s+(?:of\\s+)?', MONTH, `(?:,?\\s+${YEAR})?`),
    resolve: (groups, context) => resolveDays(groups.first === undefined ? groups : { ...groups, month: groups.first, month2: groups.month }, context) },
  // "December 24, 2019", "Dec. 8", "the 27th of January"
  { pattern: rx(MONTH, '\\s+(?:the\\s+)?', DAY, `(?:,?\\s+${YEAR})?`), resolve: resolveDays },
  { pattern: rx(DAY, '\\s+(?:of\\s+)?', MONTH, `(?:,?\\s+${YEAR})?`), resolve: resolveDays },
  { pattern: rx('(?:day before yesterday|today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|last night)'), resolve: (groups, context) => resolveRelativeDay(groups.all ?? '', context) },
  { pattern: rx(WEEKDAY, '\\s+and\\s+', WEEKDAY.replace('weekday', 'weekday2')),
    resolve: (groups, context) => {
      const first = resolveWeekday(groups, context);
      const second = resolveWeekday({ weekday: groups.weekday2 }, context);
      return first && second && 'start' in first && 'start' in second ? (first.start < second.start ? stated(first.start, second.start) : undefined) : first;
    } },
  { pattern: rx('(?:(?<modifier>last|next|this|past|coming)\\s+)?', WEEKDAY, '(?!\\s+(?:prayers|times|mosque))'), resolve: resolveWeekday },
  { pattern: rx('(?:on\\s+)the\\s+(?<day>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)\\b(?!\\s+(?!of|and|at|in|to|by|,)\\p{L})'),
    resolve: (groups, { published }) => (published === undefined ? { reason: 'a day without a month, and the text has no publication date' } : inferred(`${published.slice(0, 8)}${two(groups.day ?? '')}`)) },
  { pattern: rx('(?:(?<modifier>last|this|in|since|early|late|mid|next)[\\s-]+)', MONTH, `(?:\\s+(?:of\\s+)?${YEAR})?`, '(?!\\s*\\d)'), resolve: resolveMonth },
  { pattern: rx(MONTH, '\\s+(?:of\\s+)?', YEAR), resolve: resolveMonth },
  { pattern: rx('(?:in|since|during|of)\\s+(?:early\\s+|late\\s+|mid-?)?', YEAR), resolve: (groups) => stated(groups.year ?? '') },
  { pattern: rx('last\\s+(?<unit>month|year)'),
    resolve: (groups, { published }) => {
      if (published === undefined) return { reason: 'relative to a publication date that the text does not give' };
      const year = Number(published.slice(0, 4));
      const month = Number(published.slice(5, 7));
      if ((groups.unit ?? '').toLowerCase() === 'year') return stated(String(year - 1));
      return stated(month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`);
    } },
];
const FUTURE = /\b(?:will|shall|is to|are to|due to|scheduled|slated|upcoming|plans? to|expected to|set to|to visit|to meet|to hold|to attend|to travel|to host)\b/i;
const MODAL_MAY = /\bmay\b/;

/** All dates of a sentence, in order, without overlaps; an earlier pattern of the table wins. */
export const findDates = (text: string, published: string | undefined, lastDay?: string): DateMention[] => {
  const found: DateMention[] = [];
  for (const { pattern, resolve } of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const begin = match.index;
      const end = begin + match[0].replace(/[\s,.]+$/, '').length;
      if (found.some((other) => begin < other.end && other.begin < end)) continue;
      if (MODAL_MAY.test(match.groups?.month ?? '') || /^(?:march|may)$/.test(match.groups?.month ?? '')) continue;
      const clause = text.slice(Math.max(0, begin - 90), begin).replace(/^.*[;—–,]\s/su, '');
      const resolution = resolve({ ...match.groups, all: match[0] }, { published, isFuture: FUTURE.test(clause), lastDay });
      if (!resolution) continue;
      if ('reason' in resolution) found.push({ begin, end, date: undefined, reason: resolution.reason });
      else found.push({ begin, end, date: resolution });
    }
  return found.sort((one, other) => one.begin - other.begin);
};
