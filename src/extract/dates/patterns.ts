/** The shapes in which prose gives dates, in the order in which they are tried; an earlier one wins where two overlap. */
import { isMet, type Need } from './needs.ts';
import { DAY, DAY2, MONTH, MONTH2, TO, WEEKDAY, YEAR } from './pieces.ts';
import {
  type Context,
  type Groups,
  inferred,
  monthOf,
  NUMBERS,
  type Resolution,
  resolveDayOfMonth,
  resolveDays,
  resolveMonth,
  resolveRelativeDay,
  resolveWeekday,
  shiftDay,
  stated,
  two,
} from './resolve.ts';

interface Pattern {
  readonly needs: readonly Need[];
  readonly pattern: RegExp;
  readonly resolve: (groups: Groups, context: Context) => Resolution | undefined;
}

const rx = (...parts: readonly string[]) => new RegExp(`\\b${parts.join('')}`, 'giu');

const PATTERNS: readonly Pattern[] = [
  {
    needs: ['count'],
    pattern: rx(
      '(?<count>a|one|two|three|four|five|six|seven|ten|\\d{1,2})\\s+(?<unit>day|week)s?\\s+(?<way>ago|later|earlier)',
    ),
    resolve: (groups, { published, lastDay }) => {
      const reference = groups.way?.toLowerCase() === 'ago' ? published : lastDay;
      if (reference === undefined) return { reason: 'counted from a day that the text does not give' };
      const count = NUMBERS.indexOf((groups.count ?? '').toLowerCase());
      const days =
        (count >= 0
          ? Math.max(count, 1)
          : groups.count?.toLowerCase() === 'ten'
            ? 10
            : Number(groups.count ?? 1) || 1) * (groups.unit?.toLowerCase() === 'week' ? 7 : 1);
      return inferred(shiftDay(reference, groups.way?.toLowerCase() === 'later' ? days : -days));
    },
  },
  {
    needs: ['year'],
    pattern: /(?<![\d.])(?<day>3[01]|[12]\d|0[1-9])\.(?<month>1[0-2]|0[1-9])\.(?<year>(?:19|20)\d\d)(?!\d)/gu,
    resolve: (groups) => stated(`${groups.year}-${groups.month}-${groups.day}`),
  },
  {
    needs: ['year'],
    pattern: /\b(?<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b/gu,
    resolve: (groups) => stated(groups.iso ?? ''),
  },
  // "from January 22 to 27", "January 22-27, 2026", "March 3 to April 2"
  {
    needs: ['day of month'],
    pattern: rx(
      MONTH,
      '\\s+',
      DAY,
      TO,
      `(?:${MONTH2}\\s+)?`,
      DAY2,
      `(?!\\s*(?:${MONTH.replace('month', 'other')}|:))`,
      `(?:,?\\s+${YEAR})?`,
    ),
    resolve: resolveDays,
  },
  // "30 December 2022 to 2 January 2023"
  {
    needs: ['day of month'],
    pattern: rx(DAY, '\\s+', MONTH, ',?\\s+', YEAR, TO, DAY2, '\\s+', MONTH2, ',?\\s+', YEAR.replace('year', 'year2')),
    resolve: (groups) =>
      stated(
        `${groups.year}-${two(monthOf(groups.month))}-${two(groups.day ?? '')}`,
        `${groups.year2}-${two(monthOf(groups.month2))}-${two(groups.day2 ?? '')}`,
      ),
  },
  // "22-27 January 2026", "30 May to 2 June", "between 3 and 5 March"
  {
    needs: ['day of month'],
    pattern: rx(
      DAY,
      `(?:\\s+${MONTH2.replace('month2', 'first')})?`,
      TO,
      DAY2,
      '\\s+(?:of\\s+)?',
      MONTH,
      `(?:,?\\s+${YEAR})?`,
    ),
    resolve: (groups, context) =>
      resolveDays(
        groups.first === undefined ? groups : { ...groups, month: groups.first, month2: groups.month },
        context,
      ),
  },
  // "December 24, 2019", "Dec. 8", "the 27th of January"
  {
    needs: ['day of month'],
    pattern: rx(MONTH, '\\s+(?:the\\s+)?', DAY, `(?:,?\\s+${YEAR})?`),
    resolve: resolveDays,
  },
  { needs: ['day of month'], pattern: rx(DAY, '\\s+(?:of\\s+)?', MONTH, `(?:,?\\s+${YEAR})?`), resolve: resolveDays },
  {
    needs: ['day'],
    pattern: rx(
      '(?:day before yesterday|today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|last night)',
    ),
    resolve: (groups, context) => resolveRelativeDay(groups.all ?? '', context),
  },
  {
    needs: ['day'],
    pattern: rx(WEEKDAY, '\\s+and\\s+', WEEKDAY.replace('weekday', 'weekday2')),
    resolve: (groups, context) => {
      const first = resolveWeekday(groups, context);
      const second = resolveWeekday({ weekday: groups.weekday2 }, context);
      return first && second && 'start' in first && 'start' in second
        ? first.start < second.start
          ? stated(first.start, second.start)
          : undefined
        : first;
    },
  },
  {
    needs: ['day'],
    pattern: rx('(?:(?<modifier>last|next|this|past|coming)\\s+)?', WEEKDAY, '(?!\\s+(?:prayers|times|mosque))'),
    resolve: resolveWeekday,
  },
  {
    needs: ['ordinal'],
    pattern: rx('(?:on\\s+)the\\s+(?<day>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)\\b(?!\\s+(?!of|and|at|in|to|by|,)\\p{L})'),
    resolve: resolveDayOfMonth,
  },
  {
    needs: ['month'],
    pattern: rx(
      '(?:(?<modifier>last|this|in|since|early|late|mid|next)[\\s-]+)',
      MONTH,
      `(?:\\s+(?:of\\s+)?${YEAR})?`,
      '(?!\\s*\\d)',
    ),
    resolve: resolveMonth,
  },
  { needs: ['day of month'], pattern: rx(MONTH, '\\s+(?:of\\s+)?', YEAR), resolve: resolveMonth },
  {
    needs: ['year'],
    pattern: rx('(?:in|since|during|of)\\s+(?:early\\s+|late\\s+|mid-?)?', YEAR),
    resolve: (groups) => stated(groups.year ?? ''),
  },
  {
    needs: ['last'],
    pattern: rx('last\\s+(?<unit>month|year)'),
    resolve: (groups, { published }) => {
      if (published === undefined) return { reason: 'relative to a publication date that the text does not give' };
      const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
      if ((groups.unit ?? '').toLowerCase() === 'year') return stated(String(year - 1));
      return stated(month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`);
    },
  },
  {
    needs: ['day'],
    pattern: rx(
      '(?:(?:on|earlier|later)\\s+)?(?:the\\s+same|that(?:\\s+same)?|the\\s+(?<next>next|following|previous))\\s+(?:day|morning|afternoon|evening|night)(?!\\s+of)',
    ),
    resolve: (groups, { lastDay }) => {
      if (lastDay === undefined) return { reason: 'the same day as another that the text does not give' };
      const by = groups.next === undefined ? 0 : groups.next.toLowerCase() === 'previous' ? -1 : 1;
      return inferred(shiftDay(lastDay, by));
    },
  },
  // "Later in the day", "The day before, A had met B"
  {
    needs: ['day'],
    pattern: rx(
      '(?:(?:earlier|later|late|early)\\s+in\\s+the\\s+(?:day|afternoon|evening)|the\\s+day\\s+(?<way>before|after)(?=\\s*(?:[,.;]|$|in\\s)))',
    ),
    resolve: (groups, { lastDay: last, newsDay }) => {
      const lastDay = groups.way === undefined ? (newsDay ?? last) : last;
      if (lastDay === undefined) return { reason: 'the same day as another that the text does not give' };
      const way = (groups.way ?? '').toLowerCase();
      return inferred(shiftDay(lastDay, way === '' ? 0 : way === 'before' ? -1 : 1));
    },
  },
  // "met in the morning": of the day that the text tells of, where the sentence gives no other
  {
    needs: ['day'],
    pattern: rx('in\\s+the\\s+(?:morning|afternoon|evening)(?!\\s+of)'),
    resolve: (_, { newsDay, isAlone }) => (newsDay === undefined || !isAlone ? undefined : inferred(newsDay)),
  },
];

/** The patterns that a text can hold whose words have these traits, in order. */
export const findPatterns = (traits: number): readonly Pattern[] =>
  PATTERNS.filter(({ needs }) => needs.every((need) => isMet(need, traits)));
