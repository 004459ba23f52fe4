/**
 * In: a sentence and the day of publication. Out: the dates that it names, as precise as the words and no more.
 * The idea: one grammar of days, months and ranges; a weekday or a day without a year looks back to the nearest day on or
 * before publication, and forward after words of the future. What cannot be resolved is dropped with its reason.
 */
import type { PartialDate } from '../../model/index.ts';
import type { Sentence } from '../sentence.ts';
import { findPatterns } from './patterns.ts';
import { type Context, type Groups, shiftDay } from './resolve.ts';

export interface DateMention {
  /** Offsets in the sentence's text (UTF-16). */
  readonly begin: number;
  readonly end: number;
  readonly date: PartialDate | undefined;
  readonly reason?: string;
}

const FUTURE =
  /\b(?:will|shall|would (?:be )?(?:meet|hold|visit|travel|attend|host|receive|speak|welcome|fly|arrive)(?:ing)?\b|(?:is|are) (?:also |instead |then |still |now )?to|due|(?:is|are) (?:expected|awaited) in|scheduled|slated|upcoming|plans? to|expected to|set to|(?<!\b(?:first|highest|senior|latest|only)\b[^,.;]{0,40} )to visit|(?:travels|flies|heads) to|(?<!(?:glad|pleased|happy|delighted|honou?red|pleasure|good|great|went) )to meet|to hold|to attend|to travel|to host)\b/i;

/** "meets B in Manila on Wednesday": the nearest one, be it over or not. */
const PRESENT = /\b(?:meets|hosts|receives|welcomes|visits|holds|arrives|sits down|starts|begins|opens)\b/;
const PROGRESSIVE =
  /\b(?:is|are) (?:meeting|(?:co-?)?(?:hosting|chairing)|receiving|visiting|holding|attending|convening|gathering)\b/;

const WORDS_BEFORE = 3;
const WILL =
  /^(?<before>(?:[\s,]+(?!(?:who|which|that|when|where|after|as|will|shall)\b)[^\s,;]+){1,14}?)[\s,]+(?:will|shall|(?:is|are) (?:also )?(?:to|due|set|scheduled|slated|expected|planned)|plans? to)\b/;
const HAS_BEEN =
  /(?<!\p{L})(?:\p{Ll}+ed|met|held|said|told|took|had|has|have|was|were|is|are|did|made|gave|spoke)(?!\p{L})/u;

/** "On Saturday, the minister will meet": whether the first verb behind a day that opens its clause is one of the future. */
const willBe = (clause: string, behind: string): boolean => {
  if (clause.trim().split(/\s+/).length > WORDS_BEFORE) return false;
  const before = WILL.exec(behind)?.groups?.before;
  return before !== undefined && !HAS_BEEN.test(before);
};

/**
 * "spoke ahead of talks with B on Friday", "ahead of his meeting on Friday": a day to come; "ahead of the summit on Friday" may
 * say when somebody spoke.
 */
const AHEAD =
  /\b(?:ahead of|in advance of|on the eve of) (?:(?:his|her|its|their) |(?:[\p{L}-]+ ){0,3}(?:summit with |(?:talks|meetings?|calls?|consultations|negotiations) ))(?<behind>.*)$/isu;

const isAhead = (clause: string): boolean => {
  const behind = AHEAD.exec(clause)?.groups?.behind;
  return behind !== undefined && !HAS_BEEN.test(behind);
};

const FUTURE_ALL = new RegExp(FUTURE.source, 'gi');
const HAS_BEEN_ALL = new RegExp(HAS_BEEN.source, 'gu');
const SCOPE = 160;

const lastOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** "said the vote will be held in May, during a meeting with B on Tuesday": when it was said. */
const DURING = /, (?:during|at|in|after|following) (?:an?|his|her|their|the|talks|separate) /u;
const SAID = /\b(?:said|told|announced|stressed|confirmed|added|reiterated|reaffirmed|pledged|vowed)\b/;

/** "meets B on Friday", "are co-hosting a summit in February". */
const isPresent = (clause: string): boolean => {
  const going = PROGRESSIVE.exec(clause);
  return going
    ? !HAS_BEEN.test(clause.slice(going.index + going[0].length))
    : PRESENT.test(clause) && !HAS_BEEN.test(clause);
};

const isSaidDuring = (scope: string): boolean => SAID.test(scope.slice(0, Math.max(0, scope.search(DURING))));

/** "will hold talks with his counterpart, A, in Oslo on Saturday": no verb of the past stands behind the one of the future. */
const isStillToCome = (before: string): boolean => {
  const scope = before.replace(/^.*[;:—–"“”]/su, '');
  if (isSaidDuring(scope)) return false;
  // "is to meet" opens with a word of what is
  const future = lastOf(FUTURE_ALL, scope);
  return future >= 0 && future >= lastOf(HAS_BEEN_ALL, scope);
};

const TRAIL = /(?<![\s,.])[\s,.]+$/;

const MODAL_MAY = /\bmay\b/;

/** "3 November last year", "Thursday of last week": which year or week the words behind a date mean. */
const BEHIND =
  /^,?\s+(?:of\s+|in\s+)?(?<which>last|this|next|(?:that|the)\s+same|that|the\s+(?:previous|following))\s+(?<unit>year|week)\b/i;

const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/^(?:last|the\s+previous)$/i, -1],
  [/^(?:next|the\s+following)$/i, 1],
];

/** The year or week that stands behind a date without one, and where its words end. */
const readBehind = (
  groups: Groups,
  rest: string,
  { published, lastDay }: Pick<Context, 'published' | 'lastDay'>,
): { readonly groups: Groups; readonly length: number } => {
  const behind = BEHIND.exec(rest);
  const { which = '', unit = '' } = behind?.groups ?? {};
  const isOfLast = /^(?:that|the)\b/i.test(which);
  const from = isOfLast ? lastDay : published;
  const by = SHIFTS.find(([word]) => word.test(which))?.[1] ?? 0;
  const none = { groups, length: 0 };
  if (behind === null || from === undefined || from.startsWith('-')) return none;
  const length = behind[0].length;
  if (unit.toLowerCase() === 'year')
    return groups.month === undefined || groups.year !== undefined
      ? none
      : { groups: { ...groups, year: String(Number(from.slice(0, 4)) + by) }, length };
  return groups.weekday === undefined || isOfLast ? none : { groups: { ...groups, weeks: String(by) }, length };
};

/** "arrived on Wednesday from Kabul, where he met A earlier that day": the day that the sentence has named before. */
const findNear = (found: readonly DateMention[], begin: number): Pick<Context, 'lastDay' | 'newsDay'> | undefined => {
  const before = found
    .filter(({ date, end }) => end <= begin && date?.end === undefined && /^\d{4}-\d\d-\d\d$/.test(date?.start ?? ''))
    .sort((one, other) => other.begin - one.begin)[0]?.date?.start;
  return before === undefined ? undefined : { lastDay: before, newsDay: before };
};

/** All dates of a sentence, in order, without overlaps; an earlier pattern of the table wins. */
export const findDates = (
  { text, traits }: Pick<Sentence, 'text' | 'traits'>,
  published: string | undefined,
  { lastDay, newsDay }: { readonly lastDay?: string | undefined; readonly newsDay?: string | undefined } = {},
): DateMention[] => {
  const found: DateMention[] = [];
  for (const { pattern, resolve } of findPatterns(traits)) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const begin = match.index;
      const length = match[0].replace(TRAIL, '').length;
      const behind = readBehind(match.groups ?? {}, text.slice(begin + length), { published, lastDay });
      const end = begin + length + behind.length;
      if (found.some((other) => begin < other.end && other.begin < end)) continue;
      if (MODAL_MAY.test(match.groups?.month ?? '') || /^(?:march|may)$/.test(match.groups?.month ?? '')) continue;
      const clause = text.slice(Math.max(0, begin - 90), begin).replace(/^.*[;—–,]\s/su, '');
      const near = findNear(found, begin);
      const isToCome = isAhead(clause);
      // "said on Wednesday ahead of talks with B on Thursday": after the day on which it was said
      const isAfter = isToCome && match.groups?.weekday !== undefined && near?.lastDay !== undefined;
      const from = isAfter ? shiftDay(near.lastDay, 1) : published;
      const resolution = resolve(
        { ...behind.groups, all: match[0] },
        {
          ...{
            published: from,
            isFuture:
              isToCome ||
              FUTURE.test(clause) ||
              willBe(clause, text.slice(end)) ||
              isStillToCome(text.slice(Math.max(0, begin - SCOPE), begin)),
            isPresent: isPresent(clause),
            isAlone: found.length === 0,
          },
          ...(near ?? { lastDay, newsDay }),
        },
      );
      if (!resolution) continue;
      if ('reason' in resolution) found.push({ begin, end, date: undefined, reason: resolution.reason });
      else found.push({ begin, end, date: resolution });
    }
  }
  return found.sort((one, other) => one.begin - other.begin);
};
